package cn.anxue.fee.web.console;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import cn.anxue.problem.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form: every sentence, with the field it is about. */
final class Wrong {
    private Wrong() {}

    /** @param fields what people call each place of the form, by its pointer */
    static List<Text> of(ProblemException refused, Map<String, Text> fields) {
        return refused.violations().stream()
                .map(violation -> sentence(violation, fields.get(violation.pointer())))
                .toList();
    }

    private static Text sentence(Violation violation, @Nullable Text field) {
        String zh = violation.detail(Locale.CHINESE);
        String en = violation.detail(Locale.ENGLISH);
        return field == null ? Text.of(zh, en) : Text.of(field.zh() + "：" + zh, field.en() + ": " + en);
    }
}

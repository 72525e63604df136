package cn.anxue.imports;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;
import java.util.Locale;
import java.util.Map;

/**
 * Something wrong with a row.
 *
 * @param field the field it shows at; empty for the row as a whole
 */
record Finding(int row, String field, ProblemKind kind, Map<String, ?> facts) {
    static Finding of(int row, String field, ProblemKind kind) {
        return new Finding(row, field, kind, Map.of());
    }

    Text said() {
        return Text.of(kind.text().in(Locale.CHINESE, facts), kind.text().in(Locale.ENGLISH, facts));
    }
}

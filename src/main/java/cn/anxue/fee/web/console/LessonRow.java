package cn.anxue.fee.web.console;

import cn.anxue.fee.lesson.LessonDraft;
import cn.anxue.problem.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of lessons, as it was written and as it was understood.
 *
 * @param number as people see it at the left of the sheet
 * @param n the lesson's number; null where the row names none and none could be found
 * @param state what becomes of it; nothing where it is refused
 */
public record LessonRow(
        int number,
        String reference,
        String day,
        @Nullable Integer n,
        @Nullable UUID order,
        @Nullable Text state,
        List<Text> problems) {
    public boolean isGood() {
        return problems.isEmpty();
    }

    LessonDraft draft() {
        return new LessonDraft(order, n, day.isEmpty() ? null : day);
    }
}

package cn.anxue.duty;

import cn.anxue.problem.Text;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be done.
 *
 * @param kind stable, as in {@code notice.item.recheck}
 * @param subjectId what it is about; with the kind it names the duty for good
 * @param text what is to be done
 * @param about whom or what it concerns, as people call it; never a family's or a reporter's name
 * @param number the document it follows from
 * @param dueOn the last day on which it is done in time
 * @param path the page of the console where it is done
 */
public record Duty(
        String kind,
        UUID subjectId,
        Text text,
        String about,
        @Nullable String number,
        LocalDate dueOn,
        String path) {
    public boolean isOverdue(LocalDate today) {
        return dueOn.isBefore(today);
    }
}

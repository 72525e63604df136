package cn.anxue.fee.lesson;

import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lesson (课时) as it stands.
 *
 * @param messageSentAt when the family's message about it was sent; null while it was not
 * @param confirmDueOn the last day to answer before silence confirms it; null where silence does not count
 * @param remindedOn when the family was told that silence is about to count
 * @param earned what its confirmation moved to the institution
 */
public record Lesson(
        LessonKey key,
        LocalDate heldOn,
        LessonState state,
        Instant recordedAt,
        @Nullable Instant messageSentAt,
        @Nullable LocalDate confirmDueOn,
        @Nullable LocalDate remindedOn,
        @Nullable Instant answeredAt,
        @Nullable Answerer answeredBy,
        Money earned) {
    Lesson dueOn(LocalDate due) {
        return new Lesson(
                key, heldOn, state, recordedAt, messageSentAt, due, remindedOn, answeredAt, answeredBy, earned);
    }
}

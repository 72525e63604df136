package cn.anxue.fee.lesson;

import cn.anxue.fee.lesson.LessonStore.Due;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a day brings to lessons nobody has answered. Pure. */
final class SilenceRules {
    /** So many days before silence counts the family is told that it will. */
    static final int WARNING_DAYS = 3;

    private SilenceRules() {}

    /**
     * What is to be done about the lessons of an order.
     *
     * @param confirmed by silence
     * @param reminded lessons whose family is to be told, and the last day it can then answer
     * @param lookOn the next day on which something may be due; null while nothing waits
     */
    record Step(
            List<LessonKey> confirmed,
            List<Due> reminded,
            @Nullable LocalDate lookOn) {}

    /** @param waiting the order's lessons that wait, each with a day to answer by that is counted anew */
    static Step on(LocalDate day, List<Lesson> waiting) {
        List<LessonKey> confirmed = new ArrayList<>();
        List<Due> reminded = new ArrayList<>();
        LocalDate next = null;
        for (Lesson lesson : waiting) {
            LocalDate due = Objects.requireNonNull(lesson.confirmDueOn());
            LocalDate told = lesson.remindedOn();
            if (told == null && !day.isBefore(due.minusDays(WARNING_DAYS))) {
                told = day;
                reminded.add(new Due(lesson.key(), lastDay(due, day)));
            }
            LocalDate look = lookOn(due, told);
            if (told != null && !day.isBefore(look)) {
                confirmed.add(lesson.key());
            } else {
                next = next == null || look.isBefore(next) ? look : next;
            }
        }
        return new Step(confirmed, reminded, next);
    }

    /** The day a lesson is to be looked at: to warn, or once warned and answered by nobody, to confirm. */
    static LocalDate lookOn(LocalDate due, @Nullable LocalDate remindedOn) {
        return remindedOn == null
                ? due.minusDays(WARNING_DAYS)
                : lastDay(due, remindedOn).plusDays(1);
    }

    /** A late warning moves the last day, so that a family always has those days. */
    private static LocalDate lastDay(LocalDate due, LocalDate remindedOn) {
        LocalDate warned = remindedOn.plusDays(WARNING_DAYS);
        return warned.isAfter(due) ? warned : due;
    }
}

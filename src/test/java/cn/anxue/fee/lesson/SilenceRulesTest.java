package cn.anxue.fee.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.Holidays;
import cn.anxue.calendar.Term;
import cn.anxue.calendar.WorkingDays;
import cn.anxue.fee.order.OrderId;
import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SilenceRulesTest {
    private static final OrderId ORDER = OrderId.next();
    private static final LocalDate DUE = LocalDate.of(2026, 4, 20);

    @Test
    void warnsThreeDaysBeforeAndConfirmsOnTheDayAfter() {
        assertEquals(
                List.of(),
                SilenceRules.on(DUE.minusDays(4), List.of(lesson(1, DUE, null))).reminded());

        SilenceRules.Step warned = SilenceRules.on(DUE.minusDays(3), List.of(lesson(1, DUE, null)));
        assertEquals(1, warned.reminded().size());
        assertEquals(DUE, warned.reminded().get(0).on());
        assertEquals(List.of(), warned.confirmed());
        assertEquals(DUE.plusDays(1), warned.lookOn());

        Lesson told = lesson(1, DUE, DUE.minusDays(3));
        assertEquals(List.of(), SilenceRules.on(DUE, List.of(told)).confirmed());
        SilenceRules.Step silent = SilenceRules.on(DUE.plusDays(1), List.of(told));
        assertEquals(List.of(told.key()), silent.confirmed());
        assertEquals(List.of(), silent.reminded());
        assertNull(silent.lookOn());
    }

    @Test
    void givesThreeDaysFromALateWarning() {
        LocalDate late = DUE.plusDays(10);
        SilenceRules.Step warned = SilenceRules.on(late, List.of(lesson(1, DUE, null)));

        assertEquals(List.of(), warned.confirmed());
        assertEquals(late.plusDays(3), warned.reminded().get(0).on());
        assertEquals(
                List.of(),
                SilenceRules.on(late.plusDays(3), List.of(lesson(1, DUE, late))).confirmed());
        assertEquals(
                1,
                SilenceRules.on(late.plusDays(4), List.of(lesson(1, DUE, late)))
                        .confirmed()
                        .size());
    }

    @Test
    void looksAgainWhenTheNextOneIsDue() {
        SilenceRules.Step step = SilenceRules.on(
                DUE.plusDays(1), List.of(lesson(1, DUE, DUE.minusDays(3)), lesson(2, DUE.plusDays(9), null)));

        assertEquals(1, step.confirmed().size());
        assertEquals(DUE.plusDays(6), step.lookOn());
    }

    @Test
    void neverTakesADayBackWhenHolidaysArePublished() {
        LocalDate told = LocalDate.of(2030, 4, 1);
        LocalDate promised = lastDay(Holidays.ofLaw(List.of()), told);
        Holidays off = Holidays.ofLaw(List.of())
                .with(2030, List.of(new Holidays.Span(told.plusDays(2), told.plusDays(3), false)));
        Holidays swapped = Holidays.ofLaw(List.of())
                .with(2030, List.of(new Holidays.Span(told.plusDays(5), told.plusDays(6), true)));

        assertEquals(lastDay(off, told), SilenceLaws.laterOf(promised, lastDay(off, told)));
        assertEquals(promised, SilenceLaws.laterOf(promised, lastDay(swapped, told)));
        assertEquals(promised, SilenceLaws.laterOf(promised, null));
    }

    private static LocalDate lastDay(Holidays holidays, LocalDate told) {
        return new Deadlines(new WorkingDays(holidays))
                .of(told, Term.working(15))
                .on();
    }

    private static Lesson lesson(int n, LocalDate due, @Nullable LocalDate reminded) {
        return new Lesson(
                new LessonKey(ORDER, n),
                due.minusDays(25),
                LessonState.HELD,
                Instant.EPOCH,
                Instant.EPOCH,
                due,
                reminded,
                null,
                null,
                Money.ofFen(0));
    }
}

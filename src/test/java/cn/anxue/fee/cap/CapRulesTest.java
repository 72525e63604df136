package cn.anxue.fee.cap;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.OrderProblem;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Domain.md F1–F5 on the sum of a learner's live orders. */
class CapRulesTest {
    private static final FeeCaps.Cap CAP = new FeeCaps.Cap(3, 60, Money.ofYuan(5_000), 1, 20);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Test
    void allowsJustWhatTheCapAllows() {
        passes(lessons(60, 0, 5_000));
        passes(period(TODAY, TODAY.plusMonths(3), 5_000));
        passes(period(TODAY.plusMonths(1), TODAY.plusMonths(4), 5_000));
    }

    @Test
    void refusesEachExcessByItsOwnCode() {
        refuses(OrderProblem.CAP_LESSONS_EXCEEDED, lessons(61, 0, 100));
        refuses(
                OrderProblem.CAP_MONTHS_EXCEEDED,
                period(TODAY, TODAY.plusMonths(3).plusDays(1), 100));
        refuses(OrderProblem.CAP_AMOUNT_EXCEEDED, lessons(10, 0, 5_001));
        refuses(OrderProblem.SALE_TOO_EARLY, period(TODAY.plusMonths(1).plusDays(1), TODAY.plusMonths(2), 100));
    }

    @Test
    void countsSeveralContractsAsOne() {
        refuses(OrderProblem.CAP_AMOUNT_EXCEEDED, lessons(10, 0, 3_000), lessons(10, 0, 3_000));
        refuses(OrderProblem.CAP_LESSONS_EXCEEDED, lessons(31, 0, 100), lessons(30, 0, 100));
        refuses(
                OrderProblem.CAP_MONTHS_EXCEEDED,
                period(TODAY.plusMonths(1), TODAY.plusMonths(3).plusDays(20), 100),
                period(TODAY, TODAY.plusMonths(2), 100));
        refuses(OrderProblem.CAP_AMOUNT_EXCEEDED, period(TODAY, TODAY.plusMonths(1), 3_000), lessons(10, 0, 3_000));
    }

    @Test
    void measuresPeriodsInMonthsAndLessonsInLessons() {
        passes(period(TODAY, TODAY.plusMonths(2), 1_000), lessons(60, 0, 1_000));
        passes(lessons(60, 0, 1_000), period(TODAY, TODAY.plusMonths(3), 1_000));
    }

    @Test
    void leavesOutWhatIsTaughtDownToTwentyLessons() {
        passes(lessons(60, 0, 5_000), lessons(60, 40, 5_000));
        refuses(OrderProblem.CAP_LESSONS_EXCEEDED, lessons(60, 0, 5_000), lessons(60, 39, 5_000));
    }

    @Test
    void leavesOutNoMoreThanTwentyLessonsInAll() {
        refuses(
                OrderProblem.CAP_LESSONS_EXCEEDED,
                lessons(50, 0, 1_000),
                lessons(16, 1, 1_000),
                lessons(16, 1, 1_000),
                lessons(16, 1, 1_000));
    }

    @Test
    void leavesOutAPeriodWithAMonthToGoOnceItHasBegun() {
        LocalDate begun = TODAY.minusMonths(2);
        passes(
                period(TODAY.plusDays(20), TODAY.plusDays(20).plusMonths(3), 5_000),
                period(begun, TODAY.plusMonths(1), 5_000));
        refuses(
                OrderProblem.CAP_MONTHS_EXCEEDED,
                period(TODAY.plusDays(20), TODAY.plusDays(20).plusMonths(3), 1_000),
                period(begun, TODAY.plusMonths(1).plusDays(1), 1_000));
        refuses(
                OrderProblem.CAP_AMOUNT_EXCEEDED,
                period(TODAY, TODAY.plusDays(20), 3_000),
                period(TODAY, TODAY.plusDays(20), 3_000));
    }

    @Test
    void sellsLessonsAheadOnceFewAreLeft() {
        Counted later =
                new Counted(Billing.BY_LESSON, 40, 0, TODAY.plusMonths(3), TODAY.plusMonths(6), Money.ofYuan(1_000));

        refuses(OrderProblem.SALE_TOO_EARLY, later);
        refuses(OrderProblem.SALE_TOO_EARLY, later, lessons(40, 19, 1_000));
        passes(later, lessons(40, 20, 1_000));
    }

    private static Counted lessons(int lessons, int confirmed, long yuan) {
        return new Counted(Billing.BY_LESSON, lessons, confirmed, TODAY, TODAY.plusMonths(6), Money.ofYuan(yuan));
    }

    private static Counted period(LocalDate from, LocalDate until, long yuan) {
        return new Counted(Billing.BY_PERIOD, 24, 0, from, until, Money.ofYuan(yuan));
    }

    private static void passes(Counted order, Counted... live) {
        assertDoesNotThrow(() -> CapRules.check(CAP, "文件", order, List.of(live), TODAY));
    }

    private static void refuses(OrderProblem expected, Counted order, Counted... live) {
        ProblemException refusal =
                assertThrows(ProblemException.class, () -> CapRules.check(CAP, "文件", order, List.of(live), TODAY));

        assertEquals(expected, refusal.kind());
        assertEquals("文件", refusal.violations().get(0).facts().get("document"));
    }
}

package cn.anxue.rule;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.problem.ProblemException;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleRow;
import com.fasterxml.jackson.databind.node.IntNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RuleDatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final LocalDate FORMER = LocalDate.of(2024, 1, 1);

    @Test
    void letsTheFirstRowOfAPlaceBeginInThePast() {
        assertDoesNotThrow(() -> RuleDates.requireRoom(FORMER, null, List.of(), TODAY));
        assertDoesNotThrow(() -> RuleDates.requireRoom(FORMER, null, List.of(row(TODAY, TODAY)), TODAY));
        assertRefused(
                RuleProblem.RULE_DAY_TOO_EARLY,
                () -> RuleDates.requireRoom(RuleDates.EARLIEST.minusDays(1), null, List.of(), TODAY));
        assertDoesNotThrow(() -> RuleDates.requireRoom(RuleDates.EARLIEST, null, List.of(), TODAY));
    }

    @Test
    void letsALaterRowBeginTomorrowAtTheEarliest() {
        List<RuleRow> rows = List.of(row(FORMER, null));

        assertRefused(RuleProblem.RULE_DAY_PAST, () -> RuleDates.requireRoom(TODAY, null, rows, TODAY));
        assertDoesNotThrow(() -> RuleDates.requireRoom(TOMORROW, null, rows, TODAY));
    }

    @Test
    void refusesDaysFarAheadAndSpansThatEndBeforeTheyBegin() {
        assertRefused(
                RuleProblem.RULE_DAY_TOO_LATE,
                () -> RuleDates.requireRoom(TODAY.plusYears(5).plusDays(1), null, List.of(), TODAY));
        assertRefused(RuleProblem.RULE_SPAN_INVALID, () -> RuleDates.requireRoom(TOMORROW, TOMORROW, List.of(), TODAY));
    }

    @Test
    void keepsWhatIsLaidDownForLater() {
        LocalDate later = TODAY.plusDays(30);
        List<RuleRow> rows = List.of(row(later, null), row(FORMER, later));

        assertRefused(RuleProblem.RULE_OVERLAPS, () -> RuleDates.requireRoom(TOMORROW, null, rows, TODAY));
        assertRefused(RuleProblem.RULE_OVERLAPS, () -> RuleDates.requireRoom(TOMORROW, later.plusDays(1), rows, TODAY));
        assertRefused(RuleProblem.RULE_OVERLAPS, () -> RuleDates.requireRoom(later, null, rows, TODAY));
        assertDoesNotThrow(() -> RuleDates.requireRoom(TOMORROW, later, rows, TODAY));
        assertDoesNotThrow(() -> RuleDates.requireRoom(later.plusDays(1), null, rows, TODAY));
    }

    @Test
    void endsARowOnADayToComeOnly() {
        assertRefused(RuleProblem.RULE_DAY_PAST, () -> RuleDates.requireEndable(row(FORMER, null), TODAY, TODAY));
        assertRefused(RuleProblem.RULE_OVER, () -> RuleDates.requireEndable(row(FORMER, TOMORROW), TOMORROW, TODAY));
        assertRefused(
                RuleProblem.RULE_SPAN_INVALID, () -> RuleDates.requireEndable(row(TOMORROW, null), TOMORROW, TODAY));
        assertDoesNotThrow(() -> RuleDates.requireEndable(row(FORMER, null), TOMORROW, TODAY));
    }

    @Test
    void takesBackOnlyWhatPeopleMadeAndWhoseDayHasNotCome() {
        assertRefused(RuleProblem.RULE_IN_FORCE, () -> RuleDates.requireWithdrawable(row(TODAY, null), TODAY));
        assertRefused(RuleProblem.RULE_OVER, () -> RuleDates.requireWithdrawable(row(TOMORROW, TOMORROW), TODAY));
        RuleRow shipped =
                new RuleRow(UUID.randomUUID(), "test.key", row(TOMORROW, null).rule(), null);
        assertRefused(RuleProblem.RULE_SHIPPED, () -> RuleDates.requireWithdrawable(shipped, TODAY));
        assertDoesNotThrow(() -> RuleDates.requireWithdrawable(row(TOMORROW, null), TODAY));
    }

    private static RuleRow row(LocalDate from, @Nullable LocalDate until) {
        return new RuleRow(
                UUID.randomUUID(),
                "test.key",
                new Rule<>(IntNode.valueOf(1), "410902", "文件", from, until, false),
                UUID.randomUUID());
    }

    private static void assertRefused(RuleProblem kind, Executable act) {
        assertEquals(kind, assertThrows(ProblemException.class, act).kind());
    }
}

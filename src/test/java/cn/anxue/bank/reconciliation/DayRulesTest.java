package cn.anxue.bank.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.bank.statement.AccountDay;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DayRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String ACCOUNT = "622200000001";

    @Test
    void movesAlongItsTableAlone() {
        for (DayState from : DayState.values()) {
            for (DayState to : DayState.values()) {
                boolean legal = from != to && !(from == DayState.CLOSED && to == DayState.BALANCED);
                assertEquals(legal, from.canBecome(to), from + " to " + to);
            }
        }
    }

    @Test
    void isBalancedOnceTheBankHasSpokenAndNothingIsOpen() {
        assertEquals(DayState.BALANCED, DayRules.next(DayState.OPEN, true, DAY, List.of()));
        assertEquals(DayState.OPEN, DayRules.next(DayState.OPEN, false, DAY, List.of()));
    }

    @Test
    void letsMoneyNobodyExplainsStandInTheWayOfLaterDays() {
        Break unexplained = open(BreakKind.UNEXPLAINED_DEBIT, DAY, null);

        assertTrue(unexplained.standsInTheWayOf(DAY.plusDays(3)));
        assertFalse(unexplained.standsInTheWayOf(DAY.minusDays(1)));
        assertEquals(DayState.OPEN, DayRules.next(DayState.OPEN, true, DAY.plusDays(3), List.of(unexplained)));
    }

    @Test
    void letsAStatementThatNeverCameStandInTheWayOfItsOwnDayAlone() {
        Break missing = open(BreakKind.STATEMENT_MISSING, DAY, null);

        assertTrue(missing.standsInTheWayOf(DAY));
        assertFalse(missing.standsInTheWayOf(DAY.plusDays(1)));
    }

    @Test
    void goesPastABreakThatWasCarriedOver() {
        Break carried = open(BreakKind.UNEXPLAINED_DEBIT, DAY, "银行查询中");

        assertEquals(DayState.BALANCED, DayRules.next(DayState.OPEN, true, DAY, List.of(carried)));
    }

    @Test
    void isOpenedAgainByALateLineAndNotByOlderDays() {
        Break late = open(BreakKind.LATE_LINE, DAY, null);
        Break older = open(BreakKind.UNIDENTIFIED_CREDIT, DAY.minusDays(2), null);

        assertEquals(DayState.OPEN, DayRules.next(DayState.CLOSED, true, DAY, List.of(late)));
        assertEquals(DayState.CLOSED, DayRules.next(DayState.CLOSED, true, DAY, List.of(older)));
    }

    @Test
    void judgesBreaksOfADayByALookAtThatDay() {
        Set<AccountDay> looked = Set.of(new AccountDay(ACCOUNT, DAY));

        assertTrue(DayRules.isSeenBy(open(BreakKind.BALANCE_DIFFERENCE, DAY, null), looked));
        assertFalse(DayRules.isSeenBy(open(BreakKind.BALANCE_DIFFERENCE, DAY.minusDays(1), null), looked));
        assertTrue(DayRules.isSeenBy(open(BreakKind.UNIDENTIFIED_CREDIT, DAY.minusDays(1), null), looked));
        assertFalse(DayRules.isSeenBy(open(BreakKind.LATE_LINE, DAY, null), looked));
    }

    @Test
    void countsAsExplainedOnlyWhatIs() {
        assertEquals(1_000, Explained.permille(0, 0));
        assertEquals(1_000, Explained.permille(7, 0));
        assertEquals(999, Explained.permille(100_000, 1));
        assertEquals(500, Explained.permille(2, 1));
        assertEquals(0, Explained.permille(0, 1));
    }

    static Break open(BreakKind kind, LocalDate day, @Nullable String carried) {
        return new Break(
                BreakId.next(),
                kind,
                ACCOUNT,
                day,
                Cause.THE_DAY,
                null,
                null,
                Money.ofFen(100),
                new InstitutionId(new UUID(1, 1)),
                "410902",
                "000000000001",
                kind.owner(),
                null,
                BreakState.OPEN,
                carried,
                Instant.EPOCH,
                null,
                0);
    }
}

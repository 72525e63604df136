package cn.anxue.bank.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThreeWayCheckTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final DayFigures.Account ACCOUNT = new DayFigures.Account(
            "622200000001", Purpose.FEE, new InstitutionId(new UUID(1, 1)), "410902", "000000000001", DAY);

    @Test
    void findsNothingWhereAllThreeAgree() {
        assertEquals(List.of(), ThreeWayCheck.of(figures(1_000L, 1_000, 0, 0, 1_000), true));
    }

    @Test
    void findsADifferenceOfOneFenEitherWay() {
        assertEquals(
                List.of(cause(BreakKind.BALANCE_DIFFERENCE, 1)),
                ThreeWayCheck.of(figures(1_001L, 1_000, 0, 0, 1_000), true));
        assertEquals(
                List.of(cause(BreakKind.BALANCE_DIFFERENCE, -1)),
                ThreeWayCheck.of(figures(999L, 1_000, 0, 0, 1_000), true));
    }

    @Test
    void countsWhatIsMissingAsOwedAllTheSame() {
        assertEquals(List.of(), ThreeWayCheck.of(figures(900L, 900, 100, 0, 1_000), true));
        assertEquals(
                List.of(cause(BreakKind.CLAIMS_DIFFERENCE, -100)),
                ThreeWayCheck.of(figures(900L, 900, 0, 0, 1_000), true));
    }

    @Test
    void takesALineOfAnotherDayForADifferenceInTimeAlone() {
        assertEquals(List.of(), ThreeWayCheck.of(figures(700L, 1_000, 0, 300, 1_000), true));
    }

    @Test
    void missesAStatementOnlyOnceItIsDue() {
        assertEquals(List.of(), ThreeWayCheck.of(figures(null, 1_000, 0, 0, 1_000), false));
        assertEquals(
                List.of(cause(BreakKind.STATEMENT_MISSING, 0)),
                ThreeWayCheck.of(figures(null, 1_000, 0, 0, 1_000), true));
    }

    @Test
    void tellsNoDifferenceOnlyWhereAllThreeAreTheSame() {
        assertEquals(fen(0), ThreeWayCheck.difference(fen(5), fen(5), fen(5)));
        assertEquals(fen(-1), ThreeWayCheck.difference(fen(4), fen(5), fen(5)));
        assertEquals(fen(-2), ThreeWayCheck.difference(fen(5), fen(5), fen(7)));
        assertNull(ThreeWayCheck.difference(null, fen(5), fen(5)));
    }

    private static Cause cause(BreakKind kind, long fen) {
        return new Cause(kind, ACCOUNT.number(), DAY, Cause.THE_DAY, null, null, fen(fen));
    }

    private static DayFigures figures(@Nullable Long bank, long book, long missing, long unconfirmed, long claims) {
        return new DayFigures(
                ACCOUNT,
                DAY,
                bank == null ? null : fen(bank),
                fen(book),
                fen(missing),
                fen(0),
                fen(unconfirmed),
                fen(claims),
                3,
                fen(10));
    }

    private static Money fen(long fen) {
        return Money.ofFen(fen);
    }
}

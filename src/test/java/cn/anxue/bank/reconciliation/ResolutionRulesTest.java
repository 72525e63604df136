package cn.anxue.bank.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.bank.reconciliation.ResolutionKind.Sides;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResolutionRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String BANK = "622200000001";

    @Test
    void booksEachWayOfSettlingByItsOwnEntry() {
        assertEquals(new Sides("deposit/principal", "deposit/missing"), sides(ResolutionKind.BORNE, Purpose.DEPOSIT));
        assertEquals(new Sides("fee/earned", "fee/missing"), sides(ResolutionKind.BORNE, Purpose.FEE));
        assertEquals(
                new Sides("deposit/interest", "deposit/missing"),
                sides(ResolutionKind.BORNE_FROM_INTEREST, Purpose.DEPOSIT));
        assertEquals(new Sides("fee/unidentified", "fee/missing"), sides(ResolutionKind.PUT_BACK, Purpose.FEE));
        assertEquals(
                new Sides("fee/missing", "fee/bank/" + BANK), sides(ResolutionKind.ADJUSTED_TO_MISSING, Purpose.FEE));
        assertEquals(
                new Sides("deposit/bank/" + BANK, "deposit/missing"),
                sides(ResolutionKind.ADJUSTED_FROM_MISSING, Purpose.DEPOSIT));
        assertEquals(null, sides(ResolutionKind.EXPLAINED, Purpose.FEE));
    }

    @Test
    void hasNoWayOfSettlingWhatIsIdentifiedOrMustNotBe() {
        assertEquals(Set.of(), ResolutionKind.of(BreakKind.UNIDENTIFIED_CREDIT));
        assertEquals(Set.of(), ResolutionKind.of(BreakKind.CLAIMS_DIFFERENCE));
        Set<BreakKind> settled = EnumSet.allOf(BreakKind.class);
        settled.removeIf(kind -> ResolutionKind.of(kind).isEmpty());
        assertEquals(
                EnumSet.complementOf(EnumSet.of(BreakKind.UNIDENTIFIED_CREDIT, BreakKind.CLAIMS_DIFFERENCE)), settled);
    }

    @Test
    void refusesAWayThatIsNotTheBreaksOrNotTheBooks() {
        assertEquals(
                ReconciliationProblem.RESOLUTION_NOT_FOR_BREAK,
                refused(ResolutionKind.EXPLAINED, BreakKind.UNEXPLAINED_DEBIT, 100));
        assertEquals(
                ReconciliationProblem.RESOLUTION_NOT_FOR_BREAK,
                refused(ResolutionKind.BORNE_FROM_INTEREST, BreakKind.UNEXPLAINED_DEBIT, 100));
    }

    @Test
    void adjustsADifferenceOnlyTheWayItGoes() {
        assertEquals(
                ReconciliationProblem.RESOLUTION_WRONG_WAY,
                refused(ResolutionKind.ADJUSTED_TO_MISSING, BreakKind.BALANCE_DIFFERENCE, 100));
        assertEquals(
                ReconciliationProblem.RESOLUTION_WRONG_WAY,
                refused(ResolutionKind.ADJUSTED_FROM_MISSING, BreakKind.BALANCE_DIFFERENCE, -100));
    }

    private static Object refused(ResolutionKind kind, BreakKind of, long fen) {
        Break open = DayRulesTest.open(of, DAY, null);
        Break found = new Break(
                open.id(),
                of,
                BANK,
                DAY,
                open.subject(),
                null,
                null,
                Money.ofFen(fen),
                open.institution(),
                open.regionCode(),
                open.bankCode(),
                open.owner(),
                null,
                open.state(),
                null,
                open.openedAt(),
                null,
                0);
        ProblemException refusal =
                assertThrows(ProblemException.class, () -> ResolutionRules.require(kind, found, Purpose.FEE));
        return refusal.kind();
    }

    private static @Nullable Sides sides(ResolutionKind kind, Purpose purpose) {
        return kind.sides(purpose, BANK);
    }
}

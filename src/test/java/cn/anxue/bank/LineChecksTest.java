package cn.anxue.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineChecksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void readsAGoodLine() {
        Line line = LineChecks.check(LineFixtures.credit("622200000001", " R1 ", "100.50"), 0, TODAY);

        assertEquals("R1", line.bankReference());
        assertEquals(Money.ofFen(100_50), line.amount());
        assertEquals(TODAY, line.valueOn());
    }

    @Test
    void readsARedCreditAsMoneyThatWent() {
        Line line = LineChecks.check(LineFixtures.credit("622200000001", "R1", "-100.50"), 0, TODAY);

        assertEquals(Direction.DEBIT, line.effect());
        assertEquals(Money.ofFen(100_50), line.moved());
    }

    @Test
    void namesEverythingThatIsMissing() {
        List<String> pointers =
                violations(LineDraft.EMPTY).stream().map(Violation::pointer).toList();

        assertEquals(List.of("/7/account", "/7/bookedOn", "/7/direction", "/7/amount"), pointers);
    }

    @ParameterizedTest
    @CsvSource({
        "100.555, CNY, /7/amount/amount, INVALID_AMOUNT",
        "0.00, CNY, /7/amount/amount, INVALID_AMOUNT",
        "1000000000000000000.00, CNY, /7/amount/amount, INVALID_AMOUNT",
        "1e5, CNY, /7/amount/amount, INVALID_AMOUNT",
        "100.00, USD, /7/amount/currency, UNSUPPORTED_CURRENCY"
    })
    void refusesAmountsThatAreNone(String amount, String currency, String pointer, String code) {
        LineDraft good = LineFixtures.credit("622200000001", "R1", amount);
        LineDraft bad = new LineDraft(
                good.account(),
                good.bankReference(),
                good.part(),
                good.bookedOn(),
                null,
                good.direction(),
                new LineDraft.Amount(amount, currency),
                null,
                null,
                null,
                null);

        Violation violation = violations(bad).get(0);
        assertEquals(pointer, violation.pointer());
        assertEquals(code, violation.kind().name());
    }

    @Test
    void refusesDaysAheadOfToday() {
        ProblemException problem = assertThrows(
                ProblemException.class,
                () -> LineChecks.check(LineFixtures.credit("622200000001", "R1", "1.00"), 0, TODAY.minusDays(1)));

        assertEquals(BankProblem.BOOKED_IN_FUTURE, problem.kind());
    }

    private static List<Violation> violations(LineDraft draft) {
        return assertThrows(ProblemException.class, () -> LineChecks.check(draft, 7, TODAY))
                .violations();
    }
}

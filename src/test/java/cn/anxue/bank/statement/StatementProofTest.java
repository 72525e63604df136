package cn.anxue.bank.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.bank.Direction;
import cn.anxue.bank.format.StatementFoot;
import cn.anxue.bank.format.StatementHead;
import cn.anxue.bank.format.StatementHead.Kind;
import cn.anxue.bank.format.StatementLine;
import cn.anxue.bank.statement.ProvenStatement.DayClosing;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class StatementProofTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void tellsWhatWasHeldAtTheEndOfEachDayInWhateverOrderTheLinesCome() {
        StatementProof proof = proof(DAY.plusDays(3));
        proof.add(line(Direction.CREDIT, 500, DAY.plusDays(2), "R1"));
        proof.add(line(Direction.DEBIT, 200, DAY, "R2"));
        proof.add(line(Direction.CREDIT, 50, DAY, "R3"));

        ProvenStatement proven = proof.end(foot(DAY.plusDays(3), 1_000, 1_350));

        assertEquals(List.of(new DayClosing(DAY, 2, 850), new DayClosing(DAY.plusDays(2), 1, 1_350)), proven.days());
        assertEquals(3, proven.lines());
    }

    @Test
    void namesASumThatDoesNotAddUp() {
        StatementProof proof = proof(DAY);
        proof.add(line(Direction.CREDIT, 500, DAY, "R1"));

        ProblemException refused = refused(
                StatementProblem.BALANCE_DOES_NOT_ADD_UP,
                "/statements/0/closingBalance",
                () -> proof.end(foot(DAY, 1_000, 1_501)));
        assertEquals(
                "Statement 1: opening 10.00 and lines 5.00 come to 15.00, but it closes with 15.01.",
                refused.violations().get(0).detail(Locale.ENGLISH));
    }

    @Test
    void namesTheLineThatIsInAnotherCurrencyTooLargeOrOfTheFuture() {
        StatementProof proof = proof(DAY);
        proof.add(line(Direction.CREDIT, 500, DAY, "R1"));

        refused(
                StatementProblem.CURRENCIES_MIXED,
                "/statements/0/lines/1/amount/currency",
                () -> proof.add(line(Direction.CREDIT, new Money(5, "USD"), DAY, "R2")));
        refused(
                StatementProblem.AMOUNT_TOO_LARGE,
                "/statements/0/lines/2/amount/amount",
                () -> proof.add(line(Direction.CREDIT, 1_000_000_000_000_000_000L, DAY, "R3")));
        refused(
                StatementProblem.BOOKED_IN_FUTURE,
                "/statements/0/lines/3/bookedOn",
                () -> proof.add(line(Direction.CREDIT, 5, DAY.plusDays(9), "R4")));
        refused(
                StatementProblem.FIELD_TOO_LONG,
                "/statements/0/lines/4/bankReference",
                () -> proof.add(line(Direction.CREDIT, 5, DAY, "R".repeat(65))));
    }

    @Test
    void refusesASumBeyondAllBounds() {
        StatementProof proof = proof(DAY);
        for (int i = 0; i < 922; i++) {
            proof.add(line(Direction.CREDIT, 9_999_999_999_999_999L, DAY, "R"));
        }

        refused(
                StatementProblem.AMOUNT_TOO_LARGE,
                "/statements/0/lines/922/amount/amount",
                () -> proof.add(line(Direction.CREDIT, 9_999_999_999_999_999L, DAY, "R")));
    }

    @Test
    void needsBalancesAndDays() {
        refused(
                StatementProblem.BALANCES_REQUIRED,
                "/statements/0/openingBalance",
                () -> proof(DAY).end(new StatementFoot(DAY, DAY, null, Money.ofFen(1), DAY, null, false)));
        refused(
                StatementProblem.PERIOD_UNKNOWN,
                "/statements/0/to",
                () -> proof(null)
                        .end(new StatementFoot(null, null, Money.ofFen(1), Money.ofFen(1), null, null, false)));
        refused(
                StatementProblem.PERIOD_IN_FUTURE,
                "/statements/0/to",
                () -> proof(DAY).end(foot(DAY.plusDays(9), 1, 1)));
    }

    @Test
    void refusesALineBookedAfterTheLastDay() {
        StatementProof proof = proof(DAY);
        proof.add(line(Direction.CREDIT, 5, DAY.plusDays(1), "R1"));

        refused(StatementProblem.LINE_OUTSIDE_PERIOD, "/statements/0/to", () -> proof.end(foot(DAY, 0, 5)));
    }

    @Test
    void asksNoBalancesOfANotice() {
        StatementHead head = new StatementHead("6222", "CNY", null, null, null, null, null, null, Kind.NOTICE);
        StatementProof proof = new StatementProof(1, head, DAY.plusDays(5));
        proof.add(line(Direction.CREDIT, 5, DAY, "R1"));

        assertEquals(
                1,
                proof.end(new StatementFoot(null, null, null, null, null, null, false))
                        .lines());
    }

    private static StatementProof proof(@Nullable LocalDate to) {
        StatementHead head =
                new StatementHead("6222", "CNY", "S1", null, null, to == null ? null : DAY, to, null, Kind.STATEMENT);
        return new StatementProof(1, head, DAY.plusDays(5));
    }

    private static StatementFoot foot(LocalDate to, long opening, long closing) {
        return new StatementFoot(DAY, to, Money.ofFen(opening), Money.ofFen(closing), to, null, false);
    }

    private static ProblemException refused(StatementProblem kind, String pointer, Executable act) {
        ProblemException refused = assertThrows(ProblemException.class, act);
        assertEquals(kind, refused.kind());
        assertEquals(pointer, refused.violations().get(0).pointer());
        return refused;
    }

    private static StatementLine line(Direction direction, long fen, LocalDate on, String reference) {
        return line(direction, Money.ofFen(fen), on, reference);
    }

    private static StatementLine line(Direction direction, Money amount, LocalDate on, String reference) {
        return new StatementLine(1, direction, amount, false, on, on, reference, 1, 1, null, null, null, null, null);
    }
}

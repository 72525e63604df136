package cn.anxue.bank;

import static cn.anxue.bank.LineOutcome.BOOKED;
import static cn.anxue.bank.LineOutcome.CONFIRMED;
import static cn.anxue.bank.LineOutcome.CONFLICT;
import static cn.anxue.bank.LineOutcome.DUPLICATE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A notice and its statement line are one line in two states; a batch's sum and its parts are the same money. */
@QuarkusTest
class StatementLinesTest {
    private static final Caller BANK = FeeBooksProof.caller("bank", Role.BANK, new Scope.Bank(DepositFixtures.BANK));

    @Inject
    BankLines lines;

    private final AgreementView agreement = OrderFixtures.sellingInstitution();

    @AfterEach
    void leaveNothingOpen() {
        LeftOvers.place(account(), LocalDate.of(2026, 3, 3));
    }

    @Test
    void linesImportedTwiceAreBookedOnce() {
        List<LineDraft> list = List.of(line("R1", 0, "10.00"), line(null, 0, "5.00"), line(null, 0, "5.00"));

        assertEquals(List.of(BOOKED, BOOKED, BOOKED), confirm(StatementId.next(), list));
        assertEquals(List.of(DUPLICATE, DUPLICATE, DUPLICATE), confirm(StatementId.next(), list));
        assertEquals(List.of(DUPLICATE, DUPLICATE, DUPLICATE), notify(list));
        assertEquals(Money.ofYuan(20), bank());
    }

    @Test
    void noticeAndItsStatementLineAreOneLine() {
        assertEquals(List.of(BOOKED, BOOKED), notify(List.of(line("R1", 0, "10.00"), line(null, 0, "7.00"))));

        assertEquals(
                List.of(CONFIRMED, CONFIRMED, BOOKED),
                confirm(
                        StatementId.next(),
                        List.of(line("R1", 0, "10.00"), line(null, 0, "7.00"), line("R3", 0, "1.00"))));
        assertEquals(Money.ofYuan(18), bank());
    }

    @Test
    void statementThatNumbersAMovementOtherwiseConfirmsTheOnlyNoticeItCanMean() {
        notify(List.of(line(null, 0, "10.00")));
        StatementId statement = StatementId.next();

        assertEquals(List.of(CONFIRMED), confirm(statement, List.of(line("S1", 0, "10.00"))));
        assertEquals(List.of(DUPLICATE), confirm(StatementId.next(), List.of(line("S1", 0, "10.00"))));
        assertEquals(List.of(BOOKED), confirm(StatementId.next(), List.of(line("S2", 0, "10.00"))));
        assertEquals(Money.ofYuan(20), bank());
    }

    @Test
    void noticeThatDiffersInItsWordsAloneIsConfirmed() {
        notify(List.of(LineFixtures.paidBy(line("R1", 0, "10.00"), "张三", null)));

        assertEquals(
                List.of(CONFIRMED),
                confirm(StatementId.next(), List.of(LineFixtures.paidBy(line("R1", 0, "10.00"), "张三", "学费 秋季"))));
        assertEquals(List.of(CONFLICT), confirm(StatementId.next(), List.of(line("R1", 0, "11.00"))), "another amount");
    }

    @Test
    void statementThatNamesTheOrderPlacesWhatItsNoticeLeftOpen() {
        OrderView order = OrderFixtures.accepted(agreement.institutionId());
        notify(List.of(line("R1", 0, "10.00"), line(null, 0, "20.00")));
        assertEquals(Money.ofYuan(30), balance(FeeBooks.UNIDENTIFIED));

        assertEquals(
                List.of(CONFIRMED, CONFIRMED),
                confirm(
                        StatementId.next(),
                        List.of(
                                LineFixtures.paidBy(line("R1", 0, "10.00"), "张三", "学费 " + order.reference()),
                                LineFixtures.paidBy(line("R2", 0, "20.00"), "张三", "学费 " + order.reference()))));

        assertEquals(Money.ofYuan(30), balance(FeeBooks.order(order.id())));
        assertEquals(Money.ofFen(0), balance(FeeBooks.UNIDENTIFIED));
        FeeBooksProof.of(agreement, List.of(order), "after a statement's words");
    }

    @Test
    void manyEqualNoticesAreConfirmedByAsManyLines() {
        List<LineDraft> notices =
                IntStream.range(0, 40).mapToObj(i -> line(null, 0, "8.00")).toList();
        List<LineDraft> statement =
                IntStream.range(0, 45).mapToObj(i -> line("S" + i, 0, "8.00")).toList();
        notify(notices);

        List<LineOutcome> outcomes = confirm(StatementId.next(), statement);

        assertEquals(40, outcomes.stream().filter(CONFIRMED::equals).count());
        assertEquals(5, outcomes.stream().filter(BOOKED::equals).count());
        assertEquals(Money.ofYuan(45 * 8), bank());
    }

    @Test
    void ofSeveralLikeNoticesOneIsConfirmedAndNoMoneyIsBookedTwice() {
        notify(List.of(
                LineFixtures.paidBy(line(null, 0, "10.00"), "张三", "甲"),
                LineFixtures.paidBy(line(null, 0, "10.00"), "张三", "乙")));

        assertEquals(List.of(CONFIRMED), confirm(StatementId.next(), List.of(line("S1", 0, "10.00"))));
        assertEquals(List.of(CONFIRMED), confirm(StatementId.next(), List.of(line("S2", 0, "10.00"))));
        assertEquals(List.of(BOOKED), confirm(StatementId.next(), List.of(line("S3", 0, "10.00"))));
        assertEquals(Money.ofYuan(30), bank());
    }

    @Test
    void noticeThatComesAfterItsStatementAddsNothing() {
        confirm(StatementId.next(), List.of(line("S1", 0, "10.00"), line("S2", 0, "3.00")));

        assertEquals(List.of(DUPLICATE), notify(List.of(line(null, 0, "10.00"))));
        assertEquals(List.of(DUPLICATE), notify(List.of(line(null, 0, "10.00"))), "said again");
        assertEquals(List.of(BOOKED), notify(List.of(line(null, 0, "4.00"))), "on no statement");
        assertEquals(Money.ofYuan(17), bank());
    }

    @Test
    void batchSumsAndPartsAreNeverBothBooked() {
        notify(List.of(line("B1", 1, "4.00"), line("B1", 2, "6.00")));
        assertEquals(List.of("BATCH_SUM_OF_PARTS"), codes(notifyAll(List.of(line("B1", 0, "10.00")))));

        notify(List.of(line("B2", 0, "10.00")));
        assertEquals(
                List.of("BATCH_PART_OF_SUM", "BATCH_PART_OF_SUM"),
                codes(notifyAll(List.of(line("B2", 1, "4.00"), line("B2", 2, "6.00")))));

        assertEquals(
                List.of("UNIDENTIFIED", "UNIDENTIFIED", "BATCH_DOES_NOT_ADD_UP"),
                codes(notifyAll(List.of(line("B3", 1, "4.00"), line("B3", 2, "6.00"), line("B3", 0, "10.01")))));
        assertEquals(Money.ofYuan(30), bank());
    }

    @Test
    void statementThatBringsPartsConfirmsTheSumAndTheReverse() {
        notify(List.of(line("B1", 0, "10.00"), line("B2", 1, "4.00"), line("B2", 2, "6.00")));

        assertEquals(
                List.of(CONFIRMED, CONFIRMED, CONFIRMED),
                confirm(
                        StatementId.next(),
                        List.of(line("B1", 1, "3.00"), line("B1", 2, "7.00"), line("B2", 0, "10.00"))));
        assertEquals(List.of(DUPLICATE), confirm(StatementId.next(), List.of(line("B2", 0, "10.00"))));
        assertEquals(Money.ofYuan(20), bank());
    }

    @Test
    void equalLinesOfOneStatementAreToldApartOverItsLists() {
        StatementId statement = StatementId.next();
        notify(List.of(line(null, 0, "2.00")));

        assertEquals(
                List.of(CONFIRMED, BOOKED), confirm(statement, List.of(line(null, 0, "2.00"), line(null, 0, "2.00"))));
        assertEquals(List.of(BOOKED), confirm(statement, List.of(line(null, 0, "2.00"))));
        assertEquals(Money.ofYuan(6), bank());
    }

    @Test
    void oneBankLineForManyEntriesIsPartedByWhatEachOrderOwes() {
        OrderView first = OrderFixtures.accepted(agreement.institutionId());
        OrderView second = OrderFixtures.accepted(agreement.institutionId());
        Money price = first.terms().price();
        Money all = price.plus(second.terms().price()).plus(Money.ofYuan(1));
        String text = "学费 " + first.reference() + " 和 " + second.reference();
        LineDraft line = LineFixtures.draft(account(), "R1", "CREDIT", all.decimal(), text, null);

        assertEquals(List.of("FEE_PAYMENT"), codes(notifyAll(List.of(line))));

        assertEquals(price, balance(FeeBooks.order(first.id())));
        assertEquals(second.terms().price(), balance(FeeBooks.order(second.id())));
        assertEquals(Money.ofYuan(1), balance(FeeBooks.UNIDENTIFIED));
    }

    private LineDraft line(@Nullable String reference, int part, String amount) {
        return LineFixtures.part(account(), reference, part, amount);
    }

    private List<LineOutcome> notify(List<LineDraft> drafts) {
        return notifyAll(drafts).stream().map(LineAnswer::outcome).toList();
    }

    private List<LineAnswer> notifyAll(List<LineDraft> drafts) {
        return lines.record(BANK, drafts);
    }

    private List<LineOutcome> confirm(StatementId statement, List<LineDraft> drafts) {
        return lines(statement, drafts).stream().map(LineAnswer::outcome).toList();
    }

    private List<LineAnswer> lines(StatementId statement, List<LineDraft> drafts) {
        return lines.confirm(BANK, statement, drafts);
    }

    private static List<String> codes(List<LineAnswer> answers) {
        return answers.stream().map(LineAnswer::code).toList();
    }

    private String account() {
        return Objects.requireNonNull(agreement.feeAccount());
    }

    private Money bank() {
        return balance(FeeBooks.bank(account()));
    }

    private Money balance(String path) {
        return PayoutFixtures.balance(agreement, path);
    }
}

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One movement told twice in different ways, in either order, by notices and by statements: it is booked once. */
@QuarkusTest
class TwiceToldTest {
    private static final Caller BANK = FeeBooksProof.caller("bank", Role.BANK, new Scope.Bank(DepositFixtures.BANK));
    private static final String LONG = "12345678901234567890";
    private static final String CUT = "1234567890123456";

    @Inject
    BankLines lines;

    private final AgreementView agreement = OrderFixtures.sellingInstitution();

    @AfterEach
    void leaveNothingOpen() {
        LeftOvers.place(account(), LocalDate.of(2026, 3, 3));
    }

    @Test
    void sumIsKnownByAnyOfItsParts() {
        assertEquals(List.of(BOOKED, BOOKED), notify(line("B1", 2, "10.00"), line("B1", 3, "20.00")));
        assertEquals(List.of("BATCH_SUM_OF_PARTS"), codes(lines.record(BANK, List.of(line("B1", 0, "30.00")))));
        assertEquals(List.of(CONFIRMED), confirm(line("B1", 0, "30.00")));
        assertEquals(List.of(BOOKED), notify(line("B2", 2, "20.00")));
        assertEquals(List.of("BATCH_DOES_NOT_ADD_UP"), codes(lines.record(BANK, List.of(line("B2", 0, "30.00")))));
        assertEquals(List.of(BOOKED), confirm(line("B3", 5, "7.00")));
        assertEquals(List.of(DUPLICATE), notify(line("B3", 0, "7.00")));
        assertEquals(Money.ofYuan(57), bank());
    }

    @Test
    void partsWithoutTheFirstAreKnownByTheirSum() {
        notify(line("B1", 0, "30.00"));
        assertEquals(List.of(DUPLICATE, DUPLICATE), notify(line("B1", 2, "10.00"), line("B1", 3, "20.00")));
        assertEquals(List.of(CONFIRMED, CONFIRMED), confirm(line("B1", 2, "10.00"), line("B1", 3, "20.00")));
        assertEquals(Money.ofYuan(30), bank());
    }

    @Test
    void partsToldOneByOneAfterTheirSumAddUp() {
        notify(line("B1", 0, "30.00"));
        assertEquals(List.of("BATCH_PART_OF_SUM"), codes(lines.record(BANK, List.of(line("B1", 1, "10.00")))));
        assertEquals(List.of("BATCH_PART_OF_SUM"), codes(lines.record(BANK, List.of(line("B1", 2, "20.00")))));
        assertEquals(List.of("BATCH_DOES_NOT_ADD_UP"), codes(lines.record(BANK, List.of(line("B1", 3, "0.01")))));
        assertEquals(List.of("BATCH_DOES_NOT_ADD_UP"), codes(lines.record(BANK, List.of(line("B1", 2, "19.00")))));
        assertEquals(Money.ofYuan(30), bank());
    }

    /** Numbers of the notice and of the statement's parts. */
    @ParameterizedTest
    @CsvSource({",B9", ",", "X7,", "B9,B9"})
    void noticeOfASumIsConfirmedByTheStatementsParts(@Nullable String notice, @Nullable String parts) {
        assertEquals(List.of(BOOKED), notify(line(notice, 0, "30.00")));
        LineDraft[] stated = {line(parts, 1, "10.00"), line(parts, 2, "20.00")};

        assertEquals(List.of(CONFIRMED, CONFIRMED), confirm(stated));
        assertEquals(List.of(DUPLICATE, DUPLICATE), confirm(stated), "sent again");
        assertEquals(Money.ofYuan(30), bank());
    }

    @ParameterizedTest
    @CsvSource({",B9", ",", "X7,"})
    void lateNoticeOfASumIsKnownByTheStatementsParts(@Nullable String notice, @Nullable String parts) {
        assertEquals(List.of(BOOKED, BOOKED), confirm(line(parts, 1, "10.00"), line(parts, 2, "20.00")));

        assertEquals(List.of(DUPLICATE), notify(line(notice, 0, "30.00")));
        assertEquals(List.of(DUPLICATE), notify(line(notice, 0, "30.00")), "told again");
        assertEquals(Money.ofYuan(30), bank());
    }

    @Test
    void noticesOfPartsAreConfirmedByTheStatementsSum() {
        assertEquals(List.of(BOOKED, BOOKED), notify(line("B1", 1, "10.00"), line("B1", 2, "20.00")));

        assertEquals(List.of(CONFIRMED), confirm(line(null, 0, "30.00")));
        assertEquals(List.of(DUPLICATE), confirm(line(null, 0, "30.00")), "sent again");
        assertEquals(Money.ofYuan(30), bank());
    }

    @Test
    void lateNoticesOfPartsAreKnownByTheStatementsSum() {
        assertEquals(List.of(BOOKED), confirm(line(null, 0, "30.00")));

        assertEquals(List.of(DUPLICATE, DUPLICATE), notify(line("B1", 1, "10.00"), line("B1", 2, "20.00")));
        assertEquals(Money.ofYuan(30), bank());
    }

    @Test
    void sumAndPartsThatOnlyNoticesTellAreBookedOnceUntilAStatementShowsBoth() {
        assertEquals(List.of(BOOKED), notify(line(null, 0, "30.00")));
        assertEquals(List.of(CONFLICT, CONFLICT), notify(line("B1", 1, "10.00"), line("B1", 2, "20.00")));
        assertEquals(List.of(BOOKED, BOOKED), notify(line("B2", 1, "1.00"), line("B2", 2, "2.00")));
        assertEquals(List.of(CONFLICT), notify(line(null, 0, "3.00")));
        assertEquals(Money.ofYuan(33), bank());

        assertEquals(
                List.of(CONFIRMED, BOOKED, BOOKED),
                confirm(line(null, 0, "30.00"), line("B1", 1, "10.00"), line("B1", 2, "20.00")));
        assertEquals(Money.ofYuan(63), bank());
    }

    @ParameterizedTest
    @CsvSource({"ab 12,AB12", "AB12,ab 12", "ＡＢ１２,AB12"})
    void referenceInAnotherWritingIsTheSameReference(String first, String second) {
        notify(line(first, 0, "6.00"));
        assertEquals(List.of(DUPLICATE), notify(line(second, 0, "6.00")));
        assertEquals(List.of(CONFLICT), notify(line(second, 0, "7.00")), "another amount");
        assertEquals(List.of(CONFIRMED), confirm(line(second, 0, "6.00")));
        assertEquals(List.of(DUPLICATE), confirm(line(first, 0, "6.00")));
        assertEquals(List.of(CONFLICT), confirm(line(second, 0, "7.00")));
        assertEquals(Money.ofYuan(6), bank());
    }

    @ParameterizedTest
    @CsvSource({LONG + "," + CUT, CUT + "," + LONG})
    void referenceThatIsCutOffIsFoundByTheRestOfItsLine(String first, String second) {
        assertEquals(List.of(BOOKED), notify(line(first, 0, "6.00")));
        assertEquals(List.of(DUPLICATE), notify(line(second, 0, "6.00")));
        assertEquals(List.of(CONFIRMED), confirm(line(second, 0, "6.00")));
        assertEquals(List.of(DUPLICATE), notify(line(first, 0, "6.00")));
        assertEquals(Money.ofYuan(6), bank());
        assertEquals(List.of(BOOKED), notify(line(LONG + "1", 0, "6.00")), "another movement");
    }

    @ParameterizedTest
    @CsvSource({LONG + "," + CUT, CUT + "," + LONG})
    void noticeWhoseReferenceIsCutOffIsConfirmed(String notice, String stated) {
        notify(line(notice, 0, "6.00"));
        assertEquals(List.of(CONFIRMED), confirm(line(stated, 0, "6.00")));
        assertEquals(List.of(DUPLICATE), confirm(line(stated, 0, "6.00")));
        assertEquals(Money.ofYuan(6), bank());
    }

    @ParameterizedTest
    @CsvSource({LONG + "," + CUT, CUT + "," + LONG})
    void lateNoticeWhoseReferenceIsCutOffAddsNothing(String stated, String notice) {
        confirm(line(stated, 0, "6.00"));
        assertEquals(List.of(DUPLICATE), notify(line(notice, 0, "6.00")));
        assertEquals(Money.ofYuan(6), bank());
    }

    @Test
    void cutAndWholeReferenceInOneListAreOneLine() {
        assertEquals(List.of(DUPLICATE, BOOKED), notify(line(CUT, 0, "6.00"), line(LONG, 0, "6.00")));
        assertEquals(
                List.of(BOOKED, BOOKED),
                notify(line("2026030212345678" + "0001", 0, "3.00"), line("2026030212345678" + "0002", 0, "3.00")));
        assertEquals(Money.ofYuan(12), bank());
    }

    @Test
    void noticeOfALaterDayThatRepeatsAnotherNameIsKnown() {
        notify(line(null, 0, "10.00"));
        assertEquals(List.of(CONFIRMED), confirm(line("S1", 0, "10.00")));

        assertEquals(List.of(DUPLICATE), notify(on("2026-03-04", line("S1", 0, "10.00"))));
        assertEquals(List.of(CONFLICT), notify(on("2026-03-04", line("S1", 0, "11.00"))));
        assertEquals(Money.ofYuan(10), bank());
    }

    @Test
    void noticesWithoutNumberOfOneStatedLineAreBookedOnce() {
        confirm(line("S1", 0, "10.00"));
        assertEquals(List.of(DUPLICATE), notify(line(null, 0, "10.00")));
        assertEquals(List.of(CONFLICT), notify(LineFixtures.paidBy(line(null, 0, "10.00"), "张三", "学费")));
        assertEquals(List.of(BOOKED), notify(line("S2", 0, "10.00")), "a number of its own");
        assertEquals(Money.ofYuan(20), bank());
    }

    @Test
    void statementSentAgainWithItsOwnWordsIsADuplicateAndWithAnotherPayerAConflict() {
        notify(line("R1", 0, "10.00"));
        LineDraft stated = LineFixtures.paidBy(line("R1", 0, "10.00"), "张三", "学费");
        assertEquals(List.of(CONFIRMED), confirm(stated));

        assertEquals(List.of(DUPLICATE), confirm(stated));
        LineDraft other = LineFixtures.paidBy(line("R2", 0, "3.00"), "张三", "学费");
        assertEquals(List.of(BOOKED), confirm(other));
        assertEquals(List.of(CONFLICT), confirm(withAccount(other, "622299990000")));
        assertEquals(Money.ofYuan(13), bank());
    }

    @Test
    void twoLinesOfOneNameInOneStatementAreNotMergedSilently() {
        assertEquals(List.of(BOOKED, CONFLICT), confirm(line("R1", 0, "10.00"), line("R1", 0, "10.00")));
        assertEquals(Money.ofYuan(10), bank());
    }

    private LineDraft line(@Nullable String reference, int part, String amount) {
        return LineFixtures.part(account(), reference, part, amount);
    }

    private static LineDraft on(String day, LineDraft line) {
        return new LineDraft(
                line.account(),
                line.bankReference(),
                line.part(),
                day,
                null,
                line.direction(),
                line.amount(),
                null,
                null,
                null,
                null);
    }

    private static LineDraft withAccount(LineDraft line, String counterparty) {
        return new LineDraft(
                line.account(),
                line.bankReference(),
                line.part(),
                line.bookedOn(),
                null,
                line.direction(),
                line.amount(),
                new LineDraft.Counterparty("李四", counterparty),
                null,
                null,
                null);
    }

    private List<LineOutcome> notify(LineDraft... drafts) {
        return outcomes(lines.record(BANK, List.of(drafts)));
    }

    private List<LineOutcome> confirm(LineDraft... drafts) {
        return outcomes(lines.confirm(BANK, StatementId.next(), List.of(drafts)));
    }

    private static List<LineOutcome> outcomes(List<LineAnswer> answers) {
        return answers.stream().map(LineAnswer::outcome).toList();
    }

    private static List<String> codes(List<LineAnswer> answers) {
        return answers.stream().map(LineAnswer::code).toList();
    }

    private String account() {
        return Objects.requireNonNull(agreement.feeAccount());
    }

    private Money bank() {
        return PayoutFixtures.balance(agreement, FeeBooks.bank(account()));
    }
}

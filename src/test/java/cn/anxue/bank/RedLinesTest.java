package cn.anxue.bank;

import static cn.anxue.bank.LineOutcome.BOOKED;
import static cn.anxue.bank.LineOutcome.CONFIRMED;
import static cn.anxue.bank.LineOutcome.DUPLICATE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.agreement.Purpose;
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

/** What a bank takes back is written red by its notice and as a debit by its statement, or the reverse: one movement. */
@QuarkusTest
class RedLinesTest {
    private static final Caller BANK = FeeBooksProof.caller("bank", Role.BANK, new Scope.Bank(DepositFixtures.BANK));

    @Inject
    BankLines lines;

    private final AgreementView agreement = OrderFixtures.sellingInstitution();

    @AfterEach
    void leaveNothingOpen() {
        LeftOvers.place(account(Purpose.FEE), LocalDate.of(2026, 3, 3));
    }

    /** Notice and statement, each RED or DEBIT; with both references, none, or the statement's alone. */
    @ParameterizedTest
    @CsvSource({
        "FEE, RED, R2, DEBIT, R2",
        "FEE, RED, , DEBIT, ",
        "FEE, RED, , DEBIT, R2",
        "FEE, RED, R2, DEBIT, ",
        "FEE, DEBIT, R2, DEBIT, R2",
        "FEE, DEBIT, , DEBIT, ",
        "FEE, DEBIT, R2, RED, R2",
        "FEE, DEBIT, , RED, ",
        "FEE, RED, R1, DEBIT, R1",
        "DEPOSIT, RED, R2, DEBIT, R2",
        "DEPOSIT, RED, , DEBIT, ",
        "DEPOSIT, DEBIT, R2, DEBIT, R2",
        "DEPOSIT, DEBIT, , DEBIT, ",
        "DEPOSIT, DEBIT, R2, RED, R2",
        "DEPOSIT, DEBIT, , RED, "
    })
    void reversalIsBookedOnceHoweverItIsWritten(
            Purpose purpose, String notice, @Nullable String noticeNumber, String line, @Nullable String lineNumber) {
        LineDraft told = draft(purpose, notice, noticeNumber, null);
        LineDraft stated = draft(purpose, line, lineNumber, "按银行更正");
        LineDraft credit = draft(purpose, "CREDIT", "R1", null);
        Money before = bank(purpose);
        notify(List.of(credit));
        assertEquals("REVERSED", lines.record(BANK, List.of(told)).get(0).code());

        assertEquals(List.of(CONFIRMED, CONFIRMED), confirm(List.of(credit, stated)));

        assertEquals(before, bank(purpose));
        confirm(List.of(credit, stated));
        assertEquals(List.of(DUPLICATE), notify(List.of(told)), "told again");
        assertEquals(before, bank(purpose), "stated and told again");
    }

    /** The notice comes after the statement that brought the movement. */
    @ParameterizedTest
    @CsvSource({"FEE, R2", "FEE, ", "DEPOSIT, R2", "DEPOSIT, "})
    void lateRedNoticeAddsNothing(Purpose purpose, @Nullable String number) {
        Money before = bank(purpose);
        LineDraft credit = draft(purpose, "CREDIT", "R1", null);
        assertEquals(List.of(BOOKED, BOOKED), confirm(List.of(credit, draft(purpose, "DEBIT", number, "更正"))));

        assertEquals(List.of(DUPLICATE), notify(List.of(draft(purpose, "RED", number, null))));

        assertEquals(before, bank(purpose));
    }

    /** The one that names its credit leaves only one to the other, which it could not mean for certain. */
    @Test
    void reversalThatOnlyItsOwnListMakesClearIsBookedAsMissing() {
        Purpose fee = Purpose.FEE;
        notify(List.of(draft(fee, "CREDIT", "R1", null), draft(fee, "CREDIT", "R2", null)));
        LineDraft naming = LineFixtures.reversing(draft(fee, "DEBIT", "R3", null), "R1");

        List<LineAnswer> answers = lines.record(BANK, List.of(naming, draft(fee, "DEBIT", "R4", null)));

        assertEquals(
                List.of("REVERSED", "MISSING"),
                answers.stream().map(LineAnswer::code).toList());
        assertEquals(Money.ofFen(0), bank(fee));
        assertEquals(Money.ofYuan(10), PayoutFixtures.balance(agreement, FeeBooks.UNIDENTIFIED));
    }

    private LineDraft draft(Purpose purpose, String written, @Nullable String number, @Nullable String text) {
        boolean debit = written.equals("DEBIT");
        String words = written.equals("CREDIT") ? "风险保证金" : debit ? text == null ? "冲正" : "冲正 " + text : text;
        String amount = written.equals("RED") ? "-10.00" : "10.00";
        return LineFixtures.draft(account(purpose), number, debit ? "DEBIT" : "CREDIT", amount, words, null);
    }

    private List<LineOutcome> notify(List<LineDraft> drafts) {
        return lines.record(BANK, drafts).stream().map(LineAnswer::outcome).toList();
    }

    private List<LineOutcome> confirm(List<LineDraft> drafts) {
        return lines.confirm(BANK, StatementId.next(), drafts).stream()
                .map(LineAnswer::outcome)
                .toList();
    }

    private String account(Purpose purpose) {
        return Objects.requireNonNull(purpose == Purpose.FEE ? agreement.feeAccount() : agreement.depositAccount());
    }

    private Money bank(Purpose purpose) {
        return PayoutFixtures.balance(agreement, DepositBooks.bank(purpose, account(purpose)));
    }
}

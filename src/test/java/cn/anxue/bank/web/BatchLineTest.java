package cn.anxue.bank.web;

import static cn.anxue.bank.web.BankClient.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.bank.instruction.InstructionInquiry;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.payout.PayoutId;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One debit for several instructions, and payments that come back without their id. */
@QuarkusTest
class BatchLineTest {
    private AgreementView agreement = PayoutFixtures.feeAgreement();
    private String account = Objects.requireNonNull(agreement.feeAccount());
    private String first = "";
    private String second = "";

    @BeforeEach
    void instruct() {
        PayoutFixtures.book(agreement, PayoutFixtures.bankPath(agreement), FeeBooks.REFUNDS, Money.ofYuan(100));
        PayoutId one = PayoutFixtures.prepare(agreement, PayoutKind.REFUND, UUID.randomUUID(), Money.ofYuan(60));
        PayoutId other = PayoutFixtures.prepare(agreement, PayoutKind.REFUND, UUID.randomUUID(), Money.ofYuan(40));
        PayoutFixtures.letGo();
        first = PayoutFixtures.instruction(one);
        second = PayoutFixtures.instruction(other);
    }

    @Test
    void oneDebitThatIsTheSumOfAllExecutesThemAll() {
        String line = report(debit("R1", "100.00", "批量代发", null))
                .body("items[0].code", is("EXECUTED"))
                .extract()
                .path("items[0].id");

        assertEquals(Money.ofFen(0), PayoutFixtures.balance(agreement, FeeBooks.OUTGOING));
        DepositFixtures.as("bank")
                .get("/api/v1/bank/lines/" + line + "/matches")
                .then()
                .statusCode(200)
                .body("matches", hasSize(2))
                .body("matches.rule", contains("BATCH_PARTS", "BATCH_PARTS"));
        report(debit("R2", "60.00", "退费", first)).body("items[0].code", is("MISSING"));
    }

    @Test
    void batchOfWhichTheBankSaidNothingIsAskedFor() {
        report(debit("R1", "100.00", "批量代发", null)).body("items[0].code", is("EXECUTED"));

        Set<String> asked = PayoutFixtures.in(() -> PayoutFixtures.service(InstructionInquiry.class)
                        .linesWithoutResult(List.of(account), LocalDate.of(2026, 3, 2)))
                .stream()
                .map(one -> one.instruction().value().toString())
                .collect(Collectors.toSet());

        assertEquals(Set.of(first, second), asked);
    }

    @Test
    void oneDebitThatNamesThemAllExecutesThemAll() {
        report(debit("R1", "100.00", "退费 " + first + " " + second, null)).body("items[0].code", is("EXECUTED"));

        assertEquals(Money.ofFen(0), PayoutFixtures.balance(agreement, FeeBooks.OUTGOING));
    }

    @Test
    void neitherAPartNorSeveralPartsExecuteAnInstruction() {
        report(debit("R1", "30.00", "退费", first), debit("R2", "30.00", "退费", first))
                .body("items.code", contains("MISSING", "MISSING"));

        assertEquals(Money.ofYuan(100), PayoutFixtures.balance(agreement, FeeBooks.OUTGOING));
    }

    @Test
    void aPaymentThatComesBackIsKnownByItsPayeeAndAmount() {
        report(debit("R1", "60.00", "退费", first)).body("items[0].code", is("EXECUTED"));
        LineDraft back = LineFixtures.draft(account, "R2", "CREDIT", "60.00", "退汇 户名不符", null);

        report(withPayee(back, PayoutFixtures.FAMILY.account())).body("items[0].code", is("RETURNED"));

        assertEquals(Money.ofYuan(60), PayoutFixtures.balance(agreement, FeeBooks.REFUNDS));
    }

    @Test
    void aPaymentOfAnotherPayeeDoesNotComeBack() {
        report(debit("R1", "60.00", "退费", first)).body("items[0].code", is("EXECUTED"));
        LineDraft back = LineFixtures.draft(account, "R2", "CREDIT", "60.00", "退汇 户名不符", null);

        report(withPayee(back, "6217000000000009")).body("items[0].code", is("UNIDENTIFIED"));
    }

    private LineDraft debit(String reference, String amount, String remittance, @Nullable String endToEndId) {
        return LineFixtures.draft(account, reference, "DEBIT", amount, remittance, endToEndId);
    }

    private static LineDraft withPayee(LineDraft line, String payee) {
        return new LineDraft(
                line.account(),
                line.bankReference(),
                line.part(),
                line.bookedOn(),
                line.valueOn(),
                line.direction(),
                line.amount(),
                new LineDraft.Counterparty("张建国", payee),
                line.remittance(),
                line.endToEndId(),
                line.reversalOf());
    }
}

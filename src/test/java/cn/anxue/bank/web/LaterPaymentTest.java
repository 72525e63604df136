package cn.anxue.bank.web;

import static cn.anxue.bank.web.BankClient.report;
import static cn.anxue.bank.web.ReconciliationClient.DAY;
import static cn.anxue.bank.web.ReconciliationClient.approve;
import static cn.anxue.bank.web.ReconciliationClient.day;
import static cn.anxue.bank.web.ReconciliationClient.open;
import static cn.anxue.bank.web.ReconciliationClient.propose;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.LineFixtures;
import cn.anxue.bank.reconciliation.StatementFixtures;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.payout.PayoutId;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.PayoutState;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A debit that named no instruction is made its execution by two people. */
@QuarkusTest
class LaterPaymentTest {
    private final AgreementView agreement = PayoutFixtures.feeAgreement();
    private final String account = Objects.requireNonNull(agreement.feeAccount());
    private final UUID source = UUID.randomUUID();

    @Test
    void unexplainedDebitBecomesTheExecutionThatTwoPeopleName() {
        PayoutFixtures.book(agreement, PayoutFixtures.bankPath(agreement), FeeBooks.REFUNDS, Money.ofYuan(100));
        PayoutId payout = PayoutFixtures.prepare(agreement, PayoutKind.REFUND, source, Money.ofYuan(60));
        PayoutFixtures.letGo();
        String instruction = PayoutFixtures.instruction(payout);
        report(LineFixtures.debit(account, "R1", "60.00", null)).body("items[0].code", is("MISSING"));
        StatementFixtures.day(account, DAY, "0.00", "40.00");
        day(account);
        String found = open(account, "UNEXPLAINED_DEBIT");
        propose("officer.test", found, Map.of("kind", "PAID_INSTRUCTION", "reason", "经核实"))
                .statusCode(400);
        propose(
                        "officer.test",
                        found,
                        Map.of("kind", "PAID_INSTRUCTION", "instruction", UUID.randomUUID(), "reason", "经核实"))
                .statusCode(404);

        approve(propose(
                                "officer.test",
                                found,
                                Map.of("kind", "PAID_INSTRUCTION", "instruction", instruction, "reason", "经核实"))
                        .statusCode(201)
                        .extract()
                        .path("approvalId"))
                .statusCode(200);

        assertEquals(Money.ofFen(0), PayoutFixtures.balance(agreement, "fee/missing"));
        assertEquals(Money.ofFen(0), PayoutFixtures.balance(agreement, FeeBooks.OUTGOING));
        assertEquals(
                PayoutState.EXECUTED,
                PayoutFixtures.payout(PayoutKind.REFUND, source).state());
        DepositFixtures.as("bank")
                .get("/api/v1/bank/instructions/" + instruction)
                .then()
                .body("state", is("EXECUTED"));
        day(account).body("breaks.findAll { it.state == 'OPEN' }.kind", not(hasItem("UNEXPLAINED_DEBIT")));
        report(LineFixtures.debit(account, "R2", "60.00", instruction)).body("items[0].code", is("MISSING"));
    }
}

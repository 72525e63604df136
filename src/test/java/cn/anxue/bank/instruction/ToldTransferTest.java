package cn.anxue.bank.instruction;

import static cn.anxue.bank.instruction.BankDesk.account;
import static cn.anxue.bank.instruction.BankDesk.report;
import static cn.anxue.bank.instruction.BankDesk.unique;
import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.fee.payout.PayoutFixtures.balance;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.LineFixtures;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderView;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A credit without an id at the new bank: an officer says that it is the money from the former one, and may have been wrong. */
@QuarkusTest
class ToldTransferTest extends BankChangeCase {
    @Test
    void creditAtTheNewBankWithoutIdIsACandidateForTheTransit() {
        Money held = OrderFixtures.balance(OrderFixtures.funded(old));
        AgreementView next = replaced();
        String transfer = transfer();
        String line = unnamed(account(next), held);

        as("officer.test")
                .get("/api/v1/bank/lines/" + line + "/candidates")
                .then()
                .statusCode(200)
                .body("toString()", containsString(transfer));
    }

    @Test
    void officerSaysWhichTransferACreditWithoutIdIs() {
        OrderView order = OrderFixtures.funded(old);
        Money held = OrderFixtures.balance(order);
        AgreementView next = replaced();
        moveDeposit(next);
        String transfer = transfer();
        BankDesk.debit(old, held.decimal(), transfer);
        String line = unnamed(account(next), held);

        identified(line, UUID.randomUUID().toString()).statusCode(422).body("code", equalTo("TRANSFER_NOT_AWAITED"));
        identified(line, transfer).statusCode(200);
        identified(line, transfer).statusCode(409).body("code", equalTo("LINE_NOT_UNIDENTIFIED"));
        identified(unnamed(account(next), held), transfer)
                .statusCode(422)
                .body("code", equalTo("TRANSFER_NOT_AWAITED"));

        assertEquals(NOTHING, balance(old, TRANSIT));
        assertEquals(held, OrderFixtures.balance(order));
        state("SUPERSEDED");
        as("officer.test")
                .get("/api/v1/bank/lines/" + line + "/matches")
                .then()
                .body("matches[0].kind", equalTo("TRANSFER"))
                .body("matches[0].rule", equalTo("PERSON"))
                .body("matches[0].madeBy", notNullValue());
    }

    @Test
    void officerSaysSoOnADepositAccountAsWell() {
        AgreementView next = replaced();
        String from = Objects.requireNonNull(old.depositAccount());
        String transfer = transfer(from);
        report(LineFixtures.debit(from, unique(), "200000.00", transfer));
        Money held = Money.ofYuan(200_000);
        String line = unnamed(Objects.requireNonNull(next.depositAccount()), held);

        identified(line, transfer).statusCode(200);
        identified(line, transfer).statusCode(409).body("code", equalTo("LINE_NOT_UNIDENTIFIED"));

        assertEquals(NOTHING, balance(old, DepositBooks.transit(Purpose.DEPOSIT)));
        assertEquals(
                held, balance(old, DepositBooks.bank(Purpose.DEPOSIT, Objects.requireNonNull(next.depositAccount()))));
    }

    @Test
    void creditTakenForTheTransferWronglyIsUnidentifiedAgain() {
        OrderView order = OrderFixtures.funded(old);
        Money held = OrderFixtures.balance(order);
        AgreementView next = replaced();
        String transfer = transfer();
        BankDesk.debit(old, held.decimal(), transfer);
        String wrong = unnamed(account(next), held);
        identified(wrong, transfer).statusCode(200);
        assertEquals(NOTHING, balance(old, TRANSIT));
        undoOffered(wrong, true);

        undone(wrong).statusCode(200).body("state", equalTo("UNDONE"));

        assertEquals(held, balance(old, TRANSIT));
        assertEquals(held, balance(old, FeeBooks.UNIDENTIFIED));
        assertEquals(held, OrderFixtures.balance(order));
        undoOffered(wrong, false);
        undone(wrong).statusCode(409).body("code", equalTo("NOTHING_TO_UNDO"));
        String right = unnamed(account(next), held);
        identified(right, transfer).statusCode(200);
        undone(right).statusCode(200);
        identified(wrong, transfer).statusCode(200);
        assertEquals(NOTHING, balance(old, TRANSIT));
        assertEquals(held, balance(old, FeeBooks.UNIDENTIFIED));
    }

    @Test
    void transferOfADepositIsUndoneByTwoPeople() {
        OrderFixtures.funded(old);
        AgreementView next = replaced();
        String from = Objects.requireNonNull(old.depositAccount());
        String transfer = transfer(from);
        report(LineFixtures.debit(from, unique(), "200000.00", transfer));
        Money held = Money.ofYuan(200_000);
        String line = unnamed(Objects.requireNonNull(next.depositAccount()), held);
        identified(line, transfer).statusCode(200);

        String approval = undone(line)
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("approvalId");
        assertEquals(NOTHING, balance(old, DepositBooks.transit(Purpose.DEPOSIT)));
        as("approver.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("""
                        {"decision":"APPROVE","reason":"核实无误"}""")
                .post("/api/v1/approvals/" + approval + "/decision")
                .then()
                .statusCode(200);

        assertEquals(held, balance(old, DepositBooks.transit(Purpose.DEPOSIT)));
        assertEquals(held, balance(old, DepositBooks.unidentified(Purpose.DEPOSIT)));
        undone(line).statusCode(409).body("code", equalTo("NOTHING_TO_UNDO"));
        identified(line, transfer).statusCode(200);
        assertEquals(NOTHING, balance(old, DepositBooks.transit(Purpose.DEPOSIT)));
    }

    @Test
    void transferThatEndedTheOldAgreementIsNotUndoneAndNotOffered() {
        Money held = OrderFixtures.balance(OrderFixtures.funded(old));
        AgreementView next = replaced();
        moveDeposit(next);
        String transfer = transfer();
        BankDesk.debit(old, held.decimal(), transfer);
        String line = unnamed(account(next), held);
        identified(line, transfer).statusCode(200);
        state("SUPERSEDED");

        undone(line).statusCode(409).body("code", equalTo("TRANSFER_OVER"));
        undoOffered(line, false);
        assertEquals(NOTHING, balance(old, TRANSIT));
    }

    private static void undoOffered(String line, boolean offered) {
        String page = as("officer.test")
                .get("/console/bank/lines/" + line)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(offered, page.contains("/match-undo"), page);
    }

    private static ValidatableResponse undone(String line) {
        return as("officer.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("""
                        {"reason":"不是划转款"}""")
                .post("/api/v1/bank/lines/" + line + "/match-undo")
                .then();
    }

    private static String unnamed(String account, Money amount) {
        return report("bank2", LineFixtures.draft(account, unique(), "CREDIT", amount.decimal(), "划转", null))
                .body("items[0].code", equalTo("UNIDENTIFIED"))
                .extract()
                .path("items[0].id");
    }

    private static ValidatableResponse identified(String line, String transfer) {
        return as("officer.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("""
                        {"placement":"TRANSFER","instructionId":"%s","reason":"新开户行未注明编号"}""".formatted(transfer))
                .post("/api/v1/bank/lines/" + line + "/identification")
                .then();
    }
}

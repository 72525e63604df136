package cn.anxue.bank.instruction;

import static cn.anxue.bank.instruction.BankDesk.account;
import static cn.anxue.bank.instruction.BankDesk.placement;
import static cn.anxue.bank.instruction.BankDesk.report;
import static cn.anxue.bank.instruction.BankDesk.unique;
import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.fee.payout.PayoutFixtures.balance;
import static cn.anxue.fee.payout.PayoutFixtures.bankPath;
import static cn.anxue.fee.payout.PayoutFixtures.in;
import static cn.anxue.fee.payout.PayoutFixtures.service;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.EmptiedAccounts;
import cn.anxue.bank.LineFixtures;
import cn.anxue.bank.reconciliation.StatementFixtures;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementDraft;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderView;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The money follows its institution to another bank, through transit, and nothing is lost on the way. */
@QuarkusTest
class BankChangeTest {
    private static final Money NOTHING = Money.ofYuan(0);
    private static final String TRANSIT = DepositBooks.transit(Purpose.FEE);

    private final AgreementView old = OrderFixtures.sellingInstitution();

    @Test
    void movesWhatTheOldAccountHoldsAndThenEndsTheOldAgreement() {
        OrderView order = OrderFixtures.funded(old);
        Money held = OrderFixtures.balance(order);
        AgreementView next = replaced();
        moveDeposit(next);
        String transfer = transfer();
        state("IN_FORCE");

        assertEquals("TRANSFERRED", placement(BankDesk.debit(old, held.decimal(), transfer)));
        assertEquals(held, balance(old, TRANSIT));
        state("IN_FORCE");

        assertEquals("ARRIVED", placement(arrival(next, held, transfer)));

        assertEquals(NOTHING, balance(old, TRANSIT));
        assertEquals(held, balance(old, bankPath(next)));
        assertEquals(NOTHING, balance(old, bankPath(old)));
        assertEquals(held, OrderFixtures.balance(order));
        state("SUPERSEDED");
    }

    @Test
    void comesOutTheSameWhereTheNewBankIsFaster() {
        Money held = OrderFixtures.balance(OrderFixtures.funded(old));
        AgreementView next = replaced();
        moveDeposit(next);
        String transfer = transfer();

        arrival(next, held, transfer);
        assertEquals(Money.ofYuan(0).minus(held), balance(old, TRANSIT));
        BankDesk.debit(old, held.decimal(), transfer);

        assertEquals(NOTHING, balance(old, TRANSIT));
        state("SUPERSEDED");
    }

    @Test
    void stillFundsOrdersFromTheOldAccountAndSendsThatAfter() {
        OrderFixtures.funded(old);
        OrderView late = OrderFixtures.accepted(old.institutionId());
        replaced();

        report(LineFixtures.draft(
                account(old),
                unique(),
                "CREDIT",
                "100.00",
                "学费 " + late.reference().value(),
                null));

        assertEquals(Money.ofYuan(100), OrderFixtures.balance(late));
        as("officer.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/api/v1/accounts/" + account(old) + "/transfers")
                .then()
                .statusCode(201)
                .body("amount.amount", equalTo("100.00"))
                .body("purpose", equalTo("FEE_TRANSFER"));
        as("officer.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/api/v1/accounts/" + account(old) + "/transfers")
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTHING_TO_TRANSFER"));
    }

    @Test
    void comesBackToTheOldAccountWhereTheNewBankReturnsIt() {
        Money held = OrderFixtures.balance(OrderFixtures.funded(old));
        replaced();
        String transfer = transfer();
        BankDesk.debit(old, held.decimal(), transfer);

        assertEquals("RETURNED", placement(BankDesk.sendBack(old, held.decimal(), transfer)));

        assertEquals(NOTHING, balance(old, TRANSIT));
        assertEquals(held, balance(old, bankPath(old)));
        state("IN_FORCE");
    }

    @Test
    void movesNothingFromAnAccountThatNoneFollows() {
        as("officer.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/api/v1/accounts/" + account(old) + "/transfers")
                .then()
                .statusCode(409)
                .body("code", equalTo("ACCOUNT_NOT_REPLACED"));
    }

    @Test
    void closesTheOldAccountsOnceTheyHaveStoodEmptyForAMonth() {
        Money held = OrderFixtures.balance(OrderFixtures.funded(old));
        AgreementView next = replaced();
        moveDeposit(next);
        String transfer = transfer();
        BankDesk.debit(old, held.decimal(), transfer);
        arrival(next, held, transfer);
        state("SUPERSEDED");
        service(EmptiedAccounts.class).look();
        assertEquals("DRAINING", accountState(account(old)), "the bank has not said that it is empty");

        LocalDate later = LocalDate.of(2026, 5, 1);
        StatementFixtures.bare(account(old), later, later, "0.00", "0.00");
        service(EmptiedAccounts.class).look();

        assertEquals("CLOSED", accountState(account(old)));
        assertEquals("OPEN", accountState(account(next)));
        assertEquals("DRAINING", accountState(Objects.requireNonNull(old.depositAccount())));
    }

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
    void transferIsUndoneOnADepositAccountAsWell() {
        OrderFixtures.funded(old);
        AgreementView next = replaced();
        String from = Objects.requireNonNull(old.depositAccount());
        String transfer = transfer(from);
        report(LineFixtures.debit(from, unique(), "200000.00", transfer));
        Money held = Money.ofYuan(200_000);
        String line = unnamed(Objects.requireNonNull(next.depositAccount()), held);
        identified(line, transfer).statusCode(200);

        undone(line).statusCode(200);

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
        String page = as("officer.test").get("/console/bank/lines/" + line).then().statusCode(200).extract().asString();
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

    private static String accountState(String number) {
        return in(() -> service(Sql.class)
                        .list(
                                "select state from deposit_account where number = ?",
                                select -> select.setString(1, number),
                                row -> row.getString(1)))
                .get(0);
    }

    private AgreementView replaced() {
        AgreementDraft draft = DepositFixtures.draft(
                old.depositAccount() == null ? null : DepositFixtures.accountNumber(), DepositFixtures.accountNumber());
        return DepositFixtures.signedAgreement(
                old.institutionId(),
                new AgreementDraft(
                        draft.number(),
                        DepositFixtures.OTHER_BANK,
                        draft.depositAccount(),
                        draft.feeAccount(),
                        draft.settlementAccount(),
                        draft.interest(),
                        draft.startsOn(),
                        draft.endsOn(),
                        old.id()));
    }

    private String transfer() {
        return transfer(account(old));
    }

    private static String transfer(String from) {
        List<String> found = in(() -> service(Sql.class)
                .list(
                        "select id from bank_instruction where from_account = ? and to_account is not null",
                        select -> select.setString(1, from),
                        row -> row.getString(1)));
        return found.get(0);
    }

    /** The deposit follows as well. */
    private void moveDeposit(AgreementView next) {
        String from = Objects.requireNonNull(old.depositAccount());
        String to = Objects.requireNonNull(next.depositAccount());
        String transfer = transfer(from);
        report(LineFixtures.debit(from, unique(), "200000.00", transfer));
        report("bank2", LineFixtures.draft(to, unique(), "CREDIT", "200000.00", "划转", transfer));
    }

    private static ValidatableResponse arrival(AgreementView next, Money amount, String transfer) {
        return report("bank2", LineFixtures.draft(account(next), unique(), "CREDIT", amount.decimal(), "划转", transfer));
    }

    private void state(String expected) {
        as("officer.test").get("/api/v1/agreements/" + old.id()).then().body("state", equalTo(expected));
    }
}

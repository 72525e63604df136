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
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.EmptiedAccounts;
import cn.anxue.bank.LineFixtures;
import cn.anxue.bank.reconciliation.StatementFixtures;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderView;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The money follows its institution to another bank, through transit, and nothing is lost on the way. */
@QuarkusTest
class BankChangeTest extends BankChangeCase {
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

    private static String accountState(String number) {
        return in(() -> service(Sql.class)
                        .list(
                                "select state from deposit_account where number = ?",
                                select -> select.setString(1, number),
                                row -> row.getString(1)))
                .get(0);
    }

    private static ValidatableResponse arrival(AgreementView next, Money amount, String transfer) {
        return report("bank2", LineFixtures.draft(account(next), unique(), "CREDIT", amount.decimal(), "划转", transfer));
    }
}

package cn.anxue.bank.instruction;

import static cn.anxue.bank.instruction.BankDesk.claim;
import static cn.anxue.bank.instruction.BankDesk.debit;
import static cn.anxue.bank.instruction.BankDesk.get;
import static cn.anxue.bank.instruction.BankDesk.instructed;
import static cn.anxue.bank.instruction.BankDesk.placement;
import static cn.anxue.bank.instruction.BankDesk.result;
import static cn.anxue.bank.instruction.BankDesk.sendBack;
import static cn.anxue.fee.payout.PayoutFixtures.balance;
import static cn.anxue.fee.payout.PayoutFixtures.bankPath;
import static cn.anxue.fee.payout.PayoutFixtures.book;
import static cn.anxue.fee.payout.PayoutFixtures.letGo;
import static cn.anxue.fee.payout.PayoutFixtures.payout;
import static cn.anxue.fee.payout.PayoutFixtures.prepare;
import static cn.anxue.fee.payout.PayoutFixtures.service;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.payout.PayoutId;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.PayoutProblem;
import cn.anxue.fee.payout.PayoutState;
import cn.anxue.identity.Caller;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bank's line shows what its word denied: the line counts, and nobody is paid twice. */
@QuarkusTest
class ContradictionTest {
    private static final String MISSING = DepositBooks.missing(Purpose.FEE);
    private static final Money NOTHING = Money.ofYuan(0);

    private final AgreementView agreement = PayoutFixtures.feeAgreement();
    private final UUID source = UUID.randomUUID();

    @BeforeEach
    void fill() {
        book(agreement, bankPath(agreement), DepositBooks.FEE_EARNED, Money.ofYuan(300));
        book(agreement, bankPath(agreement), DepositBooks.FEE_REFUNDS, Money.ofYuan(200));
    }

    @Test
    void isExecutedAfterAllWhereALineShowsWhatTheBankRefused() {
        String refund = refused();

        assertEquals("EXECUTED", placement(debit(agreement, "200.00", refund)));

        get("bank", refund).body("state", equalTo("EXECUTED")).body("contradicted", equalTo(true));
        assertEquals(PayoutState.EXECUTED, payout(PayoutKind.REFUND, source).state());
        assertEquals(NOTHING, balance(agreement, DepositBooks.FEE_REFUNDS));
        assertEquals(NOTHING, balance(agreement, DepositBooks.FEE_OUTGOING));
        assertEquals(NOTHING, balance(agreement, MISSING));
        List<InstructionId> shown = PayoutFixtures.in(() -> service(InstructionInquiry.class)
                        .contradicted(List.of(BankDesk.account(agreement)), LocalDate.of(2026, 3, 2)))
                .stream()
                .map(OpenQuestion::instruction)
                .toList();
        assertEquals(List.of(InstructionId.fromString(refund)), shown);
        ProblemException again = assertThrows(
                ProblemException.class, () -> prepare(agreement, PayoutKind.REFUND, source, Money.ofYuan(200)));
        assertEquals(PayoutProblem.ALREADY_PREPARED, again.kind());
    }

    @Test
    void callsOffWhatWasPreparedInItsPlace() {
        String refund = refused();
        prepare(agreement, PayoutKind.REFUND, source, Money.ofYuan(200));

        debit(agreement, "200.00", refund);

        assertEquals(NOTHING, balance(agreement, DepositBooks.FEE_REFUNDS));
        assertEquals(NOTHING, balance(agreement, MISSING));
        assertEquals(PayoutState.CANCELLED, payout(PayoutKind.REFUND, source).state());
        get("bank", refund).body("state", equalTo("EXECUTED"));
    }

    @Test
    void callsOffAnInstructionInItsPlaceThatNobodyTook() {
        String refund = refused();
        String second = instructed(agreement, PayoutKind.REFUND, source, 200);

        debit(agreement, "200.00", refund);

        get("bank", second).body("state", equalTo("CANCELLED"));
        get("bank", refund).body("state", equalTo("EXECUTED"));
        assertEquals(NOTHING, balance(agreement, DepositBooks.FEE_REFUNDS));
        assertEquals(NOTHING, balance(agreement, DepositBooks.FEE_OUTGOING));
        assertEquals(NOTHING, balance(agreement, MISSING));
    }

    @Test
    void isMissingWhereAnotherPaymentIsOnItsWayAlready() {
        String refund = refused();
        String second = instructed(agreement, PayoutKind.REFUND, source, 200);
        claim(60);

        assertEquals("MISSING", placement(debit(agreement, "200.00", refund)));
        assertEquals("EXECUTED", placement(debit(agreement, "200.00", second)));

        get("bank", refund).body("state", equalTo("REFUSED")).body("contradicted", equalTo(true));
        assertEquals(Money.ofYuan(200), balance(agreement, MISSING));
        assertEquals("PUT_BACK", placement(sendBack(agreement, "200.00", refund)));
        assertEquals(NOTHING, balance(agreement, MISSING));
        assertEquals(PayoutState.EXECUTED, payout(PayoutKind.REFUND, source).state());
    }

    @Test
    void staysPaidWhereTheSecondOfTwoPaymentsComesBack() {
        String refund = instructed(agreement, PayoutKind.REFUND, source, 200);
        debit(agreement, "200.00", refund);
        assertEquals("MISSING", placement(debit(agreement, "200.00", refund)));

        assertEquals("PUT_BACK", placement(sendBack(agreement, "200.00", refund)));

        get("bank", refund).body("state", equalTo("EXECUTED"));
        assertEquals(PayoutState.EXECUTED, payout(PayoutKind.REFUND, source).state());
        assertEquals(NOTHING, balance(agreement, MISSING));
        assertEquals("RETURNED", placement(sendBack(agreement, "200.00", refund)));
        assertEquals(PayoutState.RETURNED, payout(PayoutKind.REFUND, source).state());
        assertEquals(Money.ofYuan(200), balance(agreement, DepositBooks.FEE_REFUNDS));
    }

    @Test
    void takesAReleaseThatWasRefusedFromWhatIsEarned() {
        String release = instructed(agreement, PayoutKind.RELEASE, source, 100);
        result(release, "REFUSED").statusCode(200);

        debit(agreement, "100.00", release);

        assertEquals(Money.ofYuan(200), balance(agreement, DepositBooks.FEE_EARNED));
        assertEquals(NOTHING, balance(agreement, MISSING));
    }

    @Test
    void isMissingAsFarAsTheMoneyHasGone() {
        String refund = refused();
        book(agreement, DepositBooks.FEE_REFUNDS, DepositBooks.FEE_EARNED, Money.ofYuan(150));

        debit(agreement, "200.00", refund);

        assertEquals(NOTHING, balance(agreement, DepositBooks.FEE_REFUNDS));
        assertEquals(Money.ofYuan(150), balance(agreement, MISSING));
        get("bank", refund).body("state", equalTo("EXECUTED"));
    }

    @Test
    void saysOfARunOfWhichNothingFittedThatItIsHeldBack() {
        // What else waits in the region and fits goes first.
        instructed(agreement, PayoutKind.REFUND, UUID.randomUUID(), 1);
        book(agreement, MISSING, bankPath(agreement), Money.ofYuan(301));
        PayoutId waiting = prepare(agreement, PayoutKind.RELEASE, source, Money.ofYuan(300));
        letGo();

        assertEquals(PayoutState.READY, payout(PayoutKind.RELEASE, source).state(), waiting.toString());
        assertEquals("HELD_BACK", stateOfLastRun(waiting));
    }

    @Test
    void lateRefusalOfAPaymentFreesNoMoneyAndWaitsForTwoPeople() {
        String refund = instructed(agreement, PayoutKind.REFUND, source, 200);
        result(refund, "EXECUTED").statusCode(200);

        result(refund, "REFUSED").statusCode(409);

        get("bank", refund).body("state", equalTo("EXECUTED")).body("contradicted", equalTo(true));
        assertEquals(NOTHING, balance(agreement, DepositBooks.FEE_REFUNDS));
        assertEquals(List.of(InstructionId.fromString(refund)), unpaid());

        PayoutFixtures.in(() -> {
            service(InstructionResults.class).notPaid(Caller.SYSTEM, InstructionId.fromString(refund), "经核实未付");
            return true;
        });
        get("bank", refund).body("state", equalTo("REFUSED"));
        assertEquals(Money.ofYuan(200), balance(agreement, DepositBooks.FEE_REFUNDS));
        assertEquals(NOTHING, balance(agreement, DepositBooks.FEE_OUTGOING));
    }

    @Test
    void instructionThatALinePaysWithAnotherAmountIsGivenToNobody() {
        String refund = instructed(agreement, PayoutKind.REFUND, source, 200);
        assertEquals("MISSING", placement(debit(agreement, "199.00", refund)));

        assertEquals(false, claim(60).contains(refund));
        assertEquals(List.of(InstructionId.fromString(refund)), unpaid());

        assertEquals("EXECUTED", placement(debit(agreement, "200.00", refund)), "that was something else");
        get("bank", refund).body("contradicted", equalTo(false));
        assertEquals(List.of(), unpaid());
    }

    @Test
    void returnIsNoResult() {
        String refund = instructed(agreement, PayoutKind.REFUND, source, 200);
        result(refund, "RETURNED").statusCode(422).body("code", equalTo("RETURN_NEEDS_LINE"));
        BankDesk.results(List.of(Map.of("id", refund, "outcome", "RETURNED")))
                .statusCode(422)
                .body("code", equalTo("RETURN_NEEDS_LINE"));
        get("bank", refund).body("state", equalTo("READY"));
    }

    @Test
    void creditThatComesBackBeforeItsDebitIsTiedWhenTheDebitComes() {
        String refund = instructed(agreement, PayoutKind.REFUND, source, 200);
        assertEquals("UNIDENTIFIED", placement(sendBack(agreement, "200.00", refund)));

        assertEquals("EXECUTED", placement(debit(agreement, "200.00", refund)));

        get("bank", refund).body("state", equalTo("RETURNED"));
        assertEquals(PayoutState.RETURNED, payout(PayoutKind.REFUND, source).state());
        assertEquals(Money.ofYuan(200), balance(agreement, DepositBooks.FEE_REFUNDS));
        assertEquals(NOTHING, balance(agreement, DepositBooks.FEE_OUTGOING));
        assertEquals(NOTHING, balance(agreement, "fee/unidentified"));
        assertEquals(NOTHING, balance(agreement, MISSING));
    }

    private List<InstructionId> unpaid() {
        return PayoutFixtures.in(() -> service(InstructionInquiry.class)
                        .contradictedUnpaid(
                                List.of(BankDesk.account(agreement)),
                                service(Today.class).date()))
                .stream()
                .map(OpenQuestion::instruction)
                .toList();
    }

    private String refused() {
        String refund = instructed(agreement, PayoutKind.REFUND, source, 200);
        result(refund, "REFUSED").statusCode(200).body("state", equalTo("REFUSED"));
        assertEquals(Money.ofYuan(200), balance(agreement, DepositBooks.FEE_REFUNDS));
        return refund;
    }

    private static String stateOfLastRun(PayoutId payout) {
        String query = "select r.state from fee_payout p join fee_payout_run r on r.id = p.run_id where p.id = ?";
        return PayoutFixtures.in(() -> service(Sql.class)
                        .list(query, select -> select.setObject(1, payout.value()), row -> row.getString(1)))
                .get(0);
    }
}

package cn.anxue.fee.payout;

import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.fee.payout.PayoutFixtures.balance;
import static cn.anxue.fee.payout.PayoutFixtures.bankPath;
import static cn.anxue.fee.payout.PayoutFixtures.book;
import static cn.anxue.fee.payout.PayoutFixtures.compose;
import static cn.anxue.fee.payout.PayoutFixtures.decide;
import static cn.anxue.fee.payout.PayoutFixtures.in;
import static cn.anxue.fee.payout.PayoutFixtures.instruction;
import static cn.anxue.fee.payout.PayoutFixtures.letGo;
import static cn.anxue.fee.payout.PayoutFixtures.payout;
import static cn.anxue.fee.payout.PayoutFixtures.prepare;
import static cn.anxue.fee.payout.PayoutFixtures.service;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.Tokens;
import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leaves fee accounts: gathered, decided by another person, told to the bank, and what the bank makes of it. */
@QuarkusTest
class PayoutRunTest {
    private static final String MISSING = DepositBooks.missing(Purpose.FEE);

    private final AgreementView agreement = PayoutFixtures.feeAgreement();
    private final UUID source = UUID.randomUUID();

    @BeforeEach
    void fill() {
        book(agreement, bankPath(agreement), DepositBooks.FEE_EARNED, Money.ofYuan(300));
        book(agreement, bankPath(agreement), DepositBooks.FEE_REFUNDS, Money.ofYuan(200));
    }

    @Test
    void setsMoneyApartOnceAnotherPersonLetsTheRunGo() {
        PayoutId refund = prepare(agreement, PayoutKind.REFUND, source, Money.ofYuan(200));
        assertEquals(Money.ofYuan(200), balance(agreement, DepositBooks.FEE_REFUNDS));

        letGo();

        assertEquals(PayoutState.INSTRUCTED, payout(PayoutKind.REFUND, source).state());
        assertEquals(Money.ofYuan(0), balance(agreement, DepositBooks.FEE_REFUNDS));
        assertEquals(Money.ofYuan(200), balance(agreement, DepositBooks.FEE_OUTGOING));
        as("bank")
                .get("/api/v1/bank/instructions/" + instruction(refund))
                .then()
                .statusCode(200)
                .body("state", equalTo("READY"))
                .body("payee.account", equalTo(PayoutFixtures.FAMILY.account()))
                .body("purpose", equalTo("REFUND"));
    }

    @Test
    void keepsTheFamilysAccountUnreadable() {
        PayoutId refund = prepare(agreement, PayoutKind.REFUND, source, Money.ofYuan(1));
        letGo();

        String query =
                "select encode(payee, 'escape') || coalesce(payee_account, '') from bank_instruction where id = ?";
        String kept = in(() -> service(Sql.class)
                .list(
                        query,
                        statement -> statement.setObject(1, UUID.fromString(instruction(refund))),
                        row -> row.getString(1))
                .get(0));

        assertEquals(-1, kept.indexOf(PayoutFixtures.FAMILY.account()));
    }

    @Test
    void leavesOutWhatDoesNotFitAndSaysWhy() {
        book(agreement, MISSING, bankPath(agreement), Money.ofYuan(100));
        UUID second = UUID.randomUUID();
        prepare(agreement, PayoutKind.RELEASE, source, Money.ofYuan(200));
        prepare(agreement, PayoutKind.RELEASE, second, Money.ofYuan(1));

        letGo();

        assertEquals(PayoutState.INSTRUCTED, payout(PayoutKind.RELEASE, source).state());
        assertEquals(PayoutState.READY, payout(PayoutKind.RELEASE, second).state());
        assertEquals(
                WaitReason.EARNED_TOO_LOW, payout(PayoutKind.RELEASE, second).waitsFor());
    }

    @Test
    void putsPayoutsBackInLineWhenTheDecisionIsNo() {
        prepare(agreement, PayoutKind.REFUND, source, Money.ofYuan(200));
        List<String> approvals = compose().statusCode(201).extract().path("items.approvalId");
        assertEquals(PayoutState.IN_RUN, payout(PayoutKind.REFUND, source).state());
        assertEquals(Set.of(), in(() -> service(Payouts.class).cancel(PayoutKind.REFUND, List.of(source))));

        approvals.forEach(
                approval -> decide("approver.test", approval, "REFUSE").statusCode(200));

        assertEquals(PayoutState.READY, payout(PayoutKind.REFUND, source).state());
        assertEquals(Set.of(source), in(() -> service(Payouts.class).cancel(PayoutKind.REFUND, List.of(source))));
        assertEquals(PayoutState.CANCELLED, payout(PayoutKind.REFUND, source).state());
    }

    @Test
    void paysNoSourceTwice() {
        prepare(agreement, PayoutKind.REFUND, source, Money.ofYuan(1));

        ProblemException refusal = assertThrows(
                ProblemException.class, () -> prepare(agreement, PayoutKind.REFUND, source, Money.ofYuan(1)));

        assertEquals(PayoutProblem.ALREADY_PREPARED, refusal.kind());
    }

    @Test
    void composesNoRunOfNothing() {
        prepare(agreement, PayoutKind.REFUND, source, Money.ofYuan(1));

        as("officer.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("regionCode", "410902", "bankCode", "999999999999"))
                .post("/api/v1/payout-runs")
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTHING_TO_PAY"));
    }

    /** Whoever would decide, and however: a run has one end. */
    @Test
    void decidesARunOnce() {
        prepare(agreement, PayoutKind.REFUND, source, Money.ofYuan(1));
        Response composed = compose().statusCode(201).extract().response();
        List<String> approvals = composed.path("items.approvalId");
        approvals.forEach(
                approval -> decide("approver.test", approval, "APPROVE").statusCode(200));

        ProposalsDecided again = new ProposalsDecided(List.of(new DecidedProposal(
                new ApprovalId(UUID.fromString(approvals.get(0))),
                PayoutRuns.KIND,
                UUID.fromString(composed.path("id")),
                false,
                Tokens.caller("approver2.test"),
                "",
                service(Today.class).now())));
        ProblemException refusal = assertThrows(
                ProblemException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> Arc.container().beanManager().getEvent().fire(again)));
        assertEquals(PayoutProblem.RUN_DECIDED, refusal.kind());
        assertEquals(PayoutState.INSTRUCTED, payout(PayoutKind.REFUND, source).state());
    }

    @Test
    void letsARunGoOnceWhenTwoApproveItAtOnce() throws Exception {
        prepare(agreement, PayoutKind.REFUND, source, Money.ofYuan(200));
        List<String> approvals = compose().statusCode(201).extract().path("items.approvalId");
        ExecutorService executor = Executors.newFixedThreadPool(2);
        for (String approval : approvals) {
            List<Future<Integer>> answers = executor.invokeAll(List.of(
                    () -> decide("approver.test", approval, "APPROVE").extract().statusCode(),
                    () -> decide("approver2.test", approval, "APPROVE")
                            .extract()
                            .statusCode()));
            assertEquals(
                    Set.of(200, 409),
                    Set.of(answers.get(0).get(), answers.get(1).get()));
        }
        executor.shutdown();

        assertEquals(Money.ofYuan(200), balance(agreement, DepositBooks.FEE_OUTGOING));
    }

    @Test
    void putsRefusedMoneyBackAndTakesAnother() {
        PayoutId refund = prepare(agreement, PayoutKind.REFUND, source, Money.ofYuan(200));
        letGo();

        result(instruction(refund), Map.of("outcome", "REFUSED", "reason", "账号不存在"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"));

        assertEquals(PayoutState.REFUSED, payout(PayoutKind.REFUND, source).state());
        assertEquals(Money.ofYuan(200), balance(agreement, DepositBooks.FEE_REFUNDS));
        assertEquals(Money.ofYuan(0), balance(agreement, DepositBooks.FEE_OUTGOING));
        result(instruction(refund), Map.of("outcome", "EXECUTED"))
                .then()
                .statusCode(409)
                .body("code", equalTo("INSTRUCTION_STATE"));
        prepare(agreement, PayoutKind.REFUND, source, Money.ofYuan(200));
    }

    @Test
    void onlyNotesThatTheBankHasPaid() {
        PayoutId refund = prepare(agreement, PayoutKind.REFUND, source, Money.ofYuan(200));
        letGo();

        result(instruction(refund), Map.of("outcome", "EXECUTED"))
                .then()
                .statusCode(200)
                .body("state", equalTo("EXECUTED"))
                .body("booked", equalTo(false));

        assertEquals(Money.ofYuan(200), balance(agreement, DepositBooks.FEE_OUTGOING));
        assertEquals(PayoutState.INSTRUCTED, payout(PayoutKind.REFUND, source).state());
    }

    @Test
    void keepsRunsAndInstructionsFromOthers() {
        PayoutId refund = prepare(agreement, PayoutKind.REFUND, source, Money.ofYuan(200));
        String run = compose().statusCode(201).extract().path("id");

        as("officer.other").get("/api/v1/payout-runs/" + run).then().statusCode(404);
        as("officer.test")
                .get("/api/v1/payout-runs/" + run)
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"));
        as("officer.other")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("regionCode", "410902"))
                .post("/api/v1/payout-runs")
                .then()
                .statusCode(404);
        String approval = as("officer.test").get("/api/v1/payout-runs/" + run).path("approvalId");
        decide("approver.test", approval, "APPROVE").statusCode(200);
        as("bank2")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("outcome", "EXECUTED"))
                .post("/api/v1/bank/instructions/" + instruction(refund) + "/result")
                .then()
                .statusCode(404);
    }

    @Test
    void handsNoInstructionToTwoClientsAtOnce() {
        PayoutId refund = prepare(agreement, PayoutKind.REFUND, source, Money.ofYuan(200));
        letGo();

        List<String> first = claim().path("items.id");
        List<String> second = claim().path("items.id");

        assertEquals(true, first.contains(instruction(refund)));
        assertEquals(false, second.contains(instruction(refund)));
    }

    private static Response claim() {
        return as("bank").body(Map.of("limit", 1000, "leaseSeconds", 60)).post("/api/v1/bank/instructions/claims");
    }

    private static Response result(String instruction, Map<String, String> body) {
        return as("bank")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/bank/instructions/" + instruction + "/result");
    }
}

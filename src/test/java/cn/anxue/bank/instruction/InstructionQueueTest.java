package cn.anxue.bank.instruction;

import static cn.anxue.bank.instruction.BankDesk.cancel;
import static cn.anxue.bank.instruction.BankDesk.claim;
import static cn.anxue.bank.instruction.BankDesk.endLease;
import static cn.anxue.bank.instruction.BankDesk.get;
import static cn.anxue.bank.instruction.BankDesk.instructed;
import static cn.anxue.bank.instruction.BankDesk.pain002;
import static cn.anxue.bank.instruction.BankDesk.result;
import static cn.anxue.bank.instruction.BankDesk.results;
import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.fee.payout.PayoutFixtures.balance;
import static cn.anxue.fee.payout.PayoutFixtures.bankPath;
import static cn.anxue.fee.payout.PayoutFixtures.book;
import static cn.anxue.fee.payout.PayoutFixtures.in;
import static cn.anxue.fee.payout.PayoutFixtures.letGo;
import static cn.anxue.fee.payout.PayoutFixtures.payout;
import static cn.anxue.fee.payout.PayoutFixtures.prepare;
import static cn.anxue.fee.payout.PayoutFixtures.service;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.fee.payout.PayoutDraft;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.payout.PayoutId;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.PayoutState;
import cn.anxue.fee.payout.Payouts;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One queue a bank: each instruction in one pair of hands, its words in any order, its end by the line. */
@QuarkusTest
class InstructionQueueTest {
    private final AgreementView agreement = PayoutFixtures.feeAgreement();
    private final UUID source = UUID.randomUUID();

    @BeforeEach
    void fill() {
        book(agreement, bankPath(agreement), DepositBooks.FEE_EARNED, Money.ofYuan(300));
        book(agreement, bankPath(agreement), DepositBooks.FEE_REFUNDS, Money.ofYuan(200));
    }

    @Test
    void givesEachInstructionToOneOfTwoWorkersAtOnce() throws Exception {
        Set<String> ours = new HashSet<>(several(20));
        ExecutorService workers = Executors.newFixedThreadPool(2);

        List<Future<List<String>>> taken = workers.invokeAll(List.of(() -> claim(60), () -> claim(60)));
        workers.shutdown();

        List<String> first = new ArrayList<>(taken.get(0).get());
        List<String> second = new ArrayList<>(taken.get(1).get());
        first.retainAll(ours);
        second.retainAll(ours);
        assertEquals(20, first.size() + second.size());
        first.retainAll(second);
        assertEquals(List.of(), first);
    }

    @Test
    void isReadyAgainUnderTheSameIdWhenALeaseEndsWithoutAWord() {
        String refund = instructed(agreement, PayoutKind.REFUND, source, 200);
        assertTrue(claim(60).contains(refund));
        get("bank", refund).body("state", equalTo("TAKEN")).body("timesTaken", equalTo(1));

        endLease(refund);

        get("bank", refund).body("state", equalTo("READY"));
        assertTrue(claim(60).contains(refund));
        get("bank", refund).body("state", equalTo("TAKEN")).body("timesTaken", equalTo(2));
    }

    @Test
    void isGivenToNobodyOnceTheBankHasSpoken() {
        String refund = instructed(agreement, PayoutKind.REFUND, source, 200);
        assertTrue(claim(60).contains(refund));
        result(refund, "ACCEPTED").statusCode(200).body("state", equalTo("ACCEPTED"));

        endLease(refund);

        assertFalse(claim(60).contains(refund));
        get("bank", refund).body("state", equalTo("ACCEPTED")).body("said", equalTo("ACCEPTED"));
    }

    @Test
    void isPaidOnceThoughTheAnswerWasLostAndItIsTakenAgain() {
        String refund = instructed(agreement, PayoutKind.REFUND, source, 200);
        claim(60);
        endLease(refund);
        assertTrue(claim(60).contains(refund));

        BankDesk.debit(agreement, "200.00", refund);

        result(refund, "EXECUTED").statusCode(200).body("booked", equalTo(true));
        assertEquals(PayoutState.EXECUTED, payout(PayoutKind.REFUND, source).state());
        endLease(refund);
        assertFalse(claim(60).contains(refund));
        assertEquals(Money.ofYuan(300), balance(agreement, bankPath(agreement)));
    }

    @Test
    void givesTheSameClaimTheSameInstructions() {
        String refund = instructed(agreement, PayoutKind.REFUND, source, 200);
        Map<String, Object> body = Map.of("limit", 1_000, "leaseSeconds", 60, "claimId", UUID.randomUUID());

        List<String> first = claimed(body).path("items.id");
        List<String> again = claimed(body).path("items.id");

        assertTrue(first.contains(refund));
        assertEquals(first, again);
    }

    @Test
    void isCalledOffOnlyBeforeAnybodyTookIt() {
        String refund = instructed(agreement, PayoutKind.REFUND, source, 200);

        cancel(refund).statusCode(200).body("state", equalTo("CANCELLED"));

        assertEquals(Money.ofYuan(200), balance(agreement, DepositBooks.FEE_REFUNDS));
        assertEquals(PayoutState.REFUSED, payout(PayoutKind.REFUND, source).state());
        assertFalse(claim(60).contains(refund));
        result(refund, "EXECUTED").statusCode(409).body("code", equalTo("INSTRUCTION_STATE"));
    }

    @Test
    void isNotCalledOffOnceItWasInTheBanksHands() {
        String refund = instructed(agreement, PayoutKind.REFUND, source, 200);
        claim(60);
        cancel(refund).statusCode(409).body("code", equalTo("INSTRUCTION_TAKEN"));
        endLease(refund);
        cancel(refund).statusCode(409).body("code", equalTo("INSTRUCTION_TAKEN"));

        PersistenceException refused = assertThrows(
                PersistenceException.class, () -> force(refund, "state = 'CANCELLED', refused_reason = '测试'"));
        assertTrue(String.valueOf(refused.getMessage()).contains("was in the hands of the bank"));

        result(refund, "CANCELLED").statusCode(200).body("state", equalTo("CANCELLED"));
        assertEquals(Money.ofYuan(200), balance(agreement, DepositBooks.FEE_REFUNDS));
    }

    @Test
    void isEitherTakenOrCalledOffWhereBothAreTriedAtOnce() throws Exception {
        List<String> ours = several(20);
        ExecutorService executor = Executors.newFixedThreadPool(4);
        List<Future<Integer>> cancelled = new ArrayList<>();
        Future<List<String>> taken = executor.submit(() -> claim(60));
        ours.forEach(
                one -> cancelled.add(executor.submit(() -> cancel(one).extract().statusCode())));
        List<String> inHand = taken.get();
        for (int i = 0; i < ours.size(); i++) {
            boolean calledOff = cancelled.get(i).get() == 200;
            assertEquals(!calledOff, inHand.contains(ours.get(i)) || isTaken(ours.get(i)));
        }
        executor.shutdown();
    }

    @Test
    void takesResultsInAnyOrderAndTwice() {
        String refund = instructed(agreement, PayoutKind.REFUND, source, 200);
        claim(60);
        results(List.of(
                        Map.of("id", refund, "outcome", "EXECUTED"),
                        Map.of("id", refund, "outcome", "ACCEPTED"),
                        Map.of("id", refund, "outcome", "EXECUTED"),
                        Map.of("id", refund, "outcome", "REFUSED"),
                        Map.of("id", UUID.randomUUID().toString(), "outcome", "EXECUTED")))
                .statusCode(200)
                .body("items.changed", equalTo(List.of(true, false, false, false, false)))
                .body("items[0].code", nullValue())
                .body("items[1].state", equalTo("EXECUTED"))
                .body("items[3].code", equalTo("REQUIRED"))
                .body("items[4].code", equalTo("NOT_FOUND"));
        BankDesk.debit(agreement, "200.00", refund);
        results(List.of(Map.of("id", refund, "outcome", "REFUSED", "reason", "户名不符")))
                .body("items[0].code", equalTo("INSTRUCTION_STATE"));
        get("bank", refund).body("state", equalTo("EXECUTED")).body("contradicted", equalTo(true));
        results(List.of(Map.of("outcome", "EXECUTED"))).statusCode(400).body("code", equalTo("REQUIRED"));
    }

    @Test
    void speaksPain001AndUnderstandsPain002() {
        String refund = instructed(agreement, PayoutKind.REFUND, source, 200);
        String plain = refund.replace("-", "");

        as("bank")
                .accept("application/xml")
                .body(Map.of("limit", 1_000, "leaseSeconds", 60))
                .post("/api/v1/bank/instructions/claims")
                .then()
                .statusCode(200)
                .contentType(containsString("application/xml"))
                .body(containsString("<EndToEndId>" + plain + "</EndToEndId>"));

        as("bank")
                .contentType("application/xml")
                .body(pain002(plain))
                .post("/api/v1/bank/instructions/results")
                .then()
                .statusCode(200)
                .body("items[0].state", equalTo("ACCEPTED"))
                .body("items[0].changed", equalTo(true));
    }

    @Test
    void passesOverInAFileWhatNoFileHasRoomForAndSaysWhy() {
        String refund = instructed(agreement, PayoutKind.REFUND, source, 200);
        Payee nameless = new Payee(null, "6217000000000001", " ");
        PayoutDraft draft = new PayoutDraft(
                PayoutKind.RELEASE,
                UUID.randomUUID(),
                agreement.institutionId(),
                nameless,
                Money.ofYuan(300),
                DepositBooks.FEE_EARNED);
        PayoutId payout =
                in(() -> service(Payouts.class).prepare(List.of(draft))).get(0);
        letGo();
        String release = PayoutFixtures.instruction(payout);

        as("bank")
                .accept("application/xml")
                .body(Map.of("limit", 1_000, "leaseSeconds", 60))
                .post("/api/v1/bank/instructions/claims")
                .then()
                .statusCode(200)
                .body(containsString(refund.replace("-", "")), not(containsString(release.replace("-", ""))));

        get("bank", release).body("state", equalTo("READY")).body("unwritable", containsString("Nm"));
        get("bank", refund).body("state", equalTo("TAKEN")).body("unwritable", nullValue());
        get("officer.test", release).body("unwritable", containsString("Nm"));
        as("bank")
                .get("/console/bank/instructions/" + release)
                .then()
                .statusCode(200)
                .body(containsString("以 pain.001 领取时会跳过本笔"));
        assertTrue(claim(60).contains(release));
    }

    @Test
    void showsOfficersWhereItStandsButNotWhomItPays() {
        String refund = instructed(agreement, PayoutKind.REFUND, source, 200);

        get("officer.test", refund).statusCode(200).body("payee.account", containsString("*"));
        get("bank", refund).body("payee.account", equalTo(PayoutFixtures.FAMILY.account()));
        get("officer.other", refund).statusCode(404);
        get("bank2", refund).statusCode(404);
    }

    private List<String> several(int number) {
        List<PayoutId> payouts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            payouts.add(prepare(agreement, PayoutKind.REFUND, UUID.randomUUID(), Money.ofYuan(1)));
        }
        letGo();
        return payouts.stream().map(PayoutFixtures::instruction).toList();
    }

    private static Response claimed(Map<String, Object> body) {
        return as("bank").body(body).post("/api/v1/bank/instructions/claims");
    }

    private static boolean isTaken(String instruction) {
        String state = get("bank", instruction).extract().path("state");
        return state.equals("TAKEN") || state.equals("READY");
    }

    private static void force(String instruction, String change) {
        in(() -> service(Sql.class)
                .update(
                        "update bank_instruction set " + change + " where id = ?",
                        update -> update.setObject(1, UUID.fromString(instruction))));
    }
}

package cn.anxue.bank.freeze;

import static cn.anxue.bank.instruction.BankDesk.account;
import static cn.anxue.bank.instruction.BankDesk.claim;
import static cn.anxue.bank.instruction.BankDesk.instructed;
import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.fee.payout.PayoutFixtures.bankPath;
import static cn.anxue.fee.payout.PayoutFixtures.book;
import static cn.anxue.fee.payout.PayoutFixtures.in;
import static cn.anxue.fee.payout.PayoutFixtures.letGo;
import static cn.anxue.fee.payout.PayoutFixtures.payout;
import static cn.anxue.fee.payout.PayoutFixtures.prepare;
import static cn.anxue.fee.payout.PayoutFixtures.service;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.PayoutState;
import cn.anxue.fee.payout.WaitReason;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may not leave an account does not: in payouts, outflows, claims, and whatever goes past them. */
@QuarkusTest
class FreezeTest {
    private final AgreementView agreement = PayoutFixtures.feeAgreement();
    private final UUID source = UUID.randomUUID();

    @BeforeEach
    void fill() {
        book(agreement, bankPath(agreement), DepositBooks.FEE_REFUNDS, Money.ofYuan(200));
    }

    @Test
    void keepsPayoutsWaitingWhileAllIsFrozen() {
        String freeze = order("bank", null).statusCode(201).extract().path("id");
        prepare(agreement, PayoutKind.REFUND, source, Money.ofYuan(200));
        letGo();
        assertEquals(WaitReason.FROZEN, payout(PayoutKind.REFUND, source).waitsFor());

        lift("officer.test", freeze).statusCode(403);
        lift("bank", freeze).statusCode(200).body("state", equalTo("LIFTED"));
        lift("bank", freeze).statusCode(409).body("code", equalTo("FREEZE_ENDED"));

        letGo();
        assertEquals(PayoutState.INSTRUCTED, payout(PayoutKind.REFUND, source).state());
    }

    @Test
    void givesNoInstructionIntoHandsWhileAllIsFrozen() {
        String refund = instructed(agreement, PayoutKind.REFUND, source, 200);
        String freeze = order("officer.test", null).statusCode(201).extract().path("id");

        assertFalse(claim(60).contains(refund));

        lift("officer.test", freeze).statusCode(200);
        assertTrue(claim(60).contains(refund));
    }

    @Test
    void givesIntoHandsWhatAPartialFreezeLeavesFree() {
        UUID second = UUID.randomUUID();
        String first = instructed(agreement, PayoutKind.REFUND, source, 120);
        String other = instructed(agreement, PayoutKind.REFUND, second, 80);
        order("officer.test", "100.00").statusCode(201);

        List<String> taken = claim(60);

        assertFalse(taken.contains(first));
        assertTrue(taken.contains(other));
        assertFalse(claim(60).contains(first));
    }

    @Test
    void refusesAnOutflowFromAFrozenDeposit() {
        AgreementView deposit = DepositFixtures.activeInstitution();
        DepositFixtures.payIn(deposit, Money.ofYuan(30_000));
        String number = Objects.requireNonNull(deposit.depositAccount());
        order("bank", number, null).statusCode(201);
        String approval = as("officer.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "kind", "EXCESS", "amount", Map.of("amount", "1000.00", "currency", "CNY"), "reason", "测试"))
                .post("/api/v1/institutions/" + deposit.institutionId() + "/deposit/outflows")
                .then()
                .statusCode(201)
                .extract()
                .path("approvalId");

        PayoutFixtures.decide("approver.test", approval, "APPROVE")
                .statusCode(409)
                .body("code", equalTo("ACCOUNT_FROZEN"));
    }

    @Test
    void neverLetsFiftyInstructionsAtOnceExceedWhatIsFree() throws Exception {
        order("bank", "100.00").statusCode(201);
        ExecutorService executor = Executors.newFixedThreadPool(10);
        List<Future<Boolean>> given = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            given.add(executor.submit(() -> insert(10)));
        }
        int held = 0;
        for (Future<Boolean> one : given) {
            held += one.get() ? 1 : 0;
        }
        executor.shutdown();

        assertEquals(10, held);
        assertEquals(Money.ofYuan(100), open());
    }

    @Test
    void isConfirmedByTheBankThatIsTold() {
        String freeze = order("officer.test", "50.00")
                .statusCode(201)
                .body("toldByBank", equalTo(false))
                .body("acknowledgedAt", nullValue())
                .extract()
                .path("id");
        notices().body("items.id", hasItem(freeze));

        as("bank2").post(path() + "/" + freeze + "/acknowledgement").then().statusCode(404);
        as("bank")
                .post(path() + "/" + freeze + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("acknowledgedAt", notNullValue());
        notices().body("items.id", not(hasItem(freeze)));
        lift("officer.test", freeze).statusCode(200);
        notices().body("items.id", hasItem(freeze));
        as("bank")
                .post(path() + "/" + freeze + "/acknowledgement")
                .then()
                .body("liftingAcknowledgedAt", notNullValue());
        notices().body("items.id", not(hasItem(freeze)));
    }

    @Test
    void endsAfterItsLastDay() {
        Map<String, Object> body = body(null);
        body.put("until", service(Today.class).date().plusDays(3).toString());
        String freeze =
                post("bank", account(agreement), body).statusCode(201).extract().path("id");

        service(FreezeService.class).expire(service(Today.class).date().plusDays(3));
        assertTrue(isFrozen());
        service(FreezeService.class).expire(service(Today.class).date().plusDays(4));

        assertFalse(isFrozen());
        as("bank").get(path()).then().body("items.find { it.id == '" + freeze + "' }.state", equalTo("EXPIRED"));
    }

    @Test
    void refusesWhatSaysTooLittle() {
        Map<String, Object> past = body(null);
        past.put("until", "2020-01-01");
        post("bank", account(agreement), past).statusCode(400).body("errors[0].pointer", equalTo("/until"));
        Map<String, Object> blank = body(null);
        blank.put("document", " ");
        post("bank", account(agreement), blank).statusCode(400).body("errors[0].pointer", equalTo("/document"));
        order("bank", "-1.00").statusCode(400);
        order("bank2", null).statusCode(404);
        order("officer.other", null).statusCode(404);
    }

    private boolean isFrozen() {
        return in(() -> service(Freezes.class).frozen(List.of(account(agreement))))
                .containsKey(account(agreement));
    }

    private ValidatableResponse notices() {
        return as("bank").get("/api/v1/bank/freezes?limit=200").then().statusCode(200);
    }

    private ValidatableResponse order(String actor, @Nullable String amount) {
        return order(actor, account(agreement), amount);
    }

    private static ValidatableResponse order(String actor, String number, @Nullable String amount) {
        return post(actor, number, body(amount));
    }

    private static Map<String, Object> body(@Nullable String amount) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "COURT");
        body.put("document", "（2026）豫0902执1号");
        if (amount != null) {
            body.put("amount", Map.of("amount", amount, "currency", "CNY"));
        }
        return body;
    }

    private static ValidatableResponse post(String actor, String number, Map<String, Object> body) {
        return as(actor)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/accounts/" + number + "/freezes")
                .then();
    }

    private ValidatableResponse lift(String actor, String freeze) {
        return as(actor)
                .body(Map.of("document", "（2026）豫0902执1号之一"))
                .post(path() + "/" + freeze + "/lifting")
                .then();
    }

    private String path() {
        return "/api/v1/accounts/" + account(agreement) + "/freezes";
    }

    /** Past all that Java asks. */
    private boolean insert(long yuan) {
        String insert = """
                insert into bank_instruction (id, source_id, institution_id, bank_code, from_account, payee_account,
                    payee_name, amount_minor, currency, purpose, requested_on, state, instructed_at, version)
                values (gen_random_uuid(), gen_random_uuid(), ?, ?, ?, '62220000', '测试', ?, 'CNY', 'RELEASE', current_date,
                    'READY', now(), 0)
                """;
        try {
            in(() -> service(Sql.class).update(insert, statement -> {
                statement.setObject(1, agreement.institutionId().value());
                statement.setString(2, agreement.bankCode());
                statement.setString(3, account(agreement));
                statement.setLong(4, yuan * 100);
            }));
            return true;
        } catch (RuntimeException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("is frozen"), e.getMessage());
            return false;
        }
    }

    private Money open() {
        String query = "select sum(amount_minor) from bank_instruction where from_account = ?";
        return in(() -> service(Sql.class)
                        .list(
                                query,
                                select -> select.setString(1, account(agreement)),
                                row -> Money.ofFen(row.getLong(1))))
                .get(0);
    }
}

package cn.anxue.fee.refund;

import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.fee.refund.RefundClient.act;
import static cn.anxue.fee.refund.RefundClient.ask;
import static cn.anxue.fee.refund.RefundClient.asked;
import static cn.anxue.fee.refund.RefundClient.family;
import static cn.anxue.fee.refund.RefundClient.get;
import static cn.anxue.fee.refund.RefundClient.institution;
import static cn.anxue.fee.refund.RefundClient.officer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.OrderDraft;
import cn.anxue.fee.order.OrderHolds;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderState;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What would come back, and asking for it. */
@QuarkusTest
class RefundRequestTest {
    private final AgreementView agreement = OrderFixtures.sellingInstitution();

    @Test
    void quotesTheSameToEveryone() {
        OrderId order = RefundFixtures.running(agreement, RefundFixtures.term());
        RefundFixtures.teach(agreement, order, 10);

        for (var who : List.of(family(order), institution(agreement), officer(), as("auditor.test"))) {
            who.get("/api/v1/orders/" + order.value() + "/refund-quote")
                    .then()
                    .statusCode(200)
                    .body("cause", equalTo("OPERATOR"))
                    .body("amount.amount", equalTo("2250.00"))
                    .body("steps[0].amount.amount", equalTo("3000.00"))
                    .body("steps[1].basis", equalTo("法释〔2025〕4号 第十八条"))
                    .body("others.cause", equalTo(List.of("FORCE_MAJEURE", "CONSUMER")))
                    .body("others[1].amount.amount", equalTo("2000.00"));
        }
        family(order)
                .header("Accept-Language", "en")
                .get("/api/v1/orders/" + order.value() + "/refund-quote?cause=CONSUMER")
                .then()
                .body("steps[1].basis", equalTo("Fa Shi [2025] 4, art. 19"))
                .body("others", hasSize(0));
    }

    @Test
    void refusesCausesTheRecordsDoNotAllow() {
        OrderId order = RefundFixtures.running(agreement, RefundFixtures.term());
        String quote = "/api/v1/orders/" + order.value() + "/refund-quote";

        family(order).get(quote + "?cause=NOT_STARTED").then().statusCode(409).body("code", equalTo("ALREADY_STARTED"));
        family(order)
                .get(quote + "?cause=COOLING_OFF")
                .then()
                .statusCode(409)
                .body("code", equalTo("COOLING_OFF_OVER"));
        family(order).get(quote + "?on=1999").then().statusCode(400).body("code", equalTo("INVALID_VALUE"));
        family(order).get(quote + "?on=2199-01-01").then().statusCode(400).body("code", equalTo("INVALID_VALUE"));
    }

    @Test
    void refusesWhereNothingWasPaid() {
        OrderId order = RefundFixtures.accepted(agreement, RefundFixtures.term(), 5);

        family(order)
                .get("/api/v1/orders/" + order.value() + "/refund-quote")
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTHING_TO_REFUND"));
        ask(family(order), order, "OPERATOR").statusCode(409).body("code", equalTo("NOTHING_TO_REFUND"));
    }

    @Test
    void setsAllApartAtOnceBeforeTheStart() {
        OrderId order = RefundFixtures.funded(agreement, RefundFixtures.term(), 5);

        ask(family(order), order, "NOT_STARTED")
                .statusCode(201)
                .header("Location", notNullValue())
                .body("id", notNullValue())
                .body("state", equalTo("INSTRUCTED"))
                .body("agreedBy", equalTo("RECORDS"))
                .body("amount.amount", equalTo("3000.00"))
                .body("kept.amount", equalTo("0.00"))
                .body("payments", hasSize(1))
                .body("payments[0].state", equalTo("READY"));

        assertEquals(OrderState.REFUNDED_FULL, RefundFixtures.terms(order).state());
        assertEquals(Money.ofFen(0), RefundFixtures.balance(agreement, FeeBooks.order(order)));
        assertEquals(Money.ofYuan(3_000), RefundFixtures.balance(agreement, FeeBooks.REFUNDS));
        assertTrue(isHeld(order));
    }

    @Test
    void paysALessonTaughtWithinTheSevenDays() {
        OrderId order = RefundFixtures.funded(agreement, RefundFixtures.term(), 0);
        RefundFixtures.teach(agreement, order, 1);

        ask(family(order), order, "COOLING_OFF")
                .statusCode(201)
                .body("state", equalTo("INSTRUCTED"))
                .body("amount.amount", equalTo("2925.00"));

        assertEquals(OrderState.TERMINATED, RefundFixtures.terms(order).state());
        assertEquals(Money.ofYuan(75), RefundFixtures.balance(agreement, FeeBooks.EARNED));
    }

    @Test
    void refusesSevenDaysToALearnerWhoWasTaughtHereBefore() {
        OrderDraft draft = OrderFixtures.draft(agreement.institutionId(), shortTerm());
        OrderId before = OrderFixtures.order(draft).id();
        OrderFixtures.accept(before);
        RefundFixtures.pay(agreement, before, Money.ofYuan(500), RefundFixtures.PAYER, RefundFixtures.today());
        RefundFixtures.teach(agreement, before, 1);
        OrderId again = OrderFixtures.order(draft).id();
        OrderFixtures.accept(again);
        RefundFixtures.pay(agreement, again, Money.ofYuan(500), RefundFixtures.PAYER, RefundFixtures.today());

        ask(family(again), again, "COOLING_OFF").statusCode(409).body("code", equalTo("SERVED_BEFORE"));
        ask(family(before), before, "COOLING_OFF").statusCode(201);
    }

    @Test
    void waitsForTheInstitutionAndHoldsTheOrder() {
        OrderId order = RefundFixtures.running(agreement, RefundFixtures.term());
        RefundFixtures.teach(agreement, order, 10);

        ask(family(order), order, Map.of("cause", "OPERATOR"))
                .statusCode(201)
                .body("state", equalTo("WAITING_FOR_INSTITUTION"))
                .body("asked.amount", equalTo("2250.00"))
                .body("amount.amount", equalTo("0.00"))
                .body("askedBy", equalTo("FAMILY"))
                .body("reason", equalTo("机构原因"))
                .body("answerDueOn", notNullValue())
                .body("payDueOn", notNullValue());

        assertTrue(isHeld(order));
        assertEquals(OrderState.IN_DELIVERY, RefundFixtures.terms(order).state());
        assertEquals(Money.ofYuan(2_250), RefundFixtures.terms(order).held());
    }

    @Test
    void letsTheFamilyTakeItBack() {
        OrderId order = RefundFixtures.running(agreement, RefundFixtures.term());
        String refund = asked(order, "CONSUMER");

        act(institution(agreement), refund, "withdrawal").statusCode(403);
        act(family(order), refund, "withdrawal").statusCode(200).body("state", equalTo("WITHDRAWN"));

        assertFalse(isHeld(order));
        act(family(order), refund, "withdrawal").statusCode(409).body("code", equalTo("REFUND_STATE"));
        ask(family(order), order, "CONSUMER").statusCode(201);
    }

    @Test
    void keepsWhatIsInstructed() {
        OrderId order = RefundFixtures.funded(agreement, RefundFixtures.term(), 5);
        String refund = asked(order, "NOT_STARTED");

        act(family(order), refund, "withdrawal").statusCode(409).body("code", equalTo("REFUND_INSTRUCTED"));
    }

    @Test
    void asksOnceAtATime() {
        OrderId order = RefundFixtures.running(agreement, RefundFixtures.term());

        List<Integer> statuses = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> ask(family(order), order, "CONSUMER").extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(201, 409, 409, 409), statuses);
        ask(institution(agreement), order, "OPERATOR").statusCode(409).body("code", equalTo("REFUND_OPEN"));
        officer()
                .get("/api/v1/orders/" + order.value() + "/refunds")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void answersTheSameRequestTheSame() {
        OrderId order = RefundFixtures.running(agreement, RefundFixtures.term());
        String path = "/api/v1/orders/" + order.value() + "/refunds";
        Map<String, String> body = Map.of("cause", "CONSUMER");
        String key = UUID.randomUUID().toString();

        family(order).body(body).post(path).then().statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
        String first = family(order)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        family(order)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first));
    }

    @Test
    void letsAnInstitutionGiveBackByItselfButNotInTheFamilysName() {
        OrderId order = RefundFixtures.running(agreement, RefundFixtures.term());
        RefundFixtures.teach(agreement, order, 4);

        ask(institution(agreement), order, "CONSUMER").statusCode(403).body("code", equalTo("CAUSE_IS_THE_FAMILYS"));
        ask(institution(agreement), order, "OPERATOR")
                .statusCode(201)
                .body("state", equalTo("INSTRUCTED"))
                .body("agreedBy", equalTo("INSTITUTION"))
                .body("amount.amount", equalTo("2700.00"));
    }

    @Test
    void refusesWhereNothingComesBack() {
        OrderId order = RefundFixtures.running(
                agreement, new OrderDraft.Size(Billing.BY_LESSON, 4, 0, Money.ofYuan(300), Money.ofYuan(400)));
        RefundFixtures.teach(agreement, order, 3);

        ask(family(order), order, "CONSUMER").statusCode(409).body("code", equalTo("NOTHING_COMES_BACK"));
        ask(family(order), order, "OPERATOR").statusCode(201).body("asked.amount", equalTo("75.00"));
    }

    @Test
    void refusesOrdersThatHaveEnded() {
        OrderId ended = RefundFixtures.funded(agreement, RefundFixtures.term(), 5);
        String refund = asked(ended, "NOT_STARTED");
        get(refund).body("state", equalTo("INSTRUCTED"));

        ask(family(ended), ended, "OPERATOR").statusCode(409).body("code", equalTo("REFUND_ORDER_STATE"));
    }

    @Test
    void countsWhatWasToldAndNotDisputed() {
        OrderId order = RefundFixtures.running(agreement, RefundFixtures.term());
        RefundFixtures.teach(agreement, order, 8);
        RefundFixtures.hold(order, true);
        RefundFixtures.hold(order, false);
        RefundFixtures.dispute(order);

        ask(family(order), order, "OPERATOR").statusCode(201).body("asked.amount", equalTo("2325.00"));
    }

    private static OrderDraft.Size shortTerm() {
        return new OrderDraft.Size(Billing.BY_LESSON, 10, 0, Money.ofYuan(500), Money.ofYuan(500));
    }

    private static boolean isHeld(OrderId order) {
        return !RefundFixtures.service(OrderHolds.class).heldOf(List.of(order)).isEmpty();
    }
}

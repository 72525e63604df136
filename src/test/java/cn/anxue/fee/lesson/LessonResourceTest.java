package cn.anxue.fee.lesson;

import static cn.anxue.fee.OrderFixtures.balance;
import static cn.anxue.fee.OrderFixtures.service;
import static cn.anxue.fee.lesson.LessonClient.confirm;
import static cn.anxue.fee.lesson.LessonClient.dispute;
import static cn.anxue.fee.lesson.LessonClient.item;
import static cn.anxue.fee.lesson.LessonClient.path;
import static cn.anxue.fee.lesson.LessonClient.record;
import static cn.anxue.fee.lesson.LessonClient.recordAll;
import static cn.anxue.fee.lesson.LessonClient.relay;
import static cn.anxue.fee.lesson.LessonClient.rule;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.Hold;
import cn.anxue.fee.order.HoldKind;
import cn.anxue.fee.order.OrderDraft;
import cn.anxue.fee.order.OrderHolds;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderState;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LessonResourceTest {
    private AgreementView agreement;
    private LocalDate today;

    @BeforeEach
    void sell() {
        agreement = OrderFixtures.sellingInstitution();
        today = service(Today.class).date();
    }

    @Test
    void recordsALessonThatItsFamilyConfirmsAndSoEarnsIt() {
        OrderView order = OrderFixtures.funded(agreement);

        record(order, today, null)
                .statusCode(201)
                .body("n", equalTo(1))
                .body("state", equalTo("HELD"))
                .body("messageSentAt", notNullValue())
                .body("confirmDueOn", notNullValue());
        confirm(order, 1)
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("answeredBy", equalTo("FAMILY"))
                .body("earned.amount", equalTo("100.00"));

        assertEquals(Money.ofYuan(3_900), balance(order));
        OrderTerms terms = terms(order);
        assertEquals(Money.ofYuan(100), terms.earned());
        assertEquals(OrderState.IN_DELIVERY, terms.state());
        confirm(order, 1).statusCode(200).body("state", equalTo("CONFIRMED"));
        dispute(order, 1).statusCode(409).body("code", equalTo("LESSON_ANSWERED"));
        assertEquals(Money.ofYuan(3_900), balance(order));
    }

    @Test
    void recordsByNumberOnceHoweverOftenItIsAsked() {
        OrderView order = OrderFixtures.funded(agreement);
        record(order, today, 1).statusCode(201);

        record(order, today, 1).statusCode(200).body("n", equalTo(1));
        LocalDate other = today.minusDays(1);
        record(order, other, 1).statusCode(409).body("code", equalTo("LESSON_CONFLICT"));
        record(order, today, 3).statusCode(409).body("code", equalTo("LESSON_OUT_OF_ORDER"));
        LessonClient.institution(order)
                .get(path(order))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void refusesLessonsThatCannotHaveBeenOrEarnNothing() {
        OrderView order = OrderFixtures.funded(agreement);
        OrderView unpaid = OrderFixtures.accepted(agreement.institutionId());
        OrderView quoted = OrderFixtures.order(agreement.institutionId());

        record(order, today.plusDays(1), null).statusCode(422).body("code", equalTo("LESSON_IN_FUTURE"));
        record(order, today.minusDays(1), null).statusCode(422).body("code", equalTo("LESSON_BEFORE_START"));
        record(unpaid, today, null).statusCode(409).body("code", equalTo("ORDER_HOLDS_NOTHING"));
        record(quoted, today, null).statusCode(409).body("code", equalTo("ORDER_NOT_TAUGHT"));
        confirm(order, 7).statusCode(404).body("code", equalTo("LESSON_NOT_FOUND"));
    }

    @Test
    void earnsGiftsLikeAnyOtherLessonAndEndsWithTheLast() {
        OrderDraft draft = OrderFixtures.draft(
                agreement.institutionId(),
                new OrderDraft.Size(Billing.BY_LESSON, 2, 1, Money.ofYuan(100), Money.ofYuan(100)));
        OrderView order = OrderFixtures.funded(agreement, draft);
        recordAll(order, List.of(item(order, today), item(order, today), item(order, today), item(order, today)))
                .statusCode(200)
                .body("items.code", contains("RECORDED", "RECORDED", "RECORDED", "ALL_LESSONS_RECORDED"));

        LessonClient.family(order)
                .body(List.of(
                        Map.of("n", 1, "answer", "CONFIRMED"),
                        Map.of("n", 2, "answer", "CONFIRMED"),
                        Map.of("n", 3, "answer", "CONFIRMED")))
                .post(path(order) + "/confirmations")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("ANSWERED", "ANSWERED", "ANSWERED"));

        LessonClient.family(order)
                .get(path(order))
                .then()
                .body("items.earned.amount", contains("33.33", "33.33", "33.34"));
        assertEquals(Money.ofFen(0), balance(order));
        assertEquals(OrderState.COMPLETED, terms(order).state());
    }

    @Test
    void answersEachItemOfAListByItself() {
        OrderView order = OrderFixtures.funded(agreement);
        OrderView foreign = OrderFixtures.funded(OrderFixtures.sellingInstitution());

        recordAll(
                        order,
                        List.of(
                                item(order, today),
                                item(foreign, today),
                                item(order, today.plusDays(2)),
                                Map.of("heldOn", today.toString()),
                                Map.of("orderId", order.id().value(), "heldOn", "gestern"),
                                item(order, today)))
                .statusCode(200)
                .body("items.line", contains(0, 1, 2, 3, 4, 5))
                .body(
                        "items.code",
                        contains("RECORDED", "NOT_FOUND", "LESSON_IN_FUTURE", "REQUIRED", "INVALID_VALUE", "RECORDED"))
                .body("items[5].n", equalTo(2));
        recordAll(order, List.of()).statusCode(400).body("code", equalTo("LESSONS_REQUIRED"));
    }

    @Test
    void holdsADisputedLessonAloneUntilTwoPeopleRule() {
        OrderView order = OrderFixtures.funded(agreement);
        recordAll(order, List.of(item(order, today), item(order, today), item(order, today)));
        LessonClient.answer(order, 1, Map.of("answer", "DISPUTED"))
                .statusCode(400)
                .body("code", equalTo("DISPUTE_NEEDS_REASON"));
        dispute(order, 1).statusCode(200).body("state", equalTo("DISPUTED")).body("dispute.state", equalTo("OPEN"));
        dispute(order, 2).statusCode(200);
        confirm(order, 3).statusCode(200);
        confirm(order, 1).statusCode(409).body("code", equalTo("LESSON_ANSWERED"));

        DepositFixtures.as("officer.test")
                .body(Map.of("reason", "裁定课时异议"))
                .post(path(order) + "/1/dispute/looks")
                .then()
                .statusCode(200)
                .body("reason", equalTo("当天没有上课"));
        String upheld = rule(order, 1, "VOID").statusCode(201).extract().path("approvalId");
        rule(order, 1, "VOID").statusCode(409).body("code", equalTo("NO_OPEN_DISPUTE"));
        String dismissed = rule(order, 2, "CONFIRMED").statusCode(201).extract().path("approvalId");
        PayoutFixtures.decide("approver.test", upheld, "APPROVE").statusCode(200);
        PayoutFixtures.decide("approver.test", dismissed, "APPROVE").statusCode(200);

        LessonClient.family(order)
                .get(path(order))
                .then()
                .body("items.state", contains("VOID", "CONFIRMED", "CONFIRMED"))
                .body("items[1].answeredBy", equalTo("RULING"));
        assertEquals(Money.ofYuan(3_800), balance(order));
        rule(order, 3, "VOID").statusCode(409).body("code", equalTo("NO_OPEN_DISPUTE"));
    }

    @Test
    void reopensADisputeWhoseRulingIsRefused() {
        OrderView order = OrderFixtures.funded(agreement);
        record(order, today, null);
        dispute(order, 1).statusCode(200);
        String approval = rule(order, 1, "CONFIRMED").statusCode(201).extract().path("approvalId");

        PayoutFixtures.decide("approver.test", approval, "REFUSE").statusCode(200);

        LessonClient.family(order)
                .get(path(order) + "/1")
                .then()
                .body("state", equalTo("DISPUTED"))
                .body("dispute.state", equalTo("OPEN"));
        rule(order, 1, "VOID").statusCode(201);
    }

    @Test
    void letsTheInstitutionTakeBackWhatIsNotConfirmed() {
        OrderView order = OrderFixtures.funded(agreement);
        recordAll(order, List.of(item(order, today), item(order, today), item(order, today)));
        dispute(order, 2).statusCode(200);
        confirm(order, 3).statusCode(200);

        LessonClient.withdraw(order, 1).statusCode(200).body("state", equalTo("VOID"));
        LessonClient.withdraw(order, 1).statusCode(200).body("state", equalTo("VOID"));
        LessonClient.withdraw(order, 2).statusCode(200).body("dispute.state", equalTo("CONCEDED"));
        LessonClient.withdraw(order, 3).statusCode(409).body("code", equalTo("LESSON_ANSWERED"));
        record(order, today, null).statusCode(201).body("n", equalTo(4));
    }

    @Test
    void takesConfirmationsFromThePlatformForItsOwnOrdersOnly() {
        OrderView order = OrderFixtures.funded(agreement);
        OrderDraft plain = OrderFixtures.draft(agreement.institutionId());
        OrderView known = OrderFixtures.funded(
                agreement,
                new OrderDraft(
                        plain.institution(),
                        plain.course(),
                        plain.learner(),
                        null,
                        plain.guardian(),
                        plain.size(),
                        plain.startsOn(),
                        plain.endsOn(),
                        "GJ" + UUID.randomUUID()));
        record(order, today, null).statusCode(201);
        record(known, today, null).statusCode(201);
        List<Map<String, Object>> list = List.of(
                Map.of("orderId", known.id().value(), "n", 1, "answer", "CONFIRMED"),
                Map.of("orderId", order.id().value(), "n", 1, "answer", "CONFIRMED"),
                Map.of("orderId", known.id().value(), "n", 1, "answer", "DISPUTED", "reason", "x"));

        relay("officer.other", list)
                .statusCode(200)
                .body("items.code", contains("NOT_FOUND", "NOT_FOUND", "DISPUTE_ON_PLATFORM"));
        relay("officer.test", list)
                .statusCode(200)
                .body("items.code", contains("ANSWERED", "NOT_ON_NATIONAL_PLATFORM", "DISPUTE_ON_PLATFORM"));

        LessonClient.family(known).get(path(known) + "/1").then().body("answeredBy", equalTo("NATIONAL_PLATFORM"));
    }

    @Test
    void confirmsNothingWhileARefundIsSettled() {
        OrderView order = OrderFixtures.funded(agreement);
        record(order, today, null).statusCode(201);
        Hold hold = new Hold(order.id(), HoldKind.REFUND, UUID.randomUUID());
        service(OrderHolds.class).set(List.of(hold));

        confirm(order, 1).statusCode(409).body("code", equalTo("ORDER_ON_HOLD"));
        service(OrderHolds.class).lift(List.of(hold));
        confirm(order, 1).statusCode(200);
    }

    @Test
    void showsAnOrdersLessonsToItsPartiesAlone() {
        OrderView order = OrderFixtures.funded(agreement);
        OrderView other = OrderFixtures.funded(agreement);
        record(order, today, null).statusCode(201);

        LessonClient.family(other).get(path(order)).then().statusCode(404);
        LessonClient.family(other)
                .body(Map.of("answer", "CONFIRMED"))
                .post(path(order) + "/1/confirmation")
                .then()
                .statusCode(404);
        DepositFixtures.as("officer.test").get(path(order)).then().statusCode(200);
        DepositFixtures.as("officer.other").get(path(order)).then().statusCode(404);
        LessonClient.institution(OrderFixtures.funded(OrderFixtures.sellingInstitution()))
                .body(Map.of("heldOn", today.toString()))
                .post(path(order))
                .then()
                .statusCode(404);
        assertEquals(Money.ofYuan(4_000), balance(order));
    }

    private static OrderTerms terms(OrderView order) {
        return service(OrderRegister.class).view(order.id()).terms();
    }
}

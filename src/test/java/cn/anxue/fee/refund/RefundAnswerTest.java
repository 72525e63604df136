package cn.anxue.fee.refund;

import static cn.anxue.fee.refund.RefundClient.act;
import static cn.anxue.fee.refund.RefundClient.answer;
import static cn.anxue.fee.refund.RefundClient.ask;
import static cn.anxue.fee.refund.RefundClient.asked;
import static cn.anxue.fee.refund.RefundClient.contest;
import static cn.anxue.fee.refund.RefundClient.decide;
import static cn.anxue.fee.refund.RefundClient.family;
import static cn.anxue.fee.refund.RefundClient.get;
import static cn.anxue.fee.refund.RefundClient.officer;
import static cn.anxue.fee.refund.RefundClient.rule;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderState;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the institution says, what its silence says, and what an officer and another person rule. */
@QuarkusTest
class RefundAnswerTest {
    private final AgreementView agreement = OrderFixtures.sellingInstitution();

    @Inject
    RefundJobs jobs;

    @Inject
    RefundClocks clocks;

    private OrderId order;

    @BeforeEach
    void teach() {
        order = RefundFixtures.running(agreement, RefundFixtures.term());
        RefundFixtures.teach(agreement, order, 10);
    }

    @Test
    void endsTheOrderWhenTheInstitutionAgrees() {
        String refund = asked(order, "CONSUMER");

        answer(agreement, refund, "AGREE", Map.of())
                .statusCode(200)
                .body("state", equalTo("INSTRUCTED"))
                .body("agreedBy", equalTo("INSTITUTION"))
                .body("amount.amount", equalTo("2000.00"))
                .body("kept.amount", equalTo("250.00"));

        assertEquals(OrderState.TERMINATED, RefundFixtures.terms(order).state());
        assertEquals(Money.ofYuan(2_000), RefundFixtures.balance(agreement, FeeBooks.REFUNDS));
        assertEquals(Money.ofYuan(1_000), RefundFixtures.balance(agreement, FeeBooks.EARNED));
        assertEquals(Money.ofFen(0), RefundFixtures.balance(agreement, FeeBooks.order(order)));
        answer(agreement, refund, "AGREE", Map.of()).statusCode(409).body("code", equalTo("REFUND_STATE"));
    }

    @Test
    void paysTheUndisputedPartAtOnceAndTheRestAsRuled() {
        String refund = asked(order, "OPERATOR");

        contest(agreement, refund, "CONSUMER")
                .statusCode(200)
                .body("state", equalTo("CONTESTED"))
                .body("contestedCause", equalTo("CONSUMER"))
                .body("amount.amount", equalTo("2000.00"))
                .body("payments", hasSize(1));
        assertEquals(Money.ofYuan(250), RefundFixtures.terms(order).held());

        rule(refund, "OPERATOR").statusCode(200).body("state", equalTo("CONTESTED"));
        rule(refund, "OPERATOR").statusCode(409).body("code", equalTo("ALREADY_PROPOSED"));
        decide(refund, "APPROVE").statusCode(200);

        get(refund)
                .body("state", equalTo("INSTRUCTED"))
                .body("agreedBy", equalTo("RULING"))
                .body("amount.amount", equalTo("2250.00"))
                .body("kept.amount", equalTo("0.00"))
                .body("payments.amount.amount", equalTo(List.of("2000.00", "250.00")));
        assertEquals(OrderState.TERMINATED, RefundFixtures.terms(order).state());
    }

    @Test
    void leavesTheInstitutionWhatARulingGivesIt() {
        String refund = asked(order, "OPERATOR");
        contest(agreement, refund, "CONSUMER");

        rule(refund, "CONSUMER").statusCode(200);
        decide(refund, "APPROVE").statusCode(200);

        get(refund).body("amount.amount", equalTo("2000.00")).body("kept.amount", equalTo("250.00"));
        assertEquals(Money.ofFen(0), RefundFixtures.terms(order).held());
    }

    @Test
    void rulesAnewWhereTheSecondPersonRefuses() {
        String refund = asked(order, "OPERATOR");
        contest(agreement, refund, "CONSUMER");
        rule(refund, "CONSUMER").statusCode(200);

        decide(refund, "REFUSE").statusCode(200);

        get(refund).body("state", equalTo("CONTESTED")).body("rulingCause", nullValue());
        rule(refund, "OPERATOR").statusCode(200);
    }

    @Test
    void contestsNothingWithACauseThatTakesNothing() {
        String refund = asked(order, "CONSUMER");

        contest(agreement, refund, "OPERATOR")
                .statusCode(200)
                .body("state", equalTo("INSTRUCTED"))
                .body("amount.amount", equalTo("2000.00"));
    }

    @Test
    void wantsACauseAndAReasonToContest() {
        String refund = asked(order, "OPERATOR");

        answer(agreement, refund, "CONTEST", Map.of("reason", "无理"))
                .statusCode(400)
                .body("code", equalTo("CONTEST_NEEDS_CAUSE"));
        answer(agreement, refund, "CONTEST", Map.of("cause", "CONSUMER"))
                .statusCode(400)
                .body("code", equalTo("CONTEST_NEEDS_CAUSE"));
        answer(agreement, refund, "CONTEST", Map.of("cause", "NOT_STARTED", "reason", "无理"))
                .statusCode(409)
                .body("code", equalTo("ALREADY_STARTED"));
        rule(refund, "OPERATOR").statusCode(409).body("code", equalTo("REFUND_STATE"));
    }

    @Test
    void takesSilenceForConsentOnceTheLastDayHasPassed() {
        String refund = asked(order, "OPERATOR");
        var due = LocalDate.parse(get(refund).extract().path("answerDueOn"));

        jobs.agreeBySilence(due);
        get(refund).body("state", equalTo("WAITING_FOR_INSTITUTION"));
        assertTrue(jobs.agreeBySilence(due.plusDays(1)) >= 1);

        get(refund).body("state", equalTo("INSTRUCTED")).body("agreedBy", equalTo("SILENCE"));
        jobs.agreeBySilence(due.plusDays(1));
        get(refund).body("amount.amount", equalTo("2250.00"));
    }

    @Test
    void listsWhatIsOverdue() {
        String refund = asked(order, "OPERATOR");
        var due = LocalDate.parse(get(refund).extract().path("payDueOn"));

        assertEquals(0, overdue(refund, due));
        assertEquals(1, overdue(refund, due.plusDays(1)));
        act(family(order), refund, "withdrawal").statusCode(200);
        assertEquals(0, overdue(refund, due.plusDays(1)));
    }

    @Test
    void listsTheOfficersWork() {
        String refund = asked(order, "OPERATOR");

        officer()
                .get("/api/v1/refunds?state=WAITING_FOR_INSTITUTION&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(refund));
        officer().get("/api/v1/refunds?state=PAID&limit=200").then().body("items.id", not(hasItem(refund)));
        family(order).get("/api/v1/refunds").then().body("items.id", equalTo(List.of(refund)));
    }

    @Test
    void countsWhatBecameOfLessonsSince() {
        String refund = asked(order, "OPERATOR");
        RefundFixtures.teach(agreement, order, 1);

        answer(agreement, refund, "AGREE", Map.of()).body("amount.amount", equalTo("2175.00"));
    }

    @Test
    void countsNoLessonWrittenDownOnceItWasAsked() {
        String refund = asked(order, "OPERATOR");
        RefundFixtures.hold(order, true);

        answer(agreement, refund, "AGREE", Map.of()).body("amount.amount", equalTo("2250.00"));
    }

    @Test
    void countsNothingUnconfirmedWhereTheInstitutionGivesBackByItself() {
        RefundFixtures.hold(order, true);

        ask(RefundClient.institution(agreement), order, "OPERATOR")
                .statusCode(201)
                .body("amount.amount", equalTo("2250.00"));
    }

    @Test
    void asksForAnotherFamilyInTheOfficersName() {
        ask(officer(), order, "OPERATOR")
                .statusCode(201)
                .body("askedBy", equalTo("OFFICER"))
                .body("state", equalTo("WAITING_FOR_INSTITUTION"));
    }

    private long overdue(String refund, LocalDate day) {
        return clocks.overdue(day).stream()
                .filter(view -> view.id().toString().equals(refund))
                .count();
    }
}

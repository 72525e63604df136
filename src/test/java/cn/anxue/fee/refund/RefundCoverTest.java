package cn.anxue.fee.refund;

import static cn.anxue.fee.refund.RefundClient.act;
import static cn.anxue.fee.refund.RefundClient.answer;
import static cn.anxue.fee.refund.RefundClient.ask;
import static cn.anxue.fee.refund.RefundClient.asked;
import static cn.anxue.fee.refund.RefundClient.contest;
import static cn.anxue.fee.refund.RefundClient.decide;
import static cn.anxue.fee.refund.RefundClient.family;
import static cn.anxue.fee.refund.RefundClient.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.Hold;
import cn.anxue.fee.order.HoldKind;
import cn.anxue.fee.order.OrderDraft;
import cn.anxue.fee.order.OrderHolds;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.Registration;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where an order, or the whole account, holds less than what is to go back; and where the sum is large. */
@QuarkusTest
class RefundCoverTest {
    private final AgreementView agreement = OrderFixtures.sellingInstitution();

    @Inject
    RefundJobs jobs;

    @Inject
    OwedRefunds owed;

    @Test
    void letsRefundsWaitForThePlanWhileMoreIsMissingThanEarned() {
        OrderId order = RefundFixtures.funded(agreement, RefundFixtures.term(), 5);
        String bank = FeeBooks.bank(String.valueOf(agreement.feeAccount()));
        RefundFixtures.in(() -> RefundFixtures.book(agreement, FeeBooks.MISSING, bank, Money.ofYuan(1)));

        String refund = asked(order, "NOT_STARTED");
        get(refund).body("state", equalTo("WAITING_FOR_PLAN")).body("amount.amount", equalTo("0.00"));
        assertEquals(Money.ofYuan(3_000), RefundFixtures.terms(order).held());
        jobs.resumePlanned();
        get(refund).body("state", equalTo("WAITING_FOR_PLAN"));

        RefundFixtures.in(() -> RefundFixtures.book(agreement, bank, FeeBooks.MISSING, Money.ofYuan(1)));
        jobs.resumePlanned();
        get(refund).body("state", equalTo("INSTRUCTED")).body("amount.amount", equalTo("3000.00"));
    }

    @Test
    void waitsForThePlanOfAFailedInstitutionAndCanBeWithdrawn() {
        OrderId order = RefundFixtures.funded(agreement, RefundFixtures.term(), 5);
        Hold failure = new Hold(order, HoldKind.FAILURE, UUID.randomUUID());
        RefundFixtures.in(() -> RefundFixtures.service(OrderHolds.class).set(List.of(failure)));

        String refund = asked(order, "NOT_STARTED");

        get(refund).body("state", equalTo("WAITING_FOR_PLAN"));
        act(family(order), refund, "withdrawal").statusCode(200).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void takesWhatTheOrderNoLongerHoldsFromWhatTheInstitutionEarns() {
        OrderId order = RefundFixtures.running(
                agreement, new OrderDraft.Size(Billing.BY_PERIOD, 40, 0, Money.ofYuan(3_000), Money.ofYuan(3_000)));
        RefundFixtures.teach(agreement, order, 30);
        release(Money.ofYuan(2_250));
        String refund = asked(order, "OPERATOR");

        answer(agreement, refund, "AGREE", Map.of())
                .statusCode(200)
                .body("state", equalTo("INSTRUCTED"))
                .body("amount.amount", equalTo("1950.00"))
                .body("owed.amount", equalTo("1200.00"));
        assertEquals(Money.ofYuan(750), RefundFixtures.balance(agreement, FeeBooks.REFUNDS));
        assertEquals(
                Money.ofYuan(1_200),
                owed.of(List.of(agreement.institutionId())).getOrDefault(agreement.institutionId(), Money.ofFen(0)));
        assertEquals(1, owed.claims(List.of(agreement.institutionId())).size());

        earn(Money.ofYuan(500));
        assertTrue(jobs.collectOwed() >= 1);
        get(refund).body("owed.amount", equalTo("700.00")).body("payments", hasSize(2));
        earn(Money.ofYuan(5_000));
        jobs.collectOwed();
        jobs.collectOwed();

        get(refund)
                .body("owed.amount", equalTo("0.00"))
                .body("payments.amount.amount", equalTo(List.of("750.00", "500.00", "700.00")));
        assertEquals(Money.ofYuan(1_950), RefundFixtures.balance(agreement, FeeBooks.REFUNDS));
        OrderTerms terms = RefundFixtures.terms(order);
        assertEquals(Money.ofYuan(1_050), terms.earned());
        assertEquals(Money.ofYuan(1_950), terms.refunded());
        assertTrue(terms.held().isZero());
    }

    @Test
    void asksASecondPersonForALargeAmount() {
        AgreementView retake = OrderFixtures.sellingInstitution(retake());
        OrderId order = RefundFixtures.funded(retake, large(), 5);

        String refund = asked(order, "NOT_STARTED");
        get(refund).body("state", equalTo("CALCULATED")).body("payments", hasSize(0));
        decide(refund, "APPROVE").statusCode(200);

        get(refund).body("state", equalTo("INSTRUCTED")).body("amount.amount", equalTo("12000.00"));
    }

    @Test
    void leavesALargeAmountTheSecondPersonRefusesToARuling() {
        AgreementView retake = OrderFixtures.sellingInstitution(retake());
        OrderId order = RefundFixtures.funded(retake, large(), 5);
        String refund = asked(order, "NOT_STARTED");

        decide(refund, "REFUSE").statusCode(200);

        get(refund).body("state", equalTo("CONTESTED"));
        RefundClient.rule(refund, "OPERATOR").statusCode(200);
        decide(refund, "APPROVE").statusCode(200);
        get(refund).body("state", equalTo("INSTRUCTED")).body("agreedBy", equalTo("RULING"));
    }

    @Test
    void paysNothingUndisputedWhileMoneyIsMissing() {
        OrderId order = RefundFixtures.running(agreement, RefundFixtures.term());
        RefundFixtures.teach(agreement, order, 10);
        String bank = FeeBooks.bank(String.valueOf(agreement.feeAccount()));
        RefundFixtures.in(() -> RefundFixtures.book(agreement, FeeBooks.MISSING, bank, Money.ofYuan(800)));
        String refund = asked(order, "OPERATOR");

        contest(agreement, refund, "CONSUMER")
                .statusCode(200)
                .body("state", equalTo("CONTESTED"))
                .body("amount.amount", equalTo("0.00"));
        ask(family(order), order, "CONSUMER").statusCode(409).body("code", equalTo("REFUND_OPEN"));
    }

    private void release(Money amount) {
        RefundFixtures.in(() -> RefundFixtures.book(
                agreement, FeeBooks.EARNED, FeeBooks.bank(String.valueOf(agreement.feeAccount())), amount));
    }

    private void earn(Money amount) {
        RefundFixtures.in(() -> RefundFixtures.book(
                agreement, FeeBooks.bank(String.valueOf(agreement.feeAccount())), FeeBooks.EARNED, amount));
    }

    private static OrderDraft.Size large() {
        return new OrderDraft.Size(Billing.BY_LESSON, 200, 0, Money.ofYuan(12_000), Money.ofYuan(12_000));
    }

    private static Registration retake() {
        Registration usual = InstitutionFixtures.registration();
        return new Registration(
                usual.uscc(),
                usual.name(),
                usual.brandName(),
                usual.formerNames(),
                InstitutionCategory.FULLTIME_RETAKE,
                usual.regionCode(),
                usual.address(),
                usual.legalRepresentative(),
                usual.contactPhone(),
                usual.nationalPlatformId(),
                usual.licence(),
                usual.scale(),
                usual.registeredOn());
    }
}

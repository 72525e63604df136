package cn.anxue.fee.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.OrderDraft;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.fee.refund.quote.RefundQuotes;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionLifecycle;
import cn.anxue.institution.InstitutionMove;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** R10, art. 22: an institution that was stopped keeps nothing for the days after it was, until it may teach again. */
@QuarkusTest
class StoppedTeachingTest {
    @Test
    void keepsNothingForTheDaysAfterTheInstitutionWasStopped() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        // Sixty days for 600 yuan, begun twenty days ago: ten yuan a day.
        OrderId order = RefundFixtures.running(
                agreement, new OrderDraft.Size(Billing.BY_PERIOD, 20, 0, Money.ofYuan(600), Money.ofYuan(600)));
        assertEquals(Money.ofYuan(390), atTheInstitutionsFault(order));
        LocalDate today = RefundFixtures.today();
        InstitutionLifecycle lifecycle = RefundFixtures.service(InstitutionLifecycle.class);

        RefundFixtures.in(() -> lifecycle.move(
                Caller.SYSTEM,
                agreement.institutionId(),
                InstitutionMove.SUSPEND_OPERATION,
                today.minusDays(10),
                "停〔2026〕1号"));
        assertEquals(Money.ofYuan(500), atTheInstitutionsFault(order));

        RefundFixtures.in(() -> lifecycle.move(
                Caller.SYSTEM, agreement.institutionId(), InstitutionMove.RESUME, today.minusDays(2), "复〔2026〕1号"));
        assertEquals(Money.ofYuan(390), atTheInstitutionsFault(order));
    }

    private static Money atTheInstitutionsFault(OrderId order) {
        return PayoutFixtures.in(() -> RefundQuotes.of(
                        RefundFixtures.service(QuoteFacts.class)
                                .of(RefundFixtures.terms(order), RefundFixtures.today()),
                        RefundCause.OPERATOR)
                .amount());
    }
}

package cn.anxue.fee.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.calendar.Today;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.family.SharedPhone;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.Registration;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderServiceTest {
    @Inject
    OrderEventsSeen seen;

    @Inject
    OrderDays days;

    @Inject
    OrderRegister register;

    @Inject
    Ledger ledger;

    @Inject
    Today today;

    @Test
    void opensTheOrdersAccount() {
        OrderView order = OrderFixtures.order(OrderFixtures.sellingInstitution().institutionId());

        assertEquals(Money.ofFen(0), OrderFixtures.balance(order));
        Map<String, Balance> accounts = QuarkusTransaction.requiringNew()
                .call(() -> ledger.balances(FeeBooks.holder(order.terms().institution()), FeeBooks.order(order.id())));
        assertEquals(1, accounts.size());
    }

    @Test
    void sellsWhereNoRuleCapsAndSaysSo() {
        Registration like = InstitutionFixtures.registration();
        InstitutionId institution = OrderFixtures.sellingInstitution(new Registration(
                        like.uscc(),
                        like.name(),
                        like.brandName(),
                        like.formerNames(),
                        InstitutionCategory.FULLTIME_RETAKE,
                        like.regionCode(),
                        like.address(),
                        like.legalRepresentative(),
                        like.contactPhone(),
                        like.nationalPlatformId(),
                        like.licence(),
                        like.scale(),
                        null))
                .institutionId();
        OrderView uncapped = OrderFixtures.order(OrderFixtures.draft(
                institution,
                new OrderDraft.Size(Billing.BY_PERIOD, 300, 0, Money.ofYuan(20_000), Money.ofYuan(20_000))));
        OrderView capped =
                OrderFixtures.order(OrderFixtures.sellingInstitution().institutionId());

        assertEquals(1, seen.missingRules(uncapped.id()).size());
        assertEquals(List.of(), seen.missingRules(capped.id()));
    }

    @Test
    void noticesPhonesThatAreNotOneFamilysAlone() {
        Registration like = InstitutionFixtures.registration();
        String phone = OrderFixtures.phone();
        InstitutionId institution = OrderFixtures.sellingInstitution(new Registration(
                        like.uscc(),
                        like.name(),
                        like.brandName(),
                        like.formerNames(),
                        like.category(),
                        like.regionCode(),
                        like.address(),
                        like.legalRepresentative(),
                        phone,
                        like.nationalPlatformId(),
                        like.licence(),
                        like.scale(),
                        null))
                .institutionId();
        String family = OrderFixtures.phone();

        assertEquals(List.of(SharedPhone.With.INSTITUTION), seen.sharedWith(order(institution, "甲", phone)));
        assertEquals(List.of(), seen.sharedWith(order(institution, "张大", family)));
        assertEquals(List.of(), seen.sharedWith(order(institution, "張 大", family)));
        assertEquals(List.of(SharedPhone.With.OTHER_FAMILY), seen.sharedWith(order(institution, "李大", family)));
    }

    @Test
    void endsWhatNobodyPaidInTime() {
        var agreement = OrderFixtures.sellingInstitution();
        OrderView unpaid = OrderFixtures.accepted(agreement.institutionId());
        OrderView partPaid = OrderFixtures.accepted(agreement.institutionId());
        OrderFixtures.pay(agreement, partPaid.id(), Money.ofYuan(1));
        try {
            today.setSource(InstantSource.fixed(
                    unpaid.payBy().atTime(12, 0).atZone(Today.ZONE).toInstant()));
            days.expireUnpaid();
            assertEquals(OrderState.AWAITING_PAYMENT, state(unpaid));
            today.setSource(InstantSource.fixed(today.now().plus(Duration.ofDays(1))));
            days.expireUnpaid();
        } finally {
            today.setSource(InstantSource.system());
        }

        assertEquals(OrderState.EXPIRED_UNPAID, state(unpaid));
        assertEquals(OrderState.AWAITING_PAYMENT, state(partPaid));
        ProblemException refusal = assertThrows(ProblemException.class, () -> OrderFixtures.accept(unpaid.id()));
        assertEquals(OrderProblem.ORDER_STATE, refusal.kind());
    }

    private static OrderId order(InstitutionId institution, String guardian, String phone) {
        OrderDraft like = OrderFixtures.draft(institution);
        OrderDraft draft = new OrderDraft(
                institution,
                like.course(),
                new Learner("学员" + guardian, "三年级"),
                null,
                new Guardian(guardian, phone),
                new OrderDraft.Size(Billing.BY_LESSON, 10, 0, Money.ofYuan(100), Money.ofYuan(100)),
                like.startsOn(),
                like.endsOn(),
                null);
        return OrderFixtures.order(draft).id();
    }

    private OrderState state(OrderView order) {
        return register.view(order.id()).terms().state();
    }
}

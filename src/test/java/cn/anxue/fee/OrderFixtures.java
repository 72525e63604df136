package cn.anxue.fee;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.FigureChange;
import cn.anxue.fee.order.Guardian;
import cn.anxue.fee.order.Learner;
import cn.anxue.fee.order.OrderAcceptance;
import cn.anxue.fee.order.OrderDraft;
import cn.anxue.fee.order.OrderFigures;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderService;
import cn.anxue.fee.order.OrderView;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.Registration;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Institutions of 410902 that may sell, and orders of theirs, for tests of all rooms above. */
public final class OrderFixtures {
    private OrderFixtures() {}

    /** Active, its deposit met, with an agreement that names a deposit account and a fee account. */
    public static AgreementView sellingInstitution() {
        return sellingInstitution(InstitutionFixtures.registration());
    }

    public static AgreementView sellingInstitution(Registration registration) {
        AgreementView agreement = DepositFixtures.signedAgreement(
                InstitutionFixtures.register(registration),
                DepositFixtures.draft(DepositFixtures.accountNumber(), DepositFixtures.accountNumber()));
        DepositFixtures.payIn(agreement, Money.ofYuan(200_000));
        return agreement;
    }

    /** A mobile number no other test has. */
    public static String phone() {
        return "139" + ThreadLocalRandom.current().nextLong(10_000_000L, 100_000_000L);
    }

    /** 40 lessons for 4,000 yuan (list price 4,800) over two months from today. */
    public static OrderDraft draft(InstitutionId institution) {
        return draft(
                institution, new OrderDraft.Size(Billing.BY_LESSON, 40, 0, Money.ofYuan(4_000), Money.ofYuan(4_800)));
    }

    public static OrderDraft draft(InstitutionId institution, OrderDraft.Size size) {
        LocalDate today = service(Today.class).date();
        return new OrderDraft(
                institution,
                new OrderDraft.CourseChoice(null, "少儿美术", "美术"),
                new Learner("测试学员", "三年级"),
                null,
                new Guardian("测试家长", phone()),
                size,
                today,
                today.plusMonths(2),
                null);
    }

    /** Quoted: not accepted, not paid. */
    public static OrderView order(InstitutionId institution) {
        return order(draft(institution));
    }

    public static OrderView order(OrderDraft draft) {
        return service(OrderService.class).order(Caller.SYSTEM, draft);
    }

    /** The family of an order, as its token would have it. */
    public static Caller family(OrderId order) {
        return new Caller(ActorId.next(), "family", Set.of(Role.FAMILY), new Scope.Order(order.value()));
    }

    /** Accepted by the family; awaits its money. */
    public static OrderView accepted(InstitutionId institution) {
        return accept(order(institution).id());
    }

    public static OrderView accept(OrderId order) {
        return service(OrderAcceptance.class).accept(family(order), order);
    }

    /** Accepted and paid in full. */
    public static OrderView funded(AgreementView agreement) {
        return funded(agreement, draft(agreement.institutionId()));
    }

    public static OrderView funded(AgreementView agreement, OrderDraft draft) {
        OrderView order = order(draft);
        accept(order.id());
        pay(agreement, order.id(), draft.size().price());
        return service(OrderRegister.class).view(order.id());
    }

    /** Money arrives for the order, booked as a line of the bank would. */
    public static void pay(AgreementView agreement, OrderId order, Money amount) {
        String bank = FeeBooks.bank(Objects.requireNonNull(agreement.feeAccount()));
        Entry entry = new Entry(bank, FeeBooks.order(order), amount, DepositFixtures.TestReason.PAID_IN);
        Act act = new Act(
                ActId.next(),
                FeeBooks.holder(agreement.institutionId()),
                service(Today.class).date(),
                entry);
        QuarkusTransaction.requiringNew().run(() -> {
            service(OrderFigures.class).apply(List.of(FigureChange.paid(order, amount)));
            service(Ledger.class).record(List.of(act)).forEach(Answer::orThrow);
        });
    }

    /** What the order's account in the ledger holds. */
    public static Money balance(OrderView order) {
        return QuarkusTransaction.requiringNew().call(() -> {
            String path = FeeBooks.order(order.id());
            Balance balance = service(Ledger.class)
                    .balances(FeeBooks.holder(order.terms().institution()), path)
                    .get(path);
            return Objects.requireNonNull(balance).amount();
        });
    }

    public static <T> T service(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}

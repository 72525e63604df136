package cn.anxue.fee.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.approval.ApprovalRegister;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.ApprovalState;
import cn.anxue.approval.Decision;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.FullRefund;
import cn.anxue.fee.order.OrderDraft;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderState;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.payment.Payment;
import cn.anxue.fee.payment.PaymentId;
import cn.anxue.fee.payment.Payments;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.payout.PayoutId;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.PayoutResults;
import cn.anxue.fee.payout.PayoutState;
import cn.anxue.fee.payout.Payouts;
import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is paid, taught, disputed, asked, answered, ruled, paid back, refused and retried, in any order: no fen is lost. */
@QuarkusTest
class RefundConservationTest {
    private static final int STEPS = 160;

    private final AgreementView agreement = OrderFixtures.sellingInstitution();
    private final List<OrderId> orders = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void losesNoFen(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            orders.add(RefundFixtures.accepted(agreement, size(random), random.nextBoolean() ? -20 : 5));
        }
        int refunded = 0;
        for (int step = 0; step < STEPS; step++) {
            OrderId order = orders.get(random.nextInt(orders.size()));
            try {
                act(random, order);
            } catch (ProblemException e) {
                // Refused; what matters is that it left nothing behind.
            }
            check(seed + "/" + step);
        }
        for (OrderId order : orders) {
            refunded += RefundFixtures.terms(order).refunded().isPositive() ? 1 : 0;
        }
        assertTrue(refunded > 0, "a run in which nothing went back shows nothing");
    }

    private void act(Random random, OrderId order) {
        switch (random.nextInt(12)) {
            case 0, 1 -> payMore(random, order);
            case 2, 3 -> teach(order);
            case 4 -> RefundFixtures.hold(order, random.nextBoolean());
            case 5 -> RefundFixtures.dispute(order);
            case 6 -> ask(random, order);
            case 7 -> answer(random, order);
            case 8 -> rule(random, order);
            case 9 -> withdrawOrRetry(random, order);
            case 10 -> jobs(random);
            default -> bank(random);
        }
    }

    private void payMore(Random random, OrderId order) {
        OrderTerms terms = RefundFixtures.terms(order);
        Money owed = terms.owed();
        if (owed.isPositive()) {
            Money part = random.nextBoolean() ? owed : Money.ofFen(1 + random.nextLong(owed.minor()));
            int daysAgo = random.nextInt(20);
            RefundFixtures.pay(
                    agreement,
                    order,
                    part,
                    RefundFixtures.PAYER,
                    RefundFixtures.today().minusDays(daysAgo));
        }
    }

    private void teach(OrderId order) {
        OrderState state = RefundFixtures.terms(order).state();
        if (state == OrderState.FUNDED || state == OrderState.IN_DELIVERY) {
            RefundFixtures.teach(agreement, order, 1);
        }
    }

    private void ask(Random random, OrderId order) {
        RefundCause[] causes = RefundCause.values();
        RefundDraft draft = new RefundDraft(causes[random.nextInt(causes.length)], "测试", null);
        Caller caller = random.nextInt(4) == 0 ? institution() : OrderFixtures.family(order);
        RefundFixtures.service(RefundRequests.class).ask(caller, order, draft);
    }

    private void answer(Random random, OrderId order) {
        RefundCause[] causes = RefundCause.values();
        boolean agrees = random.nextInt(3) == 0;
        for (RefundView refund : open(order)) {
            RefundFixtures.service(RefundAnswers.class)
                    .answer(
                            institution(),
                            refund.id(),
                            new RefundAnswers.AnswerDraft(
                                    agrees ? RefundAnswers.Answer.AGREE : RefundAnswers.Answer.CONTEST,
                                    causes[random.nextInt(causes.length)],
                                    "测试"));
        }
    }

    private void rule(Random random, OrderId order) {
        RefundCause cause = random.nextBoolean() ? RefundCause.OPERATOR : RefundCause.CONSUMER;
        for (RefundView refund : open(order)) {
            RefundFixtures.service(RefundOffice.class).rule(Tokens.caller("officer.test"), refund.id(), cause, "测试");
            Caller approver = Tokens.caller("approver.test");
            RefundFixtures.service(ApprovalRegister.class).list(approver, ApprovalState.PROPOSED, null, 200).stream()
                    .filter(approval -> approval.subjectId().equals(refund.id().value()))
                    .forEach(approval -> RefundFixtures.service(ApprovalService.class)
                            .decide(
                                    approver,
                                    approval.id(),
                                    random.nextInt(4) == 0 ? Decision.REFUSE : Decision.APPROVE,
                                    "测试"));
        }
    }

    private void withdrawOrRetry(Random random, OrderId order) {
        for (RefundView refund : open(order)) {
            if (refund.state() == RefundState.FAILED) {
                RefundFixtures.service(RefundOffice.class).retry(Tokens.caller("officer.test"), refund.id());
            } else if (random.nextInt(3) == 0) {
                RefundFixtures.service(RefundRequests.class).withdraw(OrderFixtures.family(order), refund.id());
            }
        }
    }

    private void jobs(Random random) {
        RefundJobs jobs = RefundFixtures.service(RefundJobs.class);
        if (random.nextInt(4) == 0) {
            jobs.agreeBySilence(RefundFixtures.today().plusDays(60));
        }
        jobs.resumePlanned();
        jobs.collectOwed();
    }

    /** A run is let go, and the bank pays or refuses what it was told; later some of it comes back. */
    private void bank(Random random) {
        if (parts().stream().anyMatch(part -> part.state() == PartState.READY)) {
            PayoutFixtures.letGo();
        }
        for (RefundPart part : parts()) {
            if (part.state() == PartState.INSTRUCTED) {
                report(part, random.nextInt(3) > 0);
            } else if (part.state() == PartState.EXECUTED && random.nextInt(6) == 0) {
                comeBack(part);
            }
        }
    }

    private void report(RefundPart part, boolean paid) {
        List<PayoutId> payout = payout(part, PayoutState.INSTRUCTED);
        RefundFixtures.in(() -> {
            if (paid) {
                RefundFixtures.book(agreement, FeeBooks.OUTGOING, bankPath(), part.amount());
                RefundFixtures.service(PayoutResults.class).executed(payout);
            } else {
                RefundFixtures.service(PayoutResults.class).refused(payout);
            }
        });
    }

    private void comeBack(RefundPart part) {
        List<PayoutId> payout = payout(part, PayoutState.EXECUTED);
        RefundFixtures.in(() -> {
            RefundFixtures.book(agreement, bankPath(), FeeBooks.REFUNDS, part.amount());
            RefundFixtures.service(PayoutResults.class).returned(payout);
        });
    }

    private void check(String where) {
        Money refunded = Money.ofFen(0);
        for (OrderId order : orders) {
            OrderTerms terms = RefundFixtures.terms(order);
            assertEquals(RefundFixtures.balance(agreement, FeeBooks.order(order)), terms.held(), where);
            assertFalse(terms.held().isNegative(), where);
            assertEquals(
                    terms.paid(),
                    terms.earned().plus(terms.refunded()).plus(terms.kept()).plus(terms.held()),
                    where);
            refunded = refunded.plus(terms.refunded());
            checkPayments(order, where);
        }
        Money live = sum(PartState.values());
        assertEquals(refunded, live.minus(sum(PartState.REPLACED)), where);
        assertEquals(RefundFixtures.balance(agreement, FeeBooks.OUTGOING), sum(PartState.INSTRUCTED), where);
        assertEquals(
                RefundFixtures.balance(agreement, FeeBooks.REFUNDS),
                sum(PartState.READY, PartState.REFUSED, PartState.RETURNED),
                where);
    }

    private void checkPayments(OrderId order, String where) {
        Map<PaymentId, Money> given = new HashMap<>();
        parts(order).stream()
                .filter(part -> part.state() != PartState.REPLACED)
                .forEach(part -> given.merge(part.payment(), part.amount(), Money::plus));
        for (Payment payment :
                RefundFixtures.service(Payments.class).of(List.of(order)).getOrDefault(order, List.of())) {
            Money back = given.getOrDefault(payment.id(), Money.ofFen(0));
            assertTrue(back.compareTo(payment.amount()) <= 0, where);
        }
    }

    private Money sum(PartState... states) {
        return parts().stream()
                .filter(part -> Set.of(states).contains(part.state()))
                .map(RefundPart::amount)
                .reduce(Money.ofFen(0), Money::plus);
    }

    private List<RefundPart> parts() {
        return orders.stream().flatMap(order -> parts(order).stream()).toList();
    }

    private List<RefundPart> parts(OrderId order) {
        return RefundFixtures.service(RefundRegister.class).ofOrder(Caller.SYSTEM, order).stream()
                .flatMap(refund -> refund.parts().stream())
                .toList();
    }

    private List<RefundView> open(OrderId order) {
        return RefundFixtures.service(RefundRegister.class).ofOrder(Caller.SYSTEM, order).stream()
                .filter(refund -> refund.state() != RefundState.PAID && refund.state() != RefundState.WITHDRAWN)
                .toList();
    }

    private static List<PayoutId> payout(RefundPart part, PayoutState state) {
        return RefundFixtures.service(Payouts.class)
                .of(PayoutKind.REFUND, List.of(part.id()))
                .getOrDefault(part.id(), List.of())
                .stream()
                .filter(view -> view.state() == state)
                .map(view -> view.id())
                .toList();
    }

    private String bankPath() {
        return FeeBooks.bank(String.valueOf(agreement.feeAccount()));
    }

    private Caller institution() {
        UUID id = agreement.institutionId().value();
        return new Caller(new ActorId(id), "institution", Set.of(Role.INSTITUTION), new Scope.Institution(id));
    }

    private static OrderDraft.Size size(Random random) {
        int lessons = 5 + random.nextInt(20);
        long price = 10_000 + random.nextInt(300_000);
        return new OrderDraft.Size(
                random.nextInt(3) == 0 ? Billing.BY_PERIOD : Billing.BY_LESSON,
                lessons,
                random.nextInt(3),
                Money.ofFen(price),
                Money.ofFen(price + random.nextInt(100_000)),
                random.nextBoolean() ? new FullRefund(0, 30, lessons) : null);
    }
}

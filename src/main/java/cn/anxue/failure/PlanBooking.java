package cn.anxue.failure;

import cn.anxue.approval.DecidedProposal;
import cn.anxue.bank.identification.SharingOut;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.outflow.OutflowId;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.deposit.outflow.PlanOutflows;
import cn.anxue.deposit.outflow.PlanPayment;
import cn.anxue.failure.Payments.Account;
import cn.anxue.failure.Payments.Due;
import cn.anxue.failure.PlanFacts.Computed;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.order.FigureChange;
import cn.anxue.fee.order.OrderFigures;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.payout.PayoutDraft;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.Payouts;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;

/** What a decided plan does: the journal, the orders' figures, what both accounts are to pay. */
@ApplicationScoped
class PlanBooking {
    private final Ledger ledger;
    private final OrderFigures figures;
    private final Payers payers;
    private final Claims claims;
    private final Today today;

    PlanBooking(Ledger ledger, OrderFigures figures, Payers payers, Claims claims, Today today) {
        this.ledger = ledger;
        this.figures = figures;
        this.payers = payers;
        this.claims = claims;
        this.today = today;
    }

    /** Both accounts that pay, and who may decide. */
    @ApplicationScoped
    static class Payers {
        private final Payouts payouts;
        private final PlanOutflows outflows;
        private final Payments payments;
        private final InstitutionRegister register;
        private final SharingOut unplaced;

        Payers(
                Payouts payouts,
                PlanOutflows outflows,
                Payments payments,
                InstitutionRegister register,
                SharingOut unplaced) {
            this.payouts = payouts;
            this.outflows = outflows;
            this.payments = payments;
            this.register = register;
            this.unplaced = unplaced;
        }

        /** What is shared out of money nobody could place is no longer left of its lines. */
        void takeUnplaced(DecidedProposal decision, PlanId id, Failure failure, Plan plan) {
            Money none = Money.ofFen(0);
            Money families = plan.shares().values().stream()
                    .flatMap(List::stream)
                    .filter(share -> share.source() == Source.UNIDENTIFIED)
                    .map(Plan.Share::amount)
                    .reduce(none, Money::plus);
            Money missing = plan.borne().getOrDefault(Source.UNIDENTIFIED, none);
            boolean taken = unplaced.share(
                    failure.institution(),
                    missing,
                    families,
                    decision.decidedBy().id(),
                    "plan " + id.value());
            if (!taken) {
                throw new ProblemException(FailureProblem.PLAN_OUTDATED);
            }
        }

        void requireSupervision(Caller caller, InstitutionId institution) {
            register.requireSupervision(caller, institution);
        }

        void pay(DecidedProposal decision, PlanId plan, Failure failure, Computed computed) {
            String currency = computed.verified().currency();
            List<PayoutDraft> byFee = new ArrayList<>();
            List<PlanPayment> byDeposit = new ArrayList<>();
            List<Due> due = new ArrayList<>();
            for (Claim claim : computed.claims()) {
                Payee payee = Objects.requireNonNull(claim.claimant().payee());
                Money fee = computed.plan().paid(claim.id(), true, currency);
                Money deposit = computed.plan().paid(claim.id(), false, currency);
                if (fee.isPositive()) {
                    UUID payment = Payments.next();
                    due.add(new Due(payment, plan, claim.id(), Account.FEE, fee));
                    byFee.add(new PayoutDraft(
                            PayoutKind.CLAIM, payment, failure.institution(), payee, fee, FeeBooks.REFUNDS));
                }
                if (deposit.isPositive()) {
                    byDeposit.add(new PlanPayment(claim.id().value(), payee, deposit));
                }
            }
            Map<UUID, OutflowId> outflowOf = outflows.approve(
                    decision.decidedBy(), decision.id(), failure.institution(), "plan " + plan.value(), byDeposit);
            byDeposit.forEach(payment -> due.add(new Due(
                    Objects.requireNonNull(outflowOf.get(payment.claim())).value(),
                    plan,
                    new ClaimId(payment.claim()),
                    Account.DEPOSIT,
                    payment.amount())));
            payments.insert(due);
            if (!byFee.isEmpty()) {
                payouts.prepare(byFee);
            }
        }
    }

    void requireSupervision(Caller caller, InstitutionId institution) {
        payers.requireSupervision(caller, institution);
    }

    void book(DecidedProposal decision, PlanId plan, Failure failure, Computed computed) {
        payers.takeUnplaced(decision, plan, failure, computed.plan());
        record(failure.institution(), entries(computed));
        figures.apply(changes(computed));
        claims.become(
                ClaimState.PLANNED, computed.claims().stream().map(Claim::id).toList());
        payers.pay(decision, plan, failure, computed);
    }

    /** What is missing is borne first, so that afterwards the fee account holds all that the book says. */
    private static List<Entry> entries(Computed computed) {
        Plan plan = computed.plan();
        List<Entry> entries = new ArrayList<>();
        plan.borne()
                .forEach((source, amount) ->
                        entries.add(new Entry(path(source), FeeBooks.MISSING, amount, FailureReason.MISSING_BORNE)));
        plan.gaps()
                .forEach((order, amount) -> entries.add(new Entry(
                        FeeBooks.order(new OrderId(order)),
                        FeeBooks.MISSING,
                        amount,
                        FailureReason.PASSED_TO_DEPOSIT)));
        Map<String, Money> given = new LinkedHashMap<>();
        for (Claim claim : computed.claims()) {
            for (Plan.Share share : plan.shares().getOrDefault(claim.id(), List.of())) {
                if (share.source().isFee()) {
                    OrderId order = claim.order();
                    String path = share.source() == Source.CUSTODY
                            ? FeeBooks.order(Objects.requireNonNull(order))
                            : path(share.source());
                    given.merge(path, share.amount(), Money::plus);
                }
            }
        }
        given.forEach(
                (path, amount) -> entries.add(new Entry(path, FeeBooks.REFUNDS, amount, FailureReason.PLAN_DECIDED)));
        return entries;
    }

    private void record(InstitutionId institution, List<Entry> entries) {
        List<Act> acts = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += Act.ENTRIES_MAX) {
            acts.add(new Act(
                    ActId.next(),
                    FeeBooks.holder(institution),
                    today.date(),
                    entries.subList(from, Math.min(entries.size(), from + Act.ENTRIES_MAX))));
        }
        ledger.record(acts).forEach(Answer::orThrow);
    }

    private static List<FigureChange> changes(Computed computed) {
        Map<UUID, Money> refunded = new HashMap<>();
        Map<UUID, Money> passed = new HashMap<>(computed.plan().gaps());
        for (Claim claim : computed.claims()) {
            OrderId order = claim.order();
            if (order != null) {
                computed.plan().shares().getOrDefault(claim.id(), List.of()).stream()
                        .filter(share -> share.source() == Source.CUSTODY)
                        .forEach(share -> refunded.merge(order.value(), share.amount(), Money::plus));
            }
        }
        List<FigureChange> changes = new ArrayList<>();
        var orders = new TreeSet<>(refunded.keySet());
        orders.addAll(passed.keySet());
        Money none = new Money(0, computed.verified().currency());
        for (UUID order : orders) {
            changes.add(new FigureChange(
                    new OrderId(order),
                    none,
                    none,
                    0,
                    refunded.getOrDefault(order, none),
                    none,
                    passed.getOrDefault(order, none)));
        }
        return changes;
    }

    private static String path(Source source) {
        return switch (source) {
            case EARNED -> FeeBooks.EARNED;
            case FEE_INTEREST -> FeeBooks.INTEREST;
            case UNIDENTIFIED -> FeeBooks.UNIDENTIFIED;
            case CUSTODY, DEPOSIT -> throw new IllegalArgumentException(source + " is no account of the fee book");
        };
    }
}

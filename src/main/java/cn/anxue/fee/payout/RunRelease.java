package cn.anxue.fee.payout;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Lets a run go: what fits the trial balance is set apart and instructed, the rest waits again with its reason. */
@ApplicationScoped
class RunRelease {
    private static final Comparator<Payout> FAMILIES_FIRST = Comparator.comparing(Payout::kind)
            .thenComparing(payout -> payout.id().value());

    private final PayoutStore store;
    private final TrialBalances trials;
    private final Ledger ledger;
    private final Today today;
    private final RunNews news;

    RunRelease(PayoutStore store, TrialBalances trials, Ledger ledger, Today today, RunNews news) {
        this.store = store;
        this.trials = trials;
        this.ledger = ledger;
        this.today = today;
        this.news = news;
    }

    /** Tells the bank room and the sources. */
    @ApplicationScoped
    static class RunNews {
        private final SealedPayees payees;
        private final Event<PayoutsInstructed> instructed;
        private final Event<PayoutsMoved> moved;
        private final Event<PayoutsLeft> left;

        RunNews(
                SealedPayees payees,
                Event<PayoutsInstructed> instructed,
                Event<PayoutsMoved> moved,
                Event<PayoutsLeft> left) {
            this.left = left;
            this.payees = payees;
            this.instructed = instructed;
            this.moved = moved;
        }

        void tell(List<Payout> payouts) {
            instructed.fire(
                    new PayoutsInstructed(payouts.stream().map(this::instructed).toList()));
            moved.fire(new PayoutsMoved(payouts.stream()
                    .map(payout -> payout.moved(PayoutState.INSTRUCTED))
                    .toList()));
        }

        void tellLeft(List<PayoutsLeft.Left> payouts) {
            left.fire(new PayoutsLeft(payouts));
        }

        private InstructedPayout instructed(Payout payout) {
            return new InstructedPayout(
                    payout.id(),
                    payout.kind(),
                    payout.institution(),
                    Objects.requireNonNull(payout.fromAccount()),
                    payees.open(payout.sealedPayee(), Payouts.PAYEE_PURPOSE),
                    payout.amount());
        }
    }

    /**
     * @param payouts all of the run, locked
     * @return how many of them the bank is told to pay
     */
    int letGo(List<Payout> payouts) {
        TrialBalances.Trials open = trials.open(payouts);
        List<Payout> fitting = new ArrayList<>();
        List<PayoutStore.Left> left = new ArrayList<>();
        List<PayoutsLeft.Left> told = new ArrayList<>();
        for (Payout payout : payouts.stream().sorted(FAMILIES_FIRST).toList()) {
            open.take(payout)
                    .ifPresentOrElse(
                            reason -> {
                                left.add(new PayoutStore.Left(payout.id(), reason));
                                told.add(left(payout, reason));
                            },
                            () -> fitting.add(payout));
        }
        if (!left.isEmpty()) {
            store.leave(left);
            news.tellLeft(told);
        }
        if (!fitting.isEmpty()) {
            setApart(fitting);
            store.become(PayoutState.INSTRUCTED, fitting);
            news.tell(fitting);
        }
        return fitting.size();
    }

    private static PayoutsLeft.Left left(Payout payout, WaitReason reason) {
        return new PayoutsLeft.Left(
                payout.id().value(),
                payout.institution(),
                Objects.requireNonNull(payout.fromAccount()),
                payout.amount(),
                reason);
    }

    /** The accounts are locked and were found to hold the money, so nothing is refused. */
    private void setApart(List<Payout> payouts) {
        ledger.record(payouts.stream().map(this::act).toList()).forEach(Answer::orThrow);
    }

    private Act act(Payout payout) {
        Entry entry = new Entry(
                payout.fromPath(), DepositBooks.FEE_OUTGOING, payout.amount(), PayoutReason.PAYOUT_INSTRUCTED);
        return new Act(new ActId(payout.id().value()), DepositBooks.holder(payout.institution()), today.date(), entry);
    }
}

package cn.anxue.fee.payout;

import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.AccountFreezes.Bound;
import cn.anxue.money.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The trial balance (试算平衡) of one institution's fee account before a run is let go: what fits is taken, one payout after
 * the other, and changes what the next is judged by. Pure.
 */
final class TrialBalance {
    private final boolean releasesBarred;
    private final Map<String, Money> held;
    private final Bound frozen;
    private Money inAccount;
    private Money cover;

    /**
     * What the books say, under lock.
     *
     * @param inAccount what the paying account holds
     * @param outgoing what is instructed already, from whichever account
     * @param held what stands on each ledger account that payouts may come from
     */
    record Books(Money inAccount, Money outgoing, Money missing, Money transit, Money earned, Map<String, Money> held) {
        /** As much of it as is both missing and earned. */
        Money bearable(Money open) {
            return open.min(missing).min(earned);
        }

        Books bearing(Money amount) {
            Map<String, Money> left = new HashMap<>(held);
            left.computeIfPresent(DepositBooks.FEE_EARNED, (path, before) -> before.minus(amount));
            return new Books(inAccount, outgoing, missing.minus(amount), transit, earned.minus(amount), left);
        }
    }

    TrialBalance(Books books, boolean releasesBarred) {
        this(books, releasesBarred, new Bound(false, Money.ofFen(0)));
    }

    TrialBalance(Books books, boolean releasesBarred, Bound frozen) {
        this.frozen = frozen;
        this.releasesBarred = releasesBarred;
        this.held = new HashMap<>(books.held());
        this.inAccount = books.inAccount().minus(books.outgoing());
        Money onTheWay = books.transit().max(Money.ofFen(0));
        this.cover = books.earned().minus(books.missing()).minus(onTheWay);
    }

    /** Takes the payout, or says why it must wait; then nothing has changed. */
    Optional<WaitReason> take(PayoutKind kind, String fromPath, Money amount) {
        Optional<WaitReason> reason = judge(kind, fromPath, amount);
        if (reason.isEmpty()) {
            held.merge(fromPath, amount, Money::minus);
            inAccount = inAccount.minus(amount);
            cover = kind.isEarned() ? cover.minus(amount) : cover;
        }
        return reason;
    }

    private Optional<WaitReason> judge(PayoutKind kind, String fromPath, Money amount) {
        Optional<WaitReason> own = switch (kind) {
            case CLAIM -> Optional.empty();
            case REFUND, RETURN ->
                cover.isNegative() ? Optional.of(WaitReason.MISSING_EXCEEDS_EARNED) : Optional.empty();
            case RELEASE -> release(amount);
        };
        if (own.isPresent()) {
            return own;
        }
        if (held.getOrDefault(fromPath, Money.ofFen(0)).compareTo(amount) < 0) {
            return Optional.of(WaitReason.MONEY_MOVED);
        }
        if (inAccount.compareTo(amount) < 0) {
            return Optional.of(WaitReason.ACCOUNT_TOO_LOW);
        }
        boolean bound = frozen.inFull() || inAccount.minus(frozen.amount()).compareTo(amount) < 0;
        return bound ? Optional.of(WaitReason.FROZEN) : Optional.empty();
    }

    private Optional<WaitReason> release(Money amount) {
        if (releasesBarred) {
            return Optional.of(WaitReason.BARRED);
        }
        return cover.compareTo(amount) < 0 ? Optional.of(WaitReason.EARNED_TOO_LOW) : Optional.empty();
    }
}

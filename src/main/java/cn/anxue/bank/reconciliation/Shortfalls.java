package cn.anxue.bank.reconciliation;

import cn.anxue.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which lines the money that is missing went with. What was borne named no line, so the oldest counts as borne first: what is
 * still missing stands with the latest. Pure.
 */
final class Shortfalls {
    private static final Comparator<Cause> LATEST_FIRST =
            Comparator.comparing(Cause::day).thenComparing(Cause::subject).reversed();

    private Shortfalls() {}

    /**
     * @param gone what went missing, and with which line
     * @param stillMissing what is missing now
     */
    static List<Cause> open(List<Cause> gone, Money stillMissing) {
        List<Cause> open = new ArrayList<>();
        Money left = stillMissing;
        // A reversal that was covered went with nothing, and says nothing of what is older.
        List<Cause> with = gone.stream()
                .filter(one -> one.amount().isPositive())
                .sorted(LATEST_FIRST)
                .toList();
        for (Cause one : with) {
            Money amount = one.amount().min(left);
            if (!amount.isPositive()) {
                break;
            }
            open.add(new Cause(one.kind(), one.account(), one.day(), one.subject(), one.line(), one.entry(), amount));
            left = left.minus(amount);
        }
        return open;
    }
}

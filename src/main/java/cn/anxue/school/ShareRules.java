package cn.anxue.school;

import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import java.util.Map;

/** Keeps what is spent to the shares of the plan. Pure. */
final class ShareRules {
    private static final int WHOLE = 100;

    private ShareRules() {}

    /**
     * What has been spent under a plan, and what is there to be spent.
     *
     * @param spent of it by purpose, whether paid already or set apart
     * @param left of all purposes
     */
    record Means(Map<SpendingPurpose, Money> spent, Money left) {
        private Money all() {
            return spent.values().stream().reduce(left, Money::plus);
        }

        private Money of(SpendingPurpose purpose) {
            return spent.getOrDefault(purpose, Money.ofFen(0));
        }
    }

    /**
     * Each purpose has its share of all the plan's money, spent or not; rounded down.
     *
     * @throws ProblemException {@code SHARE_EXCEEDED}
     */
    static void require(FilingDraft plans, SpendingPurpose purpose, Money amount, Means means) {
        int percent = plans.shares().getOrDefault(purpose, 0);
        long share = Math.multiplyExact(means.all().minor(), percent) / WHOLE;
        long most = Math.max(share - means.of(purpose).minor(), 0);
        if (amount.minor() > most) {
            throw new ProblemException(
                    SchoolProblem.SHARE_EXCEEDED,
                    "/amount",
                    Map.of(
                            "purpose",
                            purpose.text(),
                            "percent",
                            percent,
                            "most",
                            Money.ofFen(most).decimal()));
        }
    }
}

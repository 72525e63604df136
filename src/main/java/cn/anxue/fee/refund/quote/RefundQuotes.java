package cn.anxue.fee.refund.quote;

import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Works out refunds. */
public final class RefundQuotes {
    private static final Text PAID = Text.of("已付 {count} 笔", "Paid in {count} payments");
    private static final Text REFUNDED = Text.of("此前已退", "Refunded before");
    private static final Text CAPPED = Text.of("扣除不超过已付金额", "Never more is deducted than was paid");
    private static final Text COMMISSION = Text.of("销售提成等费用不得扣除", "Commissions to staff and the like are not deducted");
    private static final Text DISPUTED = Text.of(
            "有 {lessons} 课时存在异议或未告知家长，裁定前不计为已上",
            "{lessons} lessons are disputed or were told to nobody, and do not count until ruled on");
    private static final Text INTEREST = Text.of("监管账户实际利息", "Interest as the supervised account bore it");

    private RefundQuotes() {}

    /** By every cause the records allow, the best for the family first; none where nothing is left. */
    public static List<RefundQuote> all(RefundFacts facts) {
        if (!facts.open().isPositive()) {
            return List.of();
        }
        return RefundPolicies.all().stream()
                .filter(policy -> policy.refusal().apply(facts).isEmpty())
                .map(policy -> quote(policy, facts))
                .sorted(Comparator.comparing(RefundQuote::amount).reversed())
                .toList();
    }

    /** @throws ProblemException a {@link QuoteProblem} where the records do not allow the cause */
    public static RefundQuote of(RefundFacts facts, RefundCause cause) {
        if (!facts.open().isPositive()) {
            throw new ProblemException(QuoteProblem.NOTHING_TO_REFUND);
        }
        RefundPolicy policy = RefundPolicies.of(cause);
        policy.refusal().apply(facts).ifPresent(refusal -> {
            throw refusal.problem();
        });
        return quote(policy, facts);
    }

    /** By a cause that is settled already, so that the records are not asked again whether they allow it. */
    public static RefundQuote settled(RefundFacts facts, RefundCause cause) {
        return quote(RefundPolicies.of(cause), facts);
    }

    private static RefundQuote quote(RefundPolicy policy, RefundFacts facts) {
        Money paid = facts.paid();
        List<RefundStep> steps = new ArrayList<>();
        steps.add(RefundStep.of(PAID, Map.of("count", facts.payments().size()), paid, Article.ARTICLE_15));
        RefundStep delivered = policy.delivered().apply(facts);
        steps.add(delivered);
        Money left = paid.plus(delivered.amount());
        if (facts.refunded().isPositive()) {
            steps.add(RefundStep.of(REFUNDED, Map.of(), facts.refunded().negated(), Article.ARTICLE_15));
            left = left.minus(facts.refunded());
        }
        if (left.isNegative()) {
            steps.add(RefundStep.of(CAPPED, Map.of(), left.negated(), Article.ARTICLE_20));
            left = Money.ofFen(0);
        }
        addRemarks(steps, facts, delivered);
        Money interest = facts.interest().on(left);
        if (interest.isPositive()) {
            steps.add(RefundStep.of(INTEREST, Map.of(), interest, Article.ARTICLE_16));
        }
        Money kept = paid.minus(facts.refunded()).minus(left);
        return new RefundQuote(policy.cause(), left, interest, kept, steps);
    }

    private static void addRemarks(List<RefundStep> steps, RefundFacts facts, RefundStep delivered) {
        int doubtful = facts.taught().disputed() + facts.taught().untold();
        if (doubtful > 0) {
            steps.add(RefundStep.of(DISPUTED, Map.of("lessons", doubtful), Money.ofFen(0), Article.ARTICLE_25));
        }
        if (delivered.amount().isNegative()) {
            steps.add(RefundStep.of(COMMISSION, Map.of(), Money.ofFen(0), Article.ARTICLE_15));
        }
    }
}

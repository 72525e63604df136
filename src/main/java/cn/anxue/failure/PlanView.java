package cn.anxue.failure;

import cn.anxue.approval.ApprovalId;
import cn.anxue.money.Money;
import java.util.List;
import java.util.Map;

/**
 * A plan as it is decided and published: numbers of claims, no names.
 *
 * @param approval the proposal that another person decides, or has decided
 * @param shares of each claim, by its number
 */
public record PlanView(
        PlanId id, FailureId failure, ApprovalId approval, Money verified, Money paid, List<Shared> shares) {

    /** One family's part: what was verified, and what each source pays of it. */
    public record Shared(int number, Money verified, Map<Source, Money> sources) {
        public Money paid() {
            return sources.values().stream().reduce(Money::plus).orElse(new Money(0, verified.currency()));
        }
    }

    public Money shortfall() {
        return verified.minus(paid);
    }
}

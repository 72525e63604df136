package cn.anxue.deposit.outflow;

import cn.anxue.deposit.DepositStanding;
import cn.anxue.deposit.agreement.InterestOwner;
import cn.anxue.institution.InstitutionState;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import java.util.Map;

/** What may leave a deposit, and from which account. Pure. */
final class OutflowRules {
    /** The facts an outflow is judged by. */
    record Facts(DepositStanding standing, InterestOwner interestOwner, InstitutionState state, boolean barred) {}

    /** What is taken from principal and what from interest. */
    record Split(Money principal, Money interest) {
        static Split ofPrincipal(Money amount) {
            return new Split(amount, nothing(amount));
        }

        static Split ofInterest(Money amount) {
            return new Split(nothing(amount), amount);
        }

        private static Money nothing(Money like) {
            return new Money(0, like.currency());
        }
    }

    private OutflowRules() {}

    static Split split(OutflowKind kind, Money amount, Facts facts) {
        if (!amount.isPositive()) {
            throw new ProblemException(RequestProblem.INVALID_AMOUNT, "/amount", Map.of());
        }
        return switch (kind) {
            case CLAIM -> throw new ProblemException(OutflowProblem.CLAIM_NEEDS_PLAN, "/kind", Map.of());
            case EXCESS -> excess(amount, facts);
            case RETURN -> finalReturn(amount, facts);
            case INTEREST -> interest(amount, facts);
        };
    }

    private static Split excess(Money amount, Facts facts) {
        Money required = facts.standing.required();
        if (required == null) {
            throw new ProblemException(OutflowProblem.DEPOSIT_UNASSESSED);
        }
        Money most = facts.standing.held().minus(required).max(new Money(0, amount.currency()));
        requireAtMost(amount, most, OutflowProblem.EXCEEDS_EXCESS);
        return Split.ofPrincipal(amount);
    }

    // domain.md D9: on lawful closure, principal and interest; the principal goes first.
    private static Split finalReturn(Money amount, Facts facts) {
        if (facts.state != InstitutionState.CLOSING && facts.state != InstitutionState.CLOSED) {
            throw new ProblemException(OutflowProblem.NOT_CLOSING, Map.of("state", facts.state));
        }
        if (facts.barred) {
            throw new ProblemException(OutflowProblem.INSTITUTION_BARRED);
        }
        Money principal = amount.min(facts.standing.held());
        Money interest = facts.interestOwner == InterestOwner.INSTITUTION
                ? facts.standing.interest()
                : new Money(0, amount.currency());
        requireAtMost(amount, facts.standing.held().plus(interest), OutflowProblem.EXCEEDS_BALANCE);
        return new Split(principal, amount.minus(principal));
    }

    private static Split interest(Money amount, Facts facts) {
        if (facts.interestOwner != InterestOwner.INSTITUTION) {
            throw new ProblemException(OutflowProblem.INTEREST_NOT_ITS_OWN);
        }
        requireAtMost(amount, facts.standing.interest(), OutflowProblem.EXCEEDS_BALANCE);
        return Split.ofInterest(amount);
    }

    private static void requireAtMost(Money amount, Money most, OutflowProblem otherwise) {
        if (amount.compareTo(most) > 0) {
            throw new ProblemException(otherwise, "/amount", Map.of("most", most.decimal()));
        }
    }
}

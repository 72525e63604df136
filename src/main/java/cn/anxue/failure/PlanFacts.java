package cn.anxue.failure;

import cn.anxue.deposit.outflow.PlanOutflows;
import cn.anxue.failure.Plan.Verified;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.Payouts;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a plan is computed from: verified claims, what each live order holds, what else there is. */
@ApplicationScoped
class PlanFacts {
    private final Claims claims;
    private final OrderLocks orders;
    private final Ledger ledger;
    private final PlanOutflows deposit;
    private final Payouts payouts;

    PlanFacts(Claims claims, OrderLocks orders, Ledger ledger, PlanOutflows deposit, Payouts payouts) {
        this.claims = claims;
        this.orders = orders;
        this.ledger = ledger;
        this.deposit = deposit;
        this.payouts = payouts;
    }

    /** A plan and the claims it is of; the orders stay locked until the database transaction ends. */
    record Computed(Plan plan, List<Claim> claims, Money verified) {}

    /** @throws ProblemException where a claim is not checked, or none is owed */
    Computed compute(Failure failure) {
        List<Claim> all = claims.of(failure.id());
        long unchecked =
                all.stream().filter(claim -> claim.state() == ClaimState.OPEN).count();
        if (unchecked > 0) {
            throw new ProblemException(FailureProblem.CLAIMS_UNCHECKED, Map.of("count", unchecked));
        }
        List<Claim> owed = all.stream()
                .filter(claim -> claim.state() == ClaimState.VERIFIED)
                .toList();
        Money verified = owed.stream()
                .map(Claim::verified)
                .reduce(Money::plus)
                .orElseThrow(() -> new ProblemException(FailureProblem.NOTHING_VERIFIED));
        Map<UUID, Money> held = held(failure.institution());
        List<Verified> wanted = owed.stream()
                .map(claim -> {
                    OrderId order = claim.order();
                    return new Verified(claim.id(), claim.verified(), order == null ? null : order.value());
                })
                .toList();
        return new Computed(Plan.of(wanted, held, funds(failure.institution())), owed, verified);
    }

    private Map<UUID, Money> held(InstitutionId institution) {
        Map<UUID, Money> held = new HashMap<>();
        for (OrderTerms order : orders.lockHolding(institution).values()) {
            held.put(order.id().value(), order.held());
        }
        return held;
    }

    private Funds funds(InstitutionId institution) {
        HolderId holder = FeeBooks.holder(institution);
        Map<String, Balance> fee = ledger.balances(holder, "fee/");
        // What is on its way back to whoever paid it is somebody's.
        Money goingBack =
                payouts.waiting(PayoutKind.RETURN, List.of(institution)).getOrDefault(institution, Money.ofFen(0));
        return new Funds(
                amount(fee, FeeBooks.MISSING),
                Map.of(
                        Source.EARNED, amount(fee, FeeBooks.EARNED),
                        Source.FEE_INTEREST, amount(fee, FeeBooks.INTEREST),
                        Source.UNIDENTIFIED, amount(fee, FeeBooks.UNIDENTIFIED).minus(goingBack),
                        Source.DEPOSIT, deposit.available(institution)));
    }

    private static Money amount(Map<String, Balance> balances, String path) {
        Balance balance = balances.get(path);
        return balance == null ? Money.ofFen(0) : balance.amount();
    }
}

package cn.anxue.outbox;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import org.jspecify.annotations.Nullable;

/** Whose subscription: a bank's or a region's, exactly one of them. */
record Owner(@Nullable String bankCode, @Nullable String regionCode) {
    /** @throws ProblemException {@code FORBIDDEN} for callers of any other reach */
    static Owner of(Caller caller) {
        if (caller.scope() instanceof Scope.Bank bank) {
            return new Owner(bank.bankCode(), null);
        }
        if (caller.scope() instanceof Scope.Region region) {
            return new Owner(null, region.regionCode());
        }
        throw new ProblemException(RequestProblem.FORBIDDEN);
    }
}

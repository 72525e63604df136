package cn.anxue.deposit.interest;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows alerts to those who supervise the deposits. */
@ApplicationScoped
public class InterestInquiry {
    private static final UUID BEFORE_ALL = new UUID(-1, -1);

    private final InterestAlerts alerts;

    InterestInquiry(InterestAlerts alerts) {
        this.alerts = alerts;
    }

    /**
     * Latest first, one more than the limit if there are more.
     *
     * @param region of the institutions; everything in the caller's sight if absent
     */
    @Transactional
    public List<InterestAlert> list(Caller caller, @Nullable String region, @Nullable UUID before, int limit) {
        if (!(caller.scope() instanceof Scope.Region own)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        return alerts.inReach(
                own.regionCode(),
                region == null ? own.regionCode() : region,
                before == null ? BEFORE_ALL : before,
                limit);
    }
}

package cn.anxue.approval;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads proposals as far as a caller's region reaches. */
@ApplicationScoped
public class ApprovalRegister {
    private final Approvals approvals;
    private final Regions regions;
    private final Today today;

    ApprovalRegister(Approvals approvals, Regions regions, Today today) {
        this.approvals = approvals;
        this.regions = regions;
        this.today = today;
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    @Transactional
    public ApprovalView get(Caller caller, ApprovalId id) {
        return approvals
                .findByIdOptional(id)
                .filter(approval -> caller.scope() instanceof Scope.Region region
                        && regions.within(approval.regionCode(), region.regionCode()))
                .map(approval -> approval.view(today.now()))
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /** Newest first; one more than the limit where there are more. None for a caller without a region. */
    @Transactional
    public List<ApprovalView> list(Caller caller, @Nullable ApprovalState state, @Nullable UUID before, int limit) {
        if (!(caller.scope() instanceof Scope.Region region)) {
            return List.of();
        }
        Instant now = today.now();
        return approvals.listWithin(region.regionCode(), state, now, before, limit + 1).stream()
                .map(approval -> approval.view(now))
                .toList();
    }
}

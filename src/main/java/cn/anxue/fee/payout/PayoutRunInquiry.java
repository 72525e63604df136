package cn.anxue.fee.payout;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs for those whose region reaches the supervising one. */
@ApplicationScoped
@Transactional
public class PayoutRunInquiry {
    private final PayoutRunStore runs;
    private final PayoutReadings readings;
    private final PayoutRuns composer;
    private final Regions regions;

    PayoutRunInquiry(PayoutRunStore runs, PayoutReadings readings, PayoutRuns composer, Regions regions) {
        this.runs = runs;
        this.readings = readings;
        this.composer = composer;
        this.regions = regions;
    }

    /** A run with its payouts. */
    public record Detail(PayoutRun run, List<PayoutView> payouts) {}

    /**
     * Composes what waits in a region the caller reaches.
     *
     * @throws ProblemException {@code NOTHING_TO_PAY}; {@code NOT_FOUND} where the caller's region does not reach
     */
    public List<PayoutRun> compose(Caller caller, @Nullable String bankCode, String regionCode) {
        if (!caller.isSystem() && !reaches(caller, regionCode)) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        List<PayoutRun> composed = composer.compose(caller, bankCode, regionCode);
        if (composed.isEmpty()) {
            throw new ProblemException(PayoutProblem.NOTHING_TO_PAY);
        }
        return composed;
    }

    /** @throws ProblemException {@code NOT_FOUND}, also where it is out of the caller's reach */
    public Detail get(Caller caller, PayoutRunId id) {
        return runs.find(id)
                .filter(run -> reaches(caller, run.regionCode()))
                .map(run -> new Detail(run, readings.ofRun(id.value())))
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /** Newest first. */
    public Page<PayoutRun> page(Caller caller, @Nullable UUID before, int limit) {
        if (!(caller.scope() instanceof Scope.Region region)) {
            return new Page<>(List.of(), null);
        }
        List<PayoutRun> found = runs.page(region.regionCode(), before, limit + 1);
        return Page.of(found, limit, run -> Cursor.encode(run.id().value()));
    }

    private boolean reaches(Caller caller, String regionCode) {
        return caller.scope() instanceof Scope.Region region && regions.within(regionCode, region.regionCode());
    }
}

package cn.anxue.fee.payout;

import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.LapsedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.approval.ProposalsLapsed;
import cn.anxue.audit.AuditTrail;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The second of the two people has decided on a run. */
@ApplicationScoped
class RunDecisions {
    private final PayoutRunStore runs;
    private final PayoutStore payouts;
    private final RunRelease release;
    private final AuditTrail audit;

    RunDecisions(PayoutRunStore runs, PayoutStore payouts, RunRelease release, AuditTrail audit) {
        this.runs = runs;
        this.payouts = payouts;
        this.release = release;
        this.audit = audit;
    }

    void decided(@Observes ProposalsDecided decided) {
        for (DecidedProposal proposal : decided.proposals()) {
            if (proposal.kind().equals(PayoutRuns.KIND)) {
                decide(proposal);
            }
        }
    }

    void lapsed(@Observes ProposalsLapsed lapsed) {
        for (LapsedProposal proposal : lapsed.proposals()) {
            if (proposal.kind().equals(PayoutRuns.KIND)) {
                putBack(Caller.SYSTEM, lock(proposal.subjectId(), PayoutRunState.LAPSED), PayoutRunState.LAPSED);
            }
        }
    }

    private void decide(DecidedProposal proposal) {
        if (!proposal.approved()) {
            putBack(proposal.decidedBy(), lock(proposal.subjectId(), PayoutRunState.REFUSED), PayoutRunState.REFUSED);
            return;
        }
        PayoutRun run = lock(proposal.subjectId(), PayoutRunState.RELEASED);
        int instructed = release.letGo(payouts.lockRun(run.id().value()));
        end(proposal.decidedBy(), run, instructed > 0 ? PayoutRunState.RELEASED : PayoutRunState.HELD_BACK);
    }

    private void putBack(Caller caller, PayoutRun run, PayoutRunState next) {
        end(caller, run, next);
        payouts.putBackFromRun(payouts.lockRun(run.id().value()));
    }

    private void end(Caller caller, PayoutRun run, PayoutRunState next) {
        runs.decide(run.id(), next);
        audit.recordAll(List.of(new AuditTrail.Row(
                caller,
                "fee.payout_run-" + next.name().toLowerCase(Locale.ROOT),
                "payout_run",
                run.id().value(),
                List.of("state"),
                run.regionCode())));
    }

    private PayoutRun lock(UUID id, PayoutRunState next) {
        PayoutRun run =
                runs.lock(new PayoutRunId(id)).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        if (!run.state().canBecome(next)) {
            throw new ProblemException(PayoutProblem.RUN_DECIDED, Map.of("state", run.state()));
        }
        return run;
    }
}

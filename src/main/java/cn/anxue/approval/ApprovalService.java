package cn.anxue.approval;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Proposes, decides, withdraws. */
@ApplicationScoped
public class ApprovalService {
    private static final Duration OPEN_FOR = Duration.ofDays(30);

    private final Approvals approvals;
    private final AuditTrail audit;
    private final Regions regions;
    private final Today today;
    private final Event<Object> events;

    ApprovalService(Approvals approvals, AuditTrail audit, Regions regions, Today today, Event<Object> events) {
        this.approvals = approvals;
        this.audit = audit;
        this.regions = regions;
        this.today = today;
        this.events = events;
    }

    /** Whether somebody is to decide on it: what is proposed may not be changed meanwhile. */
    @Transactional
    public boolean isOpen(String kind, UUID subjectId) {
        return approvals.isOpen(kind, subjectId);
    }

    /** The room that proposes has checked that the proposer may. */
    @Transactional
    public ApprovalId propose(Caller proposer, Proposal proposal) {
        Instant now = today.now();
        if (approvals.isOpen(proposal.kind(), proposal.subjectId())) {
            throw new ProblemException(ApprovalProblem.ALREADY_PROPOSED);
        }
        ApprovalId id = ApprovalId.next();
        approvals.persistAndFlush(new Approval(id, proposal, proposer, now, OPEN_FOR));
        record(proposer, "approval.proposed", id, proposal.regionCode());
        return id;
    }

    /** Observers of the decision act before this returns, in the same database transaction. */
    @Transactional
    public ApprovalView decide(Caller approver, ApprovalId id, Decision decision, String reason) {
        Approval approval = visible(approver, id);
        if (!approver.has(Role.APPROVER)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        Instant now = today.now();
        DecidedProposal outcome = approval.decide(approver, decision, reason.strip(), now);
        approvals.flush();
        record(approver, outcome.approved() ? "approval.approved" : "approval.refused", id, approval.regionCode());
        events.fire(new ProposalsDecided(List.of(outcome)));
        return approval.view(now);
    }

    @Transactional
    public void withdraw(Caller proposer, ApprovalId id) {
        Approval approval = visible(proposer, id);
        LapsedProposal withdrawn = approval.withdraw(proposer, today.now());
        approvals.flush();
        record(proposer, "approval.withdrawn", id, approval.regionCode());
        events.fire(new ProposalsLapsed(List.of(withdrawn)));
    }

    /** Ends what awaits a decision because the ground it stood on has changed; the approver reads why. */
    @Transactional
    public void overtake(Caller by, String kind, UUID subjectId, String why) {
        approvals.findOpen(kind, subjectId).ifPresent(approval -> {
            LapsedProposal overtaken = approval.overtake(why, today.now());
            approvals.flush();
            record(by, "approval.overtaken", approval.id(), approval.regionCode());
            events.fire(new ProposalsLapsed(List.of(overtaken)));
        });
    }

    private Approval visible(Caller caller, ApprovalId id) {
        return approvals
                .findToChange(id)
                .filter(approval -> reaches(caller, approval.regionCode()))
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    private boolean reaches(Caller caller, String regionCode) {
        return caller.scope() instanceof Scope.Region region && regions.within(regionCode, region.regionCode());
    }

    private void record(Caller caller, String act, ApprovalId id, String regionCode) {
        audit.recordAll(List.of(new AuditTrail.Row(caller, act, "approval", id.value(), List.of("state"), regionCode)));
    }
}

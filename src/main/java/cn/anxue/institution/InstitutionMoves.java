package cn.anxue.institution;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Proposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Moves that officers ask for themselves: some at once, those that end or reopen an institution after a second person. */
@ApplicationScoped
public class InstitutionMoves {
    private static final String KIND = "institution.move";

    private final InstitutionLifecycle lifecycle;
    private final InstitutionRecords records;
    private final ProposedMoves proposed;
    private final Territory territory;
    private final ApprovalService approvals;

    InstitutionMoves(
            InstitutionLifecycle lifecycle,
            InstitutionRecords records,
            ProposedMoves proposed,
            Territory territory,
            ApprovalService approvals) {
        this.lifecycle = lifecycle;
        this.records = records;
        this.proposed = proposed;
        this.territory = territory;
        this.approvals = approvals;
    }

    /** What came of it: done at once, or proposed under an id. */
    public record Outcome(InstitutionState state, Optional<ApprovalId> approval) {}

    @Transactional
    public Outcome ask(Caller caller, InstitutionId id, InstitutionMove move, LocalDate on, String decision) {
        if (!move.needsSecondPerson()) {
            return new Outcome(lifecycle.move(caller, id, move, on, decision), Optional.empty());
        }
        lifecycle.requireOpen(caller, id, move, on, decision);
        var approval = approvals.propose(caller, proposal(id, move, on, decision));
        proposed.persist(new ProposedMove(approval, id, move, on, decision));
        return new Outcome(records.lock(id).state(), Optional.of(approval));
    }

    private Proposal proposal(InstitutionId id, InstitutionMove move, LocalDate on, String decision) {
        var competent =
                records.oversights.current(id, Relation.COMPETENT_AUTHORITY).authority();
        var summary = Map.of(
                "name",
                records.lock(id).particulars().name(),
                "move",
                move.name(),
                "on",
                on.toString(),
                "decision",
                decision);
        return new Proposal(
                KIND, "institution", id.value(), territory.authority(competent).regionCode(), summary);
    }

    void decided(@Observes ProposalsDecided decisions) {
        for (var decision : decisions.proposals()) {
            if (decision.kind().equals(KIND) && decision.approved()) {
                var waiting = proposed.findByIdOptional(decision.id()).orElseThrow();
                lifecycle.move(
                        decision.decidedBy(),
                        waiting.institution(),
                        waiting.move(),
                        waiting.happensOn(),
                        waiting.decision());
            }
        }
    }
}

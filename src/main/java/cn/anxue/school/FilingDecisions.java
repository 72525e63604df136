package cn.anxue.school;

import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.LapsedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.approval.ProposalsLapsed;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** The bureau has decided on both plans of a school. */
@ApplicationScoped
class FilingDecisions {
    private final FilingStore store;
    private final SchoolRegister register;
    private final Filings.Surrounding surrounding;

    FilingDecisions(FilingStore store, SchoolRegister register, Filings.Surrounding surrounding) {
        this.store = store;
        this.register = register;
        this.surrounding = surrounding;
    }

    void decided(@Observes ProposalsDecided decided) {
        for (DecidedProposal proposal : decided.proposals()) {
            if (proposal.kind().equals(Filings.KIND)) {
                if (proposal.approved()) {
                    store.replaceBy(proposal.subjectId());
                }
                FilingState state = proposal.approved() ? FilingState.APPROVED : FilingState.REFUSED;
                store.decide(proposal.subjectId(), state, proposal.at(), proposal.reason());
                note(proposal.decidedBy(), proposal.approved() ? "approved" : "refused", proposal.subjectId());
            }
        }
    }

    void lapsed(@Observes ProposalsLapsed lapsed) {
        for (LapsedProposal proposal : lapsed.proposals()) {
            if (proposal.kind().equals(Filings.KIND)) {
                store.decide(
                        proposal.subjectId(),
                        FilingState.LAPSED,
                        surrounding.today().now(),
                        null);
                note(Caller.SYSTEM, "lapsed", proposal.subjectId());
            }
        }
    }

    private void note(Caller caller, String how, UUID id) {
        School school = register.view(store.find(id).orElseThrow().school());
        surrounding.note(caller, "school.plans-" + how, "school_filing", id, school, "state");
    }
}

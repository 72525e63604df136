package cn.anxue.approval;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what an upper room would have been told. */
@Singleton
class ApprovalEventsSeen {
    private final List<DecidedProposal> decided = new CopyOnWriteArrayList<>();
    private final List<LapsedProposal> lapsed = new CopyOnWriteArrayList<>();

    void on(@Observes ProposalsDecided event) {
        decided.addAll(event.proposals());
    }

    void on(@Observes ProposalsLapsed event) {
        lapsed.addAll(event.proposals());
    }

    List<DecidedProposal> decided(ApprovalId id) {
        return decided.stream().filter(proposal -> proposal.id().equals(id)).toList();
    }

    List<LapsedProposal> lapsed(ApprovalId id) {
        return lapsed.stream().filter(proposal -> proposal.id().equals(id)).toList();
    }
}

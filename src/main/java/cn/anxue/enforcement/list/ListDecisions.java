package cn.anxue.enforcement.list;

import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.LapsedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.approval.ProposalsLapsed;
import cn.anxue.enforcement.Competence;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Carries out what was decided on list entries and their removal, in the decision's database transaction. */
@ApplicationScoped
class ListDecisions {
    private final Competence competence;
    private final ListEntries entries;
    private final Listing listing;
    private final WhiteGate gate;

    ListDecisions(Competence competence, ListEntries entries, Listing listing, WhiteGate gate) {
        this.competence = competence;
        this.entries = entries;
        this.listing = listing;
        this.gate = gate;
    }

    void decided(@Observes ProposalsDecided decided) {
        proposals(of(decided, ListService.ENTRY));
        removals(of(decided, ListService.REMOVAL));
        returns(of(decided, ListService.RETURN));
    }

    /** What nobody decided is not listed; what nobody allowed to be removed stays. */
    void lapsed(@Observes ProposalsLapsed lapsed) {
        for (LapsedProposal proposal : lapsed.proposals()) {
            if (proposal.kind().equals(ListService.ENTRY)) {
                listing.lapsed(entries.locked(new ListEntryId(proposal.subjectId())));
            }
            if (proposal.kind().equals(ListService.REMOVAL)) {
                entries.locked(new ListEntryId(proposal.subjectId())).keep();
            }
            if (proposal.kind().equals(ListService.RETURN)) {
                listing.notReturned(Caller.SYSTEM, entries.locked(new ListEntryId(proposal.subjectId())));
            }
        }
    }

    private void proposals(List<DecidedProposal> decisions) {
        Map<UUID, ListEntry> found = found(decisions);
        Map<Caller, List<ListEntry>> approved = new LinkedHashMap<>();
        for (DecidedProposal decision : decisions) {
            ListEntry entry = get(found, decision);
            if (decision.approved()) {
                requireCompetence(decision, entry);
                approved.computeIfAbsent(decision.decidedBy(), by -> new ArrayList<>())
                        .add(entry);
            } else {
                listing.refused(decision.decidedBy(), entry);
            }
        }
        approved.values().forEach(gate::decided);
        approved.forEach(listing::approved);
    }

    private void removals(List<DecidedProposal> decisions) {
        Map<UUID, ListEntry> found = found(decisions);
        for (DecidedProposal decision : decisions) {
            ListEntry entry = get(found, decision);
            if (!entry.state().canBecome(ListEntryState.REMOVED)) {
                continue; // It ended otherwise meanwhile; there is nothing left to remove or to keep.
            }
            if (decision.approved()) {
                requireCompetence(decision, entry);
                listing.remove(decision.decidedBy(), entry);
            } else {
                listing.keep(decision.decidedBy(), entry);
            }
        }
    }

    private void returns(List<DecidedProposal> decisions) {
        Map<UUID, ListEntry> found = found(decisions);
        for (DecidedProposal decision : decisions) {
            ListEntry entry = get(found, decision);
            if (entry.state() != ListEntryState.OBSERVATION) {
                continue; // It was blacklisted or removed meanwhile.
            }
            if (decision.approved()) {
                requireCompetence(decision, entry);
                gate.returned(entry);
                listing.returned(decision.decidedBy(), entry);
            } else {
                listing.notReturned(decision.decidedBy(), entry);
            }
        }
    }

    /** The institution may have been handed over since the proposal. */
    private void requireCompetence(DecidedProposal decision, ListEntry entry) {
        competence.require(decision.decidedBy(), entry.subject(), entry.regionCode(), Role.APPROVER);
    }

    private Map<UUID, ListEntry> found(List<DecidedProposal> decisions) {
        if (decisions.isEmpty()) {
            return Map.of();
        }
        return entries.locked(decisions.stream().map(DecidedProposal::subjectId).toList()).stream()
                .collect(Collectors.toMap(entry -> entry.id().value(), Function.identity()));
    }

    private static ListEntry get(Map<UUID, ListEntry> found, DecidedProposal decision) {
        ListEntry entry = found.get(decision.subjectId());
        if (entry == null) {
            throw new IllegalStateException("decided on an unknown entry: " + decision.subjectId());
        }
        return entry;
    }

    private static List<DecidedProposal> of(ProposalsDecided decided, String kind) {
        return decided.proposals().stream()
                .filter(decision -> decision.kind().equals(kind))
                .toList();
    }
}

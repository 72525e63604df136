package cn.anxue.enforcement;

import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.LapsedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.approval.ProposalsLapsed;
import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Carries out what was decided on list entries and their removal, in the decision's database transaction. */
@ApplicationScoped
class ListDecisions {
    private final ListEntries entries;
    private final DocumentNumbers numbers;
    private final InstitutionEffects effects;
    private final AuditTrail audit;
    private final Today today;

    ListDecisions(
            ListEntries entries, DocumentNumbers numbers, InstitutionEffects effects, AuditTrail audit, Today today) {
        this.entries = entries;
        this.numbers = numbers;
        this.effects = effects;
        this.audit = audit;
        this.today = today;
    }

    void decided(@Observes ProposalsDecided decided) {
        proposals(of(decided, ListService.ENTRY));
        removals(of(decided, ListService.REMOVAL));
    }

    /** What nobody decided is not listed; what nobody allowed to be removed stays. */
    void lapsed(@Observes ProposalsLapsed lapsed) {
        for (LapsedProposal proposal : lapsed.proposals()) {
            if (proposal.kind().equals(ListService.ENTRY)) {
                ListEntry entry = entries.locked(new ListEntryId(proposal.subjectId()));
                entry.lapse();
                record(Caller.SYSTEM, "list_entry.lapsed", entry);
            }
            if (proposal.kind().equals(ListService.REMOVAL)) {
                entries.locked(new ListEntryId(proposal.subjectId())).keep();
            }
        }
    }

    private void proposals(List<DecidedProposal> decisions) {
        Map<UUID, ListEntry> found = found(decisions);
        List<DecidedProposal> approved = new ArrayList<>();
        for (DecidedProposal decision : decisions) {
            ListEntry entry = get(found, decision);
            if (decision.approved()) {
                approved.add(decision);
                record(decision.decidedBy(), "list_entry.listed", entry);
            } else {
                entry.refuse(decision.decidedBy().id());
                record(decision.decidedBy(), "list_entry.refused", entry);
            }
        }
        list(approved, found);
    }

    private void list(List<DecidedProposal> approved, Map<UUID, ListEntry> found) {
        List<ListEntry> listed =
                approved.stream().map(decision -> get(found, decision)).toList();
        Iterator<DocumentNumber> drawn = numbers.draw(listed, today.date()).iterator();
        for (DecidedProposal decision : approved) {
            ListEntry entry = get(found, decision);
            entry.list(drawn.next(), today.date(), decision.decidedBy().id());
            effects.blacklisted(entry);
            leaveWhiteList(decision.decidedBy(), entry);
        }
    }

    /** E25: a breach takes an institution off the white list at once. */
    private void leaveWhiteList(Caller caller, ListEntry blacklisted) {
        UUID institutionId = blacklisted.subject().id();
        if (blacklisted.list() == ListKind.WHITE || institutionId == null) {
            return;
        }
        for (ListEntry white : entries.listed(ListKind.WHITE, institutionId)) {
            white.remove(today.date(), caller.id(), blacklisted.decision());
            record(caller, "list_entry.removed", white);
        }
    }

    private void removals(List<DecidedProposal> decisions) {
        Map<UUID, ListEntry> found = found(decisions);
        for (DecidedProposal decision : decisions) {
            ListEntry entry = get(found, decision);
            if (entry.state() != ListEntryState.LISTED) {
                continue; // It ended otherwise meanwhile; there is nothing left to remove or to keep.
            }
            if (decision.approved()) {
                entry.remove(today.date());
                effects.delisted(entry);
                record(decision.decidedBy(), "list_entry.removed", entry);
            } else {
                entry.keep();
                record(decision.decidedBy(), "list_entry.kept", entry);
            }
        }
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

    private void record(Caller caller, String act, ListEntry entry) {
        audit.recordAll(List.of(new AuditTrail.Row(
                caller, act, "list_entry", entry.id().value(), List.of("state"), entry.regionCode())));
    }

    private static List<DecidedProposal> of(ProposalsDecided decided, String kind) {
        return decided.proposals().stream()
                .filter(decision -> decision.kind().equals(kind))
                .toList();
    }
}

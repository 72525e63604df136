package cn.anxue.enforcement.list;

import cn.anxue.audit.AuditTrail;
import cn.anxue.enforcement.Competence;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Proposes entries of the black and white lists, their removal and their return from observation; {@link ListDecisions}
 * carries them out.
 */
@ApplicationScoped
public class ListService {
    public static final String ENTRY = "LIST_ENTRY";
    public static final String REMOVAL = "LIST_REMOVAL";
    static final String RETURN = "LIST_RETURN";

    private final Competence competence;
    private final ListEntries entries;
    private final ListDrafting drafting;
    private final ListProposals proposals;
    private final AuditTrail audit;

    ListService(
            Competence competence,
            ListEntries entries,
            ListDrafting drafting,
            ListProposals proposals,
            AuditTrail audit) {
        this.competence = competence;
        this.entries = entries;
        this.drafting = drafting;
        this.proposals = proposals;
        this.audit = audit;
    }

    @Transactional
    public ListEntryView propose(Caller caller, ListDraft draft) {
        return propose(caller, List.of(draft)).get(0);
    }

    /** All of them or none. Those whose subject is still to be heard are decided on later. */
    @Transactional
    public List<ListEntryView> propose(Caller caller, List<ListDraft> drafts) {
        List<ListEntry> made = drafting.make(caller, drafts);
        entries.persist(made);
        entries.flush();
        made.forEach(entry -> start(caller, entry));
        return made.stream().map(ListEntry::view).toList();
    }

    /** Proposes that an entry be taken off; it stands until that is decided. */
    @Transactional
    public ListEntryView proposeRemoval(Caller caller, ListKind list, ListEntryId id, String reason) {
        ListEntry entry = entries.locked(list, id);
        competence.require(caller, entry.subject(), entry.regionCode(), Role.OFFICER);
        entry.askRemoval(caller.id(), reason);
        proposals.propose(caller, REMOVAL, entry);
        return entry.view();
    }

    /** The breach is put right and accepted: proposes that the institution return to the white list (E25). */
    @Transactional
    public ListEntryView proposeReturn(Caller caller, ListEntryId id, String evidence) {
        ListEntry entry = entries.locked(ListKind.WHITE, id);
        competence.require(caller, entry.subject(), entry.regionCode(), Role.OFFICER);
        entry.askReturn(caller.id(), evidence);
        proposals.propose(caller, RETURN, entry);
        return entry.view();
    }

    private void start(Caller caller, ListEntry entry) {
        if (entry.state() == ListEntryState.PROPOSED) {
            proposals.propose(caller, ENTRY, entry);
            return;
        }
        audit.recordAll(List.of(new AuditTrail.Row(
                caller,
                "list_entry.invited",
                "list_entry",
                entry.id().value(),
                List.of("hearing"),
                entry.regionCode())));
    }
}

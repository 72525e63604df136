package cn.anxue.enforcement.list;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Competence;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Consumer;

/** Publishes decided entries, takes them down, and notes their sharing with the credit records; each a dated act. */
@ApplicationScoped
public class ListPublications {
    private final Competence competence;
    private final ListEntries entries;
    private final AuditTrail audit;
    private final Today today;

    ListPublications(Competence competence, ListEntries entries, AuditTrail audit, Today today) {
        this.competence = competence;
        this.entries = entries;
        this.audit = audit;
        this.today = today;
    }

    @Transactional
    public ListEntryView publish(Caller caller, ListKind list, ListEntryId id) {
        return act(caller, list, id, "list_entry.published", entry -> {
            require(entry, ListEntryState.DECIDED, ListEntryState.LISTED);
            entry.publish(today.date());
        });
    }

    /** The decision stands; its publication is taken down, with the reason (E19). */
    @Transactional
    public ListEntryView unpublish(Caller caller, ListKind list, ListEntryId id, String reason) {
        return act(caller, list, id, "list_entry.unpublished", entry -> {
            require(entry, ListEntryState.LISTED, ListEntryState.DECIDED);
            entry.unpublish(today.date(), reason);
        });
    }

    /** @param reference what the credit platform calls it */
    @Transactional
    public ListEntryView share(Caller caller, ListKind list, ListEntryId id, String reference) {
        return act(caller, list, id, "list_entry.shared", entry -> entry.share(today.date(), reference));
    }

    /** The table of moves has other ways to these states, which are not an officer's. */
    private static void require(ListEntry entry, ListEntryState from, ListEntryState next) {
        if (entry.state() != from) {
            throw entry.refused(next);
        }
    }

    private ListEntryView act(Caller caller, ListKind list, ListEntryId id, String name, Consumer<ListEntry> act) {
        ListEntry entry = entries.locked(list, id);
        competence.require(caller, entry.subject(), entry.regionCode(), Role.OFFICER);
        act.accept(entry);
        audit.recordAll(List.of(new AuditTrail.Row(
                caller, name, "list_entry", entry.id().value(), List.of("publication"), entry.regionCode())));
        return entry.view();
    }
}

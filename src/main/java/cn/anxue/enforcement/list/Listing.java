package cn.anxue.enforcement.list;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.DocumentNumber;
import cn.anxue.enforcement.DocumentNumbers;
import cn.anxue.enforcement.InstitutionEffects;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/** Puts subjects on a list and takes them off, with what follows from it. */
@ApplicationScoped
class Listing {
    private final ListEntries entries;
    private final DocumentNumbers numbers;
    private final InstitutionEffects effects;
    private final AuditTrail audit;
    private final Today today;

    Listing(ListEntries entries, DocumentNumbers numbers, InstitutionEffects effects, AuditTrail audit, Today today) {
        this.entries = entries;
        this.numbers = numbers;
        this.effects = effects;
        this.audit = audit;
        this.today = today;
    }

    /** Those that a second person, the caller, approved. */
    void approved(Caller caller, List<ListEntry> approved) {
        approved.forEach(entry -> record(caller, "list_entry.decided", entry));
        Iterator<DocumentNumber> drawn = numbers.draw(approved, today.date()).iterator();
        for (ListEntry entry : approved) {
            entry.decide(drawn.next(), today.date(), caller.id());
            effects.blacklisted(entry);
            leaveWhiteList(caller, entry);
        }
        publish(caller, approved);
    }

    void refused(Caller caller, ListEntry entry) {
        entry.refuse(caller.id());
        record(caller, "list_entry.refused", entry);
    }

    void lapsed(ListEntry entry) {
        entry.refuse(null);
        record(Caller.SYSTEM, "list_entry.lapsed", entry);
    }

    void remove(Caller caller, ListEntry entry) {
        entry.remove(today.date());
        effects.delisted(entry);
        record(caller, "list_entry.removed", entry);
    }

    /** Corrected and accepted (E25). */
    void returned(Caller caller, ListEntry entry) {
        entry.publish(today.date());
        record(caller, "list_entry.published", entry);
    }

    /** The observation goes on. */
    void notReturned(Caller caller, ListEntry entry) {
        entry.stayObserved();
        record(caller, "list_entry.observation_kept", entry);
    }

    void keep(Caller caller, ListEntry entry) {
        entry.keep();
        record(caller, "list_entry.kept", entry);
    }

    /** E25: a breach takes an institution off the white list at once. */
    private void leaveWhiteList(Caller caller, ListEntry blacklisted) {
        UUID institutionId = blacklisted.subject().id();
        if (blacklisted.list() == ListKind.WHITE || institutionId == null) {
            return;
        }
        for (ListEntry white : entries.white(institutionId)) {
            white.remove(today.date(), caller.id(), blacklisted.decision());
            record(caller, "list_entry.removed", white);
        }
    }

    /** Decision and publication are two acts; the first is written down before the second. */
    private void publish(Caller caller, List<ListEntry> decided) {
        entries.flush();
        for (ListEntry entry : decided) {
            if (entry.publishesOnDecision()) {
                entry.publish(today.date());
                record(caller, "list_entry.published", entry);
            }
        }
    }

    private void record(Caller caller, String act, ListEntry entry) {
        audit.recordAll(List.of(new AuditTrail.Row(
                caller, act, "list_entry", entry.id().value(), List.of("state"), entry.regionCode())));
    }
}

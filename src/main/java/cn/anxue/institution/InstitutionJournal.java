package cn.anxue.institution;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what happened into the history, for the public, and into the trail, for auditors. */
@ApplicationScoped
class InstitutionJournal {
    private final InstitutionRecords records;
    private final AuditTrail audit;
    private final Today today;

    InstitutionJournal(InstitutionRecords records, AuditTrail audit, Today today) {
        this.records = records;
        this.audit = audit;
        this.today = today;
    }

    void moved(Caller caller, InstitutionsMoved.Moved moved) {
        write(caller, moved.id(), moved.move().event(), moved.on(), moved.decision(), null);
    }

    void transferred(Caller caller, InstitutionId id, Handover handover, String authorityName) {
        var what = handover.relation().transferred();
        write(caller, id, what, handover.on(), handover.agreementNumber().strip(), authorityName);
    }

    void changed(Caller caller, Institution institution, Particulars before, Set<String> fields) {
        var id = institution.id();
        if (fields.contains("name")) {
            records.formerNames.giveUp(id, before.name(), today.date());
            tell(id, EventKind.RENAMED, today.date(), "", before.name());
        }
        if (fields.contains("licence")) {
            var licence = institution.particulars().licence();
            tell(id, EventKind.LICENCE_CHANGED, today.date(), licence == null ? "" : licence.number(), null);
        }
        audit.record(caller, "institution.changed", "institution", id.value(), fields.toArray(String[]::new));
    }

    private void write(
            Caller caller, InstitutionId id, EventKind what, LocalDate on, String decision, @Nullable String detail) {
        tell(id, what, on, decision, detail);
        var act = "institution." + what.name().toLowerCase(Locale.ROOT);
        audit.record(caller, act, "institution", id.value());
    }

    private void tell(InstitutionId id, EventKind what, LocalDate on, String decision, @Nullable String detail) {
        records.events.record(id, new HistoryEntry(what, on, decision, detail, today.now()));
    }
}

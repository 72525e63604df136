package cn.anxue.institution;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
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

    void moved(Caller caller, Institution institution, InstitutionsMoved.Moved moved) {
        write(caller, institution, moved.move().event(), moved.on(), moved.decision(), null);
    }

    void transferred(Caller caller, Institution institution, Handover handover, String authorityName) {
        var what = handover.relation().transferred();
        write(
                caller,
                institution,
                what,
                handover.on(),
                handover.agreementNumber().strip(),
                authorityName);
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
        trace(caller, institution, "institution.changed", List.copyOf(fields));
    }

    private void write(
            Caller caller,
            Institution institution,
            EventKind what,
            LocalDate on,
            String decision,
            @Nullable String detail) {
        tell(institution.id(), what, on, decision, detail);
        trace(caller, institution, "institution." + what.name().toLowerCase(Locale.ROOT), List.of());
    }

    private void trace(Caller caller, Institution institution, String act, List<String> fields) {
        var region = institution.particulars().regionCode();
        audit.recordAll(List.of(
                new AuditTrail.Row(caller, act, "institution", institution.id().value(), fields, region)));
    }

    private void tell(InstitutionId id, EventKind what, LocalDate on, String decision, @Nullable String detail) {
        records.events.record(id, new HistoryEntry(what, on, decision, detail, today.now()));
    }
}

package cn.anxue.enforcement.list;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Competence;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Takes institutions off the white list at once for a breach, with a term to put it right (E25). */
@ApplicationScoped
public class ListObservations {
    private final Competence competence;
    private final ListEntries entries;
    private final ListRules rules;
    private final AuditTrail audit;
    private final Today today;

    ListObservations(Competence competence, ListEntries entries, ListRules rules, AuditTrail audit, Today today) {
        this.competence = competence;
        this.entries = entries;
        this.rules = rules;
        this.audit = audit;
        this.today = today;
    }

    /** @param cause the breach, as its subject and the approver will read it */
    @Transactional
    public ListEntryView observe(Caller caller, ListEntryId id, String cause) {
        ListEntry entry = entries.locked(ListKind.WHITE, id);
        competence.require(caller, entry.subject(), entry.regionCode(), Role.OFFICER);
        observe(caller, entry, cause);
        return entry.view();
    }

    /** Those of them that are on the white list; because of what was decided elsewhere. */
    @Transactional
    public void observeAll(Collection<InstitutionId> institutions, String cause) {
        entries.whiteOf(institutions).forEach(entry -> observe(Caller.SYSTEM, entry, cause));
    }

    private void observe(Caller caller, ListEntry entry, String cause) {
        LocalDate from = today.date();
        entry.observe(new Observation(from, rules.observationUntil(entry.regionCode(), from), cause, caller.id()));
        audit.recordAll(List.of(new AuditTrail.Row(
                caller,
                "list_entry.observed",
                "list_entry",
                entry.id().value(),
                List.of("state"),
                entry.regionCode())));
    }
}

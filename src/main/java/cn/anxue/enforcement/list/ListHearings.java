package cn.anxue.enforcement.list;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Competence;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Hears the subject of a black-list proposal: what it says, that it waives, or that its term passed. */
@ApplicationScoped
public class ListHearings {
    private final Competence competence;
    private final ListEntries entries;
    private final ListProposals proposals;
    private final AuditTrail audit;
    private final Today today;

    ListHearings(Competence competence, ListEntries entries, ListProposals proposals, AuditTrail audit, Today today) {
        this.competence = competence;
        this.entries = entries;
        this.proposals = proposals;
        this.audit = audit;
        this.today = today;
    }

    /** Ends the hearing and puts the entry to a second person. */
    @Transactional
    public ListEntryView heard(Caller caller, ListEntryId id, Heard heard) {
        ListEntry entry = open(caller, id);
        Hearing hearing = entry.view().hearing();
        LocalDate until = hearing == null ? null : hearing.until();
        Violations violations = new Violations();
        if (heard.outcome() == HearingOutcome.BEFORE_PROPOSAL) {
            violations.add("/hearing/outcome", ListProblem.HEARING_OUTCOME_REQUIRED);
        }
        String own = hearing == null ? null : hearing.statement();
        if (own != null && heard.outcome() == HearingOutcome.SILENT) {
            throw new ProblemException(ListProblem.HEARING_SPOKEN, "/hearing/outcome", Map.of());
        }
        Heard whole = own == null || heard.statement() != null ? heard : new Heard(heard.outcome(), heard.on(), own);
        ListDrafting.check(whole, until, today.date(), violations);
        violations.throwIfAny();
        entry.heard(whole, caller.id());
        entries.flush();
        proposals.propose(caller, ListService.ENTRY, entry);
        record(caller, "list_entry.heard", entry, "hearing");
        return entry.view();
    }

    /** What the subject said shows that it should not be listed. */
    @Transactional
    public ListEntryView drop(Caller caller, ListEntryId id) {
        ListEntry entry = open(caller, id);
        requireHearing(entry);
        entry.refuse(null);
        record(caller, "list_entry.dropped", entry, "state");
        return entry.view();
    }

    private ListEntry open(Caller caller, ListEntryId id) {
        ListEntry entry = entries.locked(ListKind.BLACK, Objects.requireNonNull(id));
        competence.require(caller, entry.subject(), entry.regionCode(), Role.OFFICER);
        return entry;
    }

    /** What is put to a second person already is taken back there. */
    private static void requireHearing(ListEntry entry) {
        if (entry.state() != ListEntryState.HEARING) {
            throw entry.refused(ListEntryState.REFUSED);
        }
    }

    private void record(Caller caller, String act, ListEntry entry, String field) {
        audit.recordAll(List.of(
                new AuditTrail.Row(caller, act, "list_entry", entry.id().value(), List.of(field), entry.regionCode())));
    }
}

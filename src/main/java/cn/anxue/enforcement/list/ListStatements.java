package cn.anxue.enforcement.list;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What an institution that may be blacklisted says itself within its term (陈述申辩); an officer ends the hearing. */
@ApplicationScoped
public class ListStatements {
    private final ListEntries entries;
    private final AuditTrail audit;
    private final Today today;

    ListStatements(ListEntries entries, AuditTrail audit, Today today) {
        this.entries = entries;
        this.audit = audit;
        this.today = today;
    }

    /** @throws ProblemException {@code NOT_FOUND} for others, and where it was not invited */
    @Transactional
    public ListEntryView own(Caller caller, ListEntryId id) {
        return invited(caller, id).view();
    }

    /** Also anew, as long as the term runs; the last word counts. */
    @Transactional
    public ListEntryView say(Caller caller, ListEntryId id, String statement) {
        ListEntry entry = invited(caller, id);
        Hearing hearing = entry.view().hearing();
        LocalDate until = hearing == null ? null : hearing.until();
        if (entry.state() != ListEntryState.HEARING || until == null || until.isBefore(today.date())) {
            throw new ProblemException(ListProblem.HEARING_OVER, Map.of("until", until == null ? "–" : until));
        }
        entry.say(statement);
        audit.recordAll(List.of(new AuditTrail.Row(
                caller, "list_entry.stated", "list_entry", id.value(), List.of("hearing"), entry.regionCode())));
        return entry.view();
    }

    private ListEntry invited(Caller caller, ListEntryId id) {
        ListEntry entry = entries.locked(ListKind.BLACK, id);
        Hearing hearing = entry.view().hearing();
        boolean own = caller.scope() instanceof Scope.Institution self
                && self.institutionId().equals(entry.subject().id());
        if (!own || hearing == null || hearing.invitedOn() == null) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        return entry;
    }
}

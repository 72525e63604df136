package cn.anxue.enforcement;

import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Proposal;
import cn.anxue.calendar.Today;
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
import java.util.UUID;

/** Proposes entries of the black and white lists and their removal; {@link ListDecisions} carries them out. */
@ApplicationScoped
public class ListService {
    static final String ENTRY = "LIST_ENTRY";
    static final String REMOVAL = "LIST_REMOVAL";

    private final Competence competence;
    private final ListEntries entries;
    private final ApprovalService approvals;
    private final Today today;

    ListService(Competence competence, ListEntries entries, ApprovalService approvals, Today today) {
        this.competence = competence;
        this.entries = entries;
        this.approvals = approvals;
        this.today = today;
    }

    @Transactional
    public ListEntryView propose(Caller caller, ListDraft draft) {
        return propose(caller, List.of(draft)).get(0);
    }

    /** All of them or none. */
    @Transactional
    public List<ListEntryView> propose(Caller caller, List<ListDraft> drafts) {
        List<ListEntry> made = drafts.stream().map(draft -> make(caller, draft)).toList();
        entries.persist(made);
        entries.flush();
        made.forEach(entry -> approvals.propose(caller, proposal(ENTRY, entry)));
        return made.stream().map(ListEntry::view).toList();
    }

    /** Proposes that an entry be taken off; it stands until that is decided. */
    @Transactional
    public ListEntryView proposeRemoval(Caller caller, ListKind list, ListEntryId id, String reason) {
        ListEntry entry = entries.locked(id);
        if (entry.list() != list) {
            throw NoticeRegister.notFound();
        }
        competence.require(caller, entry.subject(), entry.regionCode(), Role.OFFICER);
        entry.askRemoval(caller.id(), reason);
        approvals.propose(caller, proposal(REMOVAL, entry));
        return entry.view();
    }

    private ListEntry make(Caller caller, ListDraft draft) {
        LocalDate from = Objects.requireNonNullElse(draft.from(), today.date());
        check(draft, from);
        Competence.Resolved resolved = competence.resolve(caller, draft.addressee());
        UUID institutionId = resolved.subject().id();
        if (institutionId != null) {
            checkListed(draft.list(), institutionId);
        }
        return new ListEntry(draft, resolved, caller.id(), from);
    }

    private void check(ListDraft draft, LocalDate from) {
        Violations violations = new Violations();
        if (from.isAfter(today.date())) {
            violations.add("/from", EnforcementProblem.FROM_IN_FUTURE, Map.of("today", today.date()));
        }
        if (draft.until() != null && draft.until().isBefore(from)) {
            violations.add("/until", EnforcementProblem.UNTIL_BEFORE_FROM);
        }
        if (draft.list() == ListKind.WHITE && draft.addressee().kind() != SubjectKind.INSTITUTION) {
            violations.add("/subject/kind", EnforcementProblem.WHITE_LIST_INSTITUTIONS_ONLY);
        }
        violations.throwIfAny();
    }

    private void checkListed(ListKind list, UUID institutionId) {
        if (entries.live(list, institutionId)) {
            throw new ProblemException(EnforcementProblem.ALREADY_LISTED);
        }
        if (list == ListKind.WHITE && entries.live(ListKind.BLACK, institutionId)) {
            throw new ProblemException(EnforcementProblem.BLACKLISTED);
        }
    }

    private Proposal proposal(String kind, ListEntry entry) {
        return new Proposal(
                kind,
                "list_entry",
                entry.id().value(),
                competence.decidedIn(entry.subject(), entry.regionCode()),
                Map.of("list", entry.list().name(), "subject", entry.subject().publicName()));
    }
}

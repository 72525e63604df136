package cn.anxue.enforcement.list;

import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Competence;
import cn.anxue.enforcement.EnforcementProblem;
import cn.anxue.enforcement.SubjectKind;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes entries of what officers propose, after all that must hold for it. */
@ApplicationScoped
class ListDrafting {
    private final Competence competence;
    private final ListEntries entries;
    private final ListRules rules;
    private final WhiteGate gate;
    private final Today today;

    ListDrafting(Competence competence, ListEntries entries, ListRules rules, WhiteGate gate, Today today) {
        this.competence = competence;
        this.entries = entries;
        this.rules = rules;
        this.gate = gate;
        this.today = today;
    }

    List<ListEntry> make(Caller caller, List<ListDraft> drafts) {
        List<ListEntry> made = drafts.stream().map(draft -> make(caller, draft)).toList();
        gate.proposed(made);
        return made;
    }

    private ListEntry make(Caller caller, ListDraft draft) {
        LocalDate from = Objects.requireNonNullElse(draft.from(), today.date());
        check(draft, from);
        Competence.Resolved resolved = competence.resolve(caller, draft.addressee());
        UUID institutionId = resolved.subject().id();
        if (institutionId != null) {
            checkListed(draft.list(), institutionId);
        }
        String regionCode = resolved.issuer().regionCode();
        return new ListEntry(termed(draft, regionCode, from), resolved, caller.id(), from, hearing(draft, regionCode));
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
        ListDraft.Way way = draft.way();
        if (draft.list() == ListKind.WHITE && (way.invite() || way.heard() != null)) {
            violations.add("/hearing", ListProblem.HEARING_BLACK_ONLY);
        }
        if (draft.list() == ListKind.BLACK && !way.invite() && way.heard() == null) {
            violations.add("/hearing", ListProblem.HEARING_OUTCOME_REQUIRED);
        }
        if (way.heard() != null) {
            check(way.heard(), null, today.date(), violations);
        }
        violations.throwIfAny();
    }

    /** @param until the last day the subject may speak; null where it was not invited through this service */
    static void check(Heard heard, @Nullable LocalDate until, LocalDate today, Violations violations) {
        if (heard.on().isAfter(today)) {
            violations.add("/hearing/on", ListProblem.HEARD_IN_FUTURE, Map.of("today", today));
        }
        String statement = heard.statement();
        if (heard.outcome() == HearingOutcome.STATEMENT && (statement == null || statement.isBlank())) {
            violations.add("/hearing/statement", ListProblem.HEARING_STATEMENT_REQUIRED);
        }
        if (heard.outcome() == HearingOutcome.SILENT
                && (until == null || !heard.on().isAfter(until))) {
            violations.add(
                    "/hearing/outcome",
                    ListProblem.HEARING_TERM_RUNNING,
                    Map.of("until", until == null ? today : until));
        }
    }

    private void checkListed(ListKind list, UUID institutionId) {
        if (entries.live(list, institutionId)) {
            throw new ProblemException(EnforcementProblem.ALREADY_LISTED);
        }
        if (list == ListKind.WHITE && entries.live(ListKind.BLACK, institutionId)) {
            throw new ProblemException(EnforcementProblem.BLACKLISTED);
        }
    }

    private ListDraft termed(ListDraft draft, String regionCode, LocalDate from) {
        if (draft.list() == ListKind.WHITE || draft.until() != null) {
            return draft;
        }
        LocalDate until = rules.blackUntil(regionCode, from);
        return new ListDraft(draft.list(), draft.addressee(), draft.basis(), from, until, draft.way());
    }

    private @Nullable Hearing hearing(ListDraft draft, String regionCode) {
        if (draft.list() == ListKind.WHITE) {
            return null;
        }
        if (draft.way().invite()) {
            return Hearing.invited(today.date(), rules.hearingUntil(regionCode));
        }
        return Hearing.before(Objects.requireNonNull(draft.way().heard()));
    }
}

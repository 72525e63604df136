package cn.anxue.enforcement.penalty;

import cn.anxue.enforcement.Competence;
import cn.anxue.enforcement.NumberSeries;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Violations;
import cn.anxue.region.AuthorityId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;

/** Files cases (立案). */
@ApplicationScoped
public class PenaltyFiling {
    private final PenaltyDesk desk;
    private final PenaltyCases cases;
    private final Competence competence;
    private final PenaltyNumbers numbers;

    PenaltyFiling(PenaltyDesk desk, PenaltyCases cases, Competence competence, PenaltyNumbers numbers) {
        this.desk = desk;
        this.cases = cases;
        this.competence = competence;
        this.numbers = numbers;
    }

    /** @throws ProblemException {@code OFFENCE_TIME_BARRED} where the act was found out too late to be punished */
    @Transactional
    public PenaltyFile file(Caller caller, FilingDraft draft) {
        LocalDate today = desk.today();
        Competence.Resolved resolved = competence.resolve(caller, draft.addressee());
        check(draft, today);
        Filing filing = new Filing(
                draft.causeKind(),
                draft.causeId(),
                draft.causeNumber(),
                draft.suspicion(),
                draft.endedOn(),
                draft.discoveredOn(),
                draft.harm(),
                today,
                caller.id());
        AuthorityId authority = resolved.issuer().authority().id();
        PenaltyCase made = new PenaltyCase(
                PenaltyId.next(),
                numbers.draw(authority, NumberSeries.PENALTY_CASE, today),
                resolved.subject(),
                resolved.issuer().regionCode(),
                authority,
                filing);
        cases.persist(made);
        return desk.done(caller, made, "filed");
    }

    private static void check(FilingDraft draft, LocalDate today) {
        Violations found = new Violations();
        LocalDate ended = draft.endedOn();
        if (draft.discoveredOn().isAfter(today)) {
            found.add("/discoveredOn", PenaltyProblem.DAY_IN_FUTURE, Map.of("today", today));
        }
        if (ended != null && ended.isAfter(today)) {
            found.add("/endedOn", PenaltyProblem.DISCOVERED_BEFORE_END);
        }
        found.throwIfAny();
        if (ended == null) {
            return;
        }
        LocalDate until = Limitation.lastDay(ended, draft.harm());
        if (draft.discoveredOn().isAfter(until)) {
            throw new ProblemException(
                    PenaltyProblem.OFFENCE_TIME_BARRED, "/discoveredOn", Map.of("ended", ended, "until", until));
        }
    }
}

package cn.anxue.enforcement.penalty;

import cn.anxue.document.DocumentId;
import cn.anxue.document.Documents;
import cn.anxue.identity.Caller;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills the file of a case (调查取证) and closes the investigation. */
@ApplicationScoped
public class PenaltyInvestigation {
    private static final int PAPER_YEARS_MAX = 20;

    private final PenaltyDesk desk;
    private final Documents documents;

    PenaltyInvestigation(PenaltyDesk desk, Documents documents) {
        this.desk = desk;
        this.documents = documents;
    }

    /** A paper to be put in the file. */
    public record PaperDraft(
            PaperKind kind,
            String title,
            LocalDate madeOn,
            @Nullable String content,
            @Nullable UUID documentId) {}

    /** What an investigation came to. */
    public record Report(
            List<Officer> officers,
            String findings,
            Money collected,
            Money refunded,
            @Nullable LocalDate refundsEndedOn) {
        public Report {
            officers = List.copyOf(officers);
        }
    }

    /** Records, evidence and other papers, at any time until the case is over. */
    @Transactional
    public PenaltyFile addPaper(Caller caller, PenaltyId id, long version, PaperDraft draft) {
        PenaltyCase file = desk.open(caller, id, version);
        if (file.state() == PenaltyState.CLOSED || file.state() == PenaltyState.WITHDRAWN) {
            file.requireState();
        }
        put(caller, file, draft);
        return desk.done(caller, file, "paper_added", "papers");
    }

    /** Registers evidence that could be lost and preserves it in advance (先行登记保存). */
    @Transactional
    public PenaltyFile preserve(Caller caller, PenaltyId id, long version, String what, LocalDate on) {
        PenaltyCase file = desk.open(caller, id, version);
        file.requireState(PenaltyState.CASE_FILED);
        desk.requireDay("/preservedOn", on, file.filing().discoveredOn());
        file.preserved.add(new Preserved(what, on, null, null));
        return desk.done(caller, file, "evidence_preserved", "preserved");
    }

    /** Says what becomes of preserved evidence; late is better than never, and shows. */
    @Transactional
    public PenaltyFile decideOn(
            Caller caller, PenaltyId id, long version, int n, Preserved.Outcome outcome, LocalDate on) {
        PenaltyCase file = desk.open(caller, id, version);
        if (n < 1 || n > file.preserved.size()) {
            throw new ProblemException(PenaltyProblem.PRESERVED_UNKNOWN, Map.of("n", n));
        }
        Preserved evidence = file.preserved.get(n - 1);
        if (evidence.outcome() != null) {
            throw new ProblemException(PenaltyProblem.PRESERVED_DECIDED, Map.of("n", n));
        }
        desk.requireDay("/on", on, evidence.preservedOn());
        file.preserved.set(n - 1, evidence.decided(outcome, on));
        return desk.done(caller, file, "evidence_decided", "preserved");
    }

    /** Closes the investigation (调查终结). */
    @Transactional
    public PenaltyFile conclude(Caller caller, PenaltyId id, long version, Report report) {
        PenaltyCase file = desk.open(caller, id, version);
        file.requireState(PenaltyState.CASE_FILED, PenaltyState.INVESTIGATED);
        check(file, report);
        if (file.state() == PenaltyState.CASE_FILED) {
            file.become(PenaltyState.INVESTIGATED);
        }
        for (int i = 0; i < report.officers().size(); i++) {
            if (i < file.officers.size()) {
                file.officers.set(i, report.officers().get(i));
            } else {
                file.officers.add(report.officers().get(i));
            }
        }
        file.findings = new Findings(
                desk.today(),
                report.findings(),
                report.collected().minor(),
                report.refunded().minor(),
                report.refundsEndedOn());
        return desk.done(caller, file, "investigated", "state", "findings");
    }

    /** Puts a paper in an open file. */
    void put(Caller caller, PenaltyCase file, PaperDraft draft) {
        desk.requireDay("/madeOn", draft.madeOn(), desk.today().minusYears(PAPER_YEARS_MAX));
        UUID document = draft.documentId();
        if (document != null) {
            documents.fileUnder(caller, new DocumentId(document), file.regionCode());
        }
        file.papers.add(new Paper(draft.kind(), draft.title(), draft.madeOn(), draft.content(), document, caller.id()));
    }

    private void check(PenaltyCase file, Report report) {
        Violations found = new Violations();
        List<Officer> officers = report.officers();
        for (int i = 0; i < officers.size(); i++) {
            if (officers.subList(0, i).stream().anyMatch(officers.get(i)::isSameAs)) {
                found.add("/officers/" + i, PenaltyProblem.OFFICERS_TWICE);
            }
        }
        if (officers.size() < PenaltyTerms.OFFICERS_LEAST || report.officers().size() < file.officers.size()) {
            found.add("/officers", PenaltyProblem.OFFICERS_TWO);
        }
        if (report.refunded().compareTo(report.collected()) > 0) {
            found.add("/refunded", PenaltyProblem.REFUNDED_ABOVE_COLLECTED);
        }
        LocalDate ended = report.refundsEndedOn();
        if (ended != null && ended.isAfter(desk.today())) {
            found.add("/refundsEndedOn", PenaltyProblem.DAY_IN_FUTURE, Map.of("today", desk.today()));
        }
        found.throwIfAny();
        if (file.papers.stream().noneMatch(paper -> paper.kind().isRecord())) {
            throw new ProblemException(PenaltyProblem.RECORD_REQUIRED);
        }
        for (int i = 0; i < file.preserved.size(); i++) {
            if (file.preserved.get(i).outcome() == null) {
                throw new ProblemException(PenaltyProblem.PRESERVED_UNDECIDED, Map.of("n", i + 1));
            }
        }
    }
}

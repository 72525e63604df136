package cn.anxue.reporting.filing;

import cn.anxue.audit.AuditTrail;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import cn.anxue.reporting.ReportScope;
import cn.anxue.reporting.period.Counted;
import cn.anxue.reporting.period.Measure;
import cn.anxue.reporting.period.Period;
import cn.anxue.reporting.period.ReportKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files, checks, sends back and signs. */
@ApplicationScoped
public class FilingService {
    private static final int NAMED_MAX = 5;

    private final Filings filings;
    private final FilingRegions regions;
    private final FilingRegister register;
    private final ReportScope scope;
    private final AuditTrail audit;

    FilingService(
            Filings filings, FilingRegions regions, FilingRegister register, ReportScope scope, AuditTrail audit) {
        this.filings = filings;
        this.regions = regions;
        this.register = register;
        this.scope = scope;
        this.audit = audit;
    }

    /**
     * What an institution files.
     *
     * @param stated where it states another figure than its books, by code, in fen
     */
    public record Statement(
            UUID institutionId,
            ReportKind kind,
            LocalDate until,
            Map<String, Long> stated,
            @Nullable String remark) {}

    /** What a region signs. */
    public record SignOff(
            String regionCode,
            ReportKind kind,
            LocalDate until,
            @Nullable String reason) {}

    @Transactional
    public UUID file(Caller caller, Statement statement) {
        register.requireOwn(caller, statement.institutionId());
        Period period = over(statement.kind(), statement.until());
        List<String> known = Filed.byInstitutions().stream().map(Measure::code).toList();
        statement.stated().keySet().stream()
                .filter(code -> !known.contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new ProblemException(FilingProblem.FIGURE_UNKNOWN, "/figures", Map.of("code", code));
                });
        regions.requireRegistered(statement.institutionId(), period.until());
        String region = regions.competent(statement.institutionId());
        Map<String, Long> figures = new HashMap<>();
        Counted books = regions.books(statement.institutionId(), period);
        known.forEach(code -> figures.put(code, statement.stated().getOrDefault(code, books.get(code))));
        Filing earlier = filings.living(List.of(region), statement.kind(), period.until(), true).stream()
                .filter(one -> statement.institutionId().equals(one.institutionId()))
                .findFirst()
                .orElse(null);
        int edition = supersede(caller, earlier, statement.remark());
        UUID id = filings.insert(
                caller,
                new Filings.Draft(
                        statement.kind(),
                        period,
                        region,
                        statement.institutionId(),
                        edition,
                        FilingState.FILED,
                        statement.remark(),
                        new Counted(figures)));
        audit.record(caller, "filing.filed", "filing", id, "figures");
        return id;
    }

    /** The office finds that what was filed agrees with the books. */
    @Transactional
    public void check(Caller caller, UUID id) {
        Filing filing = register.sentTo(caller, id);
        requireMove(filing, FilingState.CHECKED);
        Counted books = regions.books(Objects.requireNonNull(filing.institutionId()), period(filing));
        Violations violations = new Violations();
        for (Measure measure : Filed.byInstitutions()) {
            if (books.get(measure.code()) != filing.figures().get(measure.code())) {
                violations.add(
                        "/" + measure.code(),
                        FilingProblem.BOOK_DISAGREES,
                        Map.of(
                                "measure", measure.name(),
                                "filed", String.valueOf(filing.figures().write(measure)),
                                "own", String.valueOf(books.write(measure))));
            }
        }
        violations.throwIfAny();
        move(caller, filing, FilingState.CHECKED, null);
        audit.record(caller, "filing.checked", "filing", id, "state");
    }

    @Transactional
    public void sendBack(Caller caller, UUID id, String reason) {
        move(caller, register.sentTo(caller, id), FilingState.RETURNED, reason);
        audit.record(caller, "filing.returned", "filing", id, "state", "decision");
    }

    /** The region signs its figures once all below are done and add up to them. */
    @Transactional
    public UUID sign(Caller caller, SignOff signOff) {
        scope.require(caller, signOff.regionCode());
        Period period = over(signOff.kind(), signOff.until());
        FilingBoard board = register.board(caller, signOff.regionCode(), signOff.kind(), period.until());
        requireSome(board);
        requireAll(board);
        requireSchools(board);
        requireSums(board);
        int edition = supersede(caller, board.own(), signOff.reason());
        UUID id = filings.insert(
                caller,
                new Filings.Draft(
                        signOff.kind(),
                        period,
                        signOff.regionCode(),
                        null,
                        edition,
                        FilingState.SIGNED,
                        signOff.reason(),
                        board.books()));
        audit.record(caller, "filing.signed", "filing", id, "figures");
        return id;
    }

    private static void requireSome(FilingBoard board) {
        if (board.rows().isEmpty() && board.direct().get(Filed.SCHOOLS_COUNT) == 0) {
            throw new ProblemException(FilingProblem.NOBODY_FILES, "", Map.of("region", board.regionName()));
        }
    }

    private static void requireAll(FilingBoard board) {
        List<String> missing = board.rows().stream()
                .filter(row -> !row.isDone())
                .map(FilingBoard.Row::name)
                .toList();
        if (!missing.isEmpty()) {
            String names = String.join("、", missing.subList(0, Math.min(NAMED_MAX, missing.size())));
            throw new ProblemException(FilingProblem.BELOW_MISSING, "", Map.of("many", missing.size(), "names", names));
        }
    }

    private static void requireSchools(FilingBoard board) {
        if (board.schoolsMissing() > 0) {
            throw new ProblemException(FilingProblem.SCHOOLS_MISSING, "", Map.of("many", board.schoolsMissing()));
        }
    }

    private static void requireSums(FilingBoard board) {
        Violations violations = new Violations();
        Counted below = board.sums();
        for (Measure measure : Filed.addingUp(board.kind())) {
            if (below.get(measure.code()) != board.books().get(measure.code())) {
                violations.add(
                        "/" + measure.code(),
                        FilingProblem.TOTALS_DISAGREE,
                        Map.of(
                                "measure", measure.name(),
                                "below", String.valueOf(below.write(measure)),
                                "own", String.valueOf(board.books().write(measure))));
            }
        }
        violations.throwIfAny();
    }

    /** The number of the next edition; an edition in force needs a reason to be replaced. */
    private int supersede(Caller caller, @Nullable Filing earlier, @Nullable String reason) {
        if (earlier == null) {
            return 1;
        }
        boolean inForce = earlier.state() == FilingState.CHECKED || earlier.state() == FilingState.SIGNED;
        if (inForce && (reason == null || reason.isBlank())) {
            throw new ProblemException(FilingProblem.REASON_NEEDED, "/reason", Map.of());
        }
        move(caller, earlier, FilingState.SUPERSEDED, reason);
        return earlier.edition() + 1;
    }

    private void move(Caller caller, Filing filing, FilingState next, @Nullable String decision) {
        requireMove(filing, next);
        if (!filings.move(caller, filing, next, decision)) {
            throw new ProblemException(RequestProblem.STALE);
        }
    }

    private static void requireMove(Filing filing, FilingState next) {
        if (!filing.state().canBecome(next)) {
            throw new ProblemException(
                    FilingProblem.FILING_STATE_NOT_ALLOWED,
                    "",
                    Map.of("state", filing.state().called()));
        }
    }

    private Period over(ReportKind kind, LocalDate until) {
        Period period = register.begun(kind, until);
        if (period.end().isAfter(scope.today())) {
            throw new ProblemException(FilingProblem.PERIOD_NOT_OVER, "", Map.of("end", period.end()));
        }
        return period;
    }

    private static Period period(Filing filing) {
        return new Period(filing.from(), filing.until(), filing.until());
    }
}

package cn.anxue.reporting.filing;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Region;
import cn.anxue.reporting.ReportScope;
import cn.anxue.reporting.period.Counted;
import cn.anxue.reporting.period.Period;
import cn.anxue.reporting.period.ReportKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads filings, for those whom they concern. */
@ApplicationScoped
public class FilingRegister {
    private final Filings filings;
    private final FilingRegions regions;
    private final ReportScope scope;

    FilingRegister(Filings filings, FilingRegions regions, ReportScope scope) {
        this.filings = filings;
        this.regions = regions;
        this.scope = scope;
    }

    /** A filing beside what is known now of the same period. */
    public record Compared(Filing filing, Counted now) {}

    @Transactional
    public Compared get(Caller caller, UUID id) {
        Filing filing = seen(caller, id);
        Period period = new Period(filing.from(), filing.until(), filing.until());
        UUID institution = filing.institutionId();
        Counted now = institution == null
                ? regions.books(filing.regionCode(), period).own()
                : regions.books(institution, period);
        return new Compared(filing, now);
    }

    /** What the books say of an institution, before it files. */
    @Transactional
    public Counted books(Caller caller, UUID institutionId, ReportKind kind, LocalDate until) {
        requireOwn(caller, institutionId);
        return regions.books(institutionId, begun(kind, until));
    }

    /** Latest first. */
    @Transactional
    public List<Filing> ofInstitution(Caller caller, UUID institutionId) {
        requireOwn(caller, institutionId);
        return filings.ofInstitution(institutionId);
    }

    @Transactional
    public FilingBoard board(Caller caller, String regionCode, ReportKind kind, LocalDate until) {
        Region region = scope.require(caller, regionCode);
        Period period = begun(kind, until);
        FilingRegions.Books books = regions.books(regionCode, period);
        List<FilingRegions.Below> below =
                books.below().stream().filter(FilingRegions.Below::files).toList();
        List<String> codes = new ArrayList<>(
                below.stream().map(place -> place.region().code()).toList());
        codes.add(regionCode);
        Map<String, Filing> signed = filings.living(codes, kind, period.until(), false).stream()
                .collect(Collectors.toMap(Filing::regionCode, Function.identity()));
        Map<UUID, Filing> filed = filings.living(List.of(regionCode), kind, period.until(), true).stream()
                .filter(one -> one.institutionId() != null)
                .collect(Collectors.toMap(FilingRegister::filer, Function.identity()));
        List<FilingBoard.Row> rows = new ArrayList<>();
        below.forEach(place -> rows.add(new FilingBoard.Row(
                place.region().code(),
                null,
                place.region().name(),
                signed.get(place.region().code()))));
        regions.direct(regionCode, period)
                .forEach(one -> rows.add(new FilingBoard.Row(null, one.id(), one.name(), filed.get(one.id()))));
        return new FilingBoard(
                regionCode, region.name(), kind, period, signed.get(regionCode), books.own(), books.direct(), rows);
    }

    /** @throws ProblemException {@code NOT_FOUND} for what was not sent to the caller's region or one below */
    Filing sentTo(Caller caller, UUID id) {
        Filing filing = seen(caller, id);
        if (filing.institutionId() == null) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        return filing;
    }

    void requireOwn(Caller caller, UUID institutionId) {
        boolean own = caller.isSystem()
                || caller.scope() instanceof Scope.Institution mine
                        && mine.institutionId().equals(institutionId);
        if (!own) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
    }

    /** @throws ProblemException for a period that is still to come or from before anything was on record */
    Period begun(ReportKind kind, LocalDate until) {
        Period period = period(kind, until);
        if (period.from().isAfter(scope.today())) {
            throw new ProblemException(
                    FilingProblem.PERIOD_NOT_BEGUN, "/until", Map.of("from", period.from(), "today", scope.today()));
        }
        if (period.from().isBefore(ReportScope.FIRST_DAY)) {
            throw new ProblemException(
                    FilingProblem.PERIOD_TOO_EARLY, "/until", Map.of("first", ReportScope.FIRST_DAY, "until", until));
        }
        return period;
    }

    /** The whole period that holds a day. */
    private static Period period(ReportKind kind, LocalDate until) {
        return switch (kind) {
            case HALF_MONTH, MONTH, YEAR -> {
                Period period = kind.upTo(until);
                yield kind.upTo(period.end());
            }
            case DAY, STANDING -> throw new ProblemException(FilingProblem.NOT_FILED_BY_DAY, "/kind", Map.of());
        };
    }

    private Filing seen(Caller caller, UUID id) {
        Filing filing = filings.find(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        UUID institution = filing.institutionId();
        if (institution != null && caller.has(Role.INSTITUTION)) {
            requireOwn(caller, institution);
            return filing;
        }
        scope.require(caller, filing.regionCode());
        return filing;
    }

    private static UUID filer(Filing filing) {
        UUID institution = filing.institutionId();
        if (institution == null) {
            throw new IllegalStateException("filed by a region: " + filing.id());
        }
        return institution;
    }
}

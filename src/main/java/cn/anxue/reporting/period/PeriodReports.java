package cn.anxue.reporting.period;

import cn.anxue.identity.Caller;
import cn.anxue.institution.Relation;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Region;
import cn.anxue.reporting.Reference;
import cn.anxue.reporting.References;
import cn.anxue.reporting.ReportScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts periodic reports together: the period, the period before, what is known now, and the places below. */
@ApplicationScoped
public class PeriodReports {
    private static final BigDecimal PER_TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final ReportScope scope;
    private final Figures figures;
    private final References references;

    PeriodReports(ReportScope scope, Figures figures, References references) {
        this.scope = scope;
        this.figures = figures;
        this.references = references;
    }

    /** What somebody asks for, as he writes it. */
    public record Question(
            ReportKind kind,
            String region,
            Relation relation,
            @Nullable LocalDate until,
            @Nullable String known) {}

    /** Of which cell the records are asked for. */
    public record PartsQuestion(
            String measure,
            String region,
            Relation relation,
            LocalDate from,
            LocalDate until,
            @Nullable String known) {}

    @Transactional
    public PeriodReport report(Caller caller, Question question) {
        Region region = scope.require(caller, question.region());
        Period period = question.kind().upTo(scope.lastDay(question.until()));
        Period before = question.kind().before(period);
        Asked asked = new Asked(region.code(), question.relation(), period, scope.known(question.known()));
        List<Region> below = scope.below(region.code(), period.until());
        List<Asked> all = new ArrayList<>(List.of(asked, asked.during(before), asked.knownNow()));
        below.forEach(place -> all.add(asked.of(place.code())));
        List<Counted> counted = figures.of(all);
        List<PeriodReport.Source> sources = shares(asked, counted.get(0));
        shares(asked.during(before), counted.get(1));
        shares(asked, counted.get(2));
        Layout layout = new Layout(asked, counted.get(0), counted.get(1), counted.get(2));
        return new PeriodReport(
                question.kind(),
                region.code(),
                region.name(),
                question.relation(),
                period.from(),
                period.until(),
                period.isComplete(),
                asked.known(),
                scope.now(),
                before.from(),
                before.until(),
                layout.sections(),
                layout.places(region, below, counted.subList(3, counted.size())),
                sources);
    }

    /** The records behind a figure of a report. */
    @Transactional
    public List<Figures.Part> parts(Caller caller, PartsQuestion question, int limit, int offset) {
        scope.require(caller, question.region());
        LocalDate until = scope.lastDay(question.until());
        LocalDate from = scope.firstDay(question.from(), until);
        Measure measure = Measures.find(question.measure())
                .filter(Measure::hasRecords)
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        Period period = new Period(from, until, until);
        Asked asked = new Asked(question.region(), question.relation(), period, scope.known(question.known()));
        return figures.parts(asked, measure, limit, offset);
    }

    /** Puts the shares of the totals above among the figures, in hundredths of a percent. */
    private List<PeriodReport.Source> shares(Asked asked, Counted counted) {
        return references.latest(asked.regionCode(), asked.period().until()).stream()
                .map(reference -> {
                    String code = "shares." + reference.figure().name();
                    counted.put(code, share(reference, counted));
                    return new PeriodReport.Source(
                            code, reference.ofRegionCode(), total(reference), reference.source());
                })
                .toList();
    }

    private static long share(Reference reference, Counted counted) {
        long own = switch (reference.figure()) {
            case INSTITUTIONS -> counted.get("institutions.count");
            case SUPERVISED_FUNDS -> counted.get("deposits.held");
        };
        return BigDecimal.valueOf(own)
                .multiply(PER_TEN_THOUSAND)
                .divide(BigDecimal.valueOf(reference.value()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static String total(Reference reference) {
        return switch (reference.figure()) {
            case INSTITUTIONS -> Long.toString(reference.value());
            case SUPERVISED_FUNDS -> BigDecimal.valueOf(reference.value(), 2).toPlainString();
        };
    }
}

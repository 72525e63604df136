package cn.anxue.reporting.assessment;

import cn.anxue.audit.AuditTrail;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.reporting.ReportScope;
import cn.anxue.reporting.period.Measure;
import cn.anxue.reporting.period.Measures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters indicators, deducts by hand and publishes results. */
@ApplicationScoped
public class AssessmentService {
    private final Indicators indicators;
    private final Results results;
    private final Assessments assessments;
    private final ReportScope scope;
    private final AuditTrail audit;

    AssessmentService(
            Indicators indicators, Results results, Assessments assessments, ReportScope scope, AuditTrail audit) {
        this.indicators = indicators;
        this.results = results;
        this.assessments = assessments;
        this.scope = scope;
        this.audit = audit;
    }

    /** An indicator as it is entered; one of the same number replaces another of the year. */
    public record IndicatorDraft(
            String regionCode,
            int year,
            int n,
            String title,
            BigDecimal points,
            @Nullable String measure,
            BigDecimal each,
            String basis) {}

    /** A deduction made by hand. */
    public record DeductionDraft(
            UUID indicatorId, String regionCode, LocalDate on, BigDecimal points, String reason, String record) {}

    @Transactional
    public void enter(Caller caller, IndicatorDraft draft) {
        scope.require(caller, draft.regionCode());
        requireOpen(draft.regionCode(), draft.year());
        String measure = draft.measure();
        if (measure != null
                && Measures.find(measure).filter(Measure::hasRecords).isEmpty()) {
            throw new ProblemException(AssessmentProblem.MEASURE_UNKNOWN, "/measure", Map.of("measure", measure));
        }
        if (draft.each().compareTo(draft.points()) > 0) {
            throw outOfRange("/each", draft.points());
        }
        UUID id = Uuid7.next();
        indicators.enter(
                caller,
                draft.regionCode(),
                draft.year(),
                new Indicator(id, draft.n(), draft.title(), draft.points(), measure, draft.each(), draft.basis()));
        audit.record(caller, "indicator.entered", "indicator", id, "title", "points", "measure", "each");
    }

    @Transactional
    public UUID deduct(Caller caller, DeductionDraft draft) {
        Indicators.Found found =
                indicators.find(draft.indicatorId()).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        scope.require(caller, found.regionCode());
        requireOpen(found.regionCode(), found.year());
        Indicator indicator = found.indicator();
        if (indicator.measure() != null) {
            throw new ProblemException(
                    AssessmentProblem.DEDUCTED_BY_ITSELF, "/indicatorId", Map.of("title", indicator.title()));
        }
        if (draft.points().compareTo(indicator.points()) > 0) {
            throw outOfRange("/points", indicator.points());
        }
        if (!scope.liesAbove(found.regionCode(), draft.regionCode())) {
            throw new ProblemException(
                    AssessmentProblem.NOT_BELOW,
                    "/regionCode",
                    Map.of("regionCode", draft.regionCode(), "byRegion", found.regionCode()));
        }
        Scored.Cause cause = new Scored.Cause(draft.reason(), draft.on(), draft.points(), draft.record());
        UUID id = indicators.deduct(caller, new Indicators.ByHand(indicator.id(), draft.regionCode(), cause));
        audit.record(caller, "deduction.made", "deduction", id, "points", "reason");
        return id;
    }

    /** Publishes the year's results of all places below, as they stand now. */
    @Transactional
    public void publish(Caller caller, String byRegion, int year, String number) {
        scope.require(caller, byRegion);
        requireOpen(byRegion, year);
        if (!LocalDate.of(year, 12, 31).isBefore(scope.today())) {
            throw new ProblemException(AssessmentProblem.ASSESSED_YEAR_NOT_OVER, "", Map.of("year", year));
        }
        if (indicators.of(byRegion, year).isEmpty()) {
            throw new ProblemException(AssessmentProblem.NO_INDICATORS, "", Map.of("year", year));
        }
        List<Scored> all = assessments.counted(byRegion, year);
        all.forEach(scored -> results.publish(caller, byRegion, year, scored, number));
        audit.record(caller, "assessment.published", "assessment", Uuid7.next(), "year", "number");
    }

    private void requireOpen(String byRegion, int year) {
        if (!results.of(byRegion, year).isEmpty()) {
            throw new ProblemException(AssessmentProblem.RESULT_PUBLISHED, "", Map.of("year", year));
        }
    }

    private static ProblemException outOfRange(String pointer, BigDecimal points) {
        return new ProblemException(
                AssessmentProblem.POINTS_OUT_OF_RANGE, pointer, Map.of("points", points.toPlainString()));
    }
}

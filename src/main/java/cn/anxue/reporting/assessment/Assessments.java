package cn.anxue.reporting.assessment;

import cn.anxue.identity.Caller;
import cn.anxue.institution.Relation;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Region;
import cn.anxue.region.Regions;
import cn.anxue.reporting.ReportScope;
import cn.anxue.reporting.period.Asked;
import cn.anxue.reporting.period.Figures;
import cn.anxue.reporting.period.Measure;
import cn.anxue.reporting.period.Measures;
import cn.anxue.reporting.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads how places come out of a year: as published, or counted anew. */
@ApplicationScoped
public class Assessments {
    private static final int CAUSES_MAX = 500;

    private final Indicators indicators;
    private final Results results;
    private final Figures figures;
    private final ReportScope scope;
    private final Regions regions;

    Assessments(Indicators indicators, Results results, Figures figures, ReportScope scope, Regions regions) {
        this.indicators = indicators;
        this.results = results;
        this.figures = figures;
        this.scope = scope;
        this.regions = regions;
    }

    /** All places below a region, with what they are assessed by. */
    public record Sheet(
            String regionCode, String regionName, int year, List<Indicator> indicators, List<Scored> places) {
        public boolean published() {
            return places.stream().anyMatch(place -> place.number() != null);
        }
    }

    /** What a place's own result is, and who assesses it. */
    public record Own(String byRegion, String byRegionName, int year, Scored scored) {}

    @Transactional
    public Sheet sheet(Caller caller, String byRegion, int year) {
        Region region = scope.require(caller, byRegion);
        List<Indicator> all = indicators.of(byRegion, year);
        Map<String, Scored> published = results.of(byRegion, year);
        List<Scored> places = published.isEmpty() ? counted(byRegion, year) : List.copyOf(published.values());
        return new Sheet(byRegion, region.name(), year, all, places);
    }

    /** @throws ProblemException {@code NOT_FOUND} where the level above has no indicators for the year */
    @Transactional
    public Own own(Caller caller, String regionCode, int year) {
        Region region = scope.require(caller, regionCode);
        for (String above : regions.ancestors(regionCode)) {
            if (above.equals(regionCode) || indicators.of(above, year).isEmpty()) {
                continue;
            }
            Scored published = results.of(above, year).get(regionCode);
            Scored scored = published != null ? published : counted(above, region, year);
            return new Own(above, regions.get(above).name(), year, scored);
        }
        throw new ProblemException(RequestProblem.NOT_FOUND);
    }

    /** As the records stand now. */
    List<Scored> counted(String byRegion, int year) {
        if (indicators.of(byRegion, year).isEmpty()) {
            return List.of();
        }
        return scope.below(byRegion, last(year)).stream()
                .map(place -> counted(byRegion, place, year))
                .toList();
    }

    private Scored counted(String byRegion, Region place, int year) {
        List<Indicators.ByHand> byHand = indicators.byHand(byRegion, year);
        List<Scored.Line> lines = new ArrayList<>();
        for (Indicator indicator : indicators.of(byRegion, year)) {
            String measure = indicator.measure();
            List<Scored.Cause> causes = measure == null
                    ? byHand.stream()
                            .filter(one -> one.indicatorId().equals(indicator.id())
                                    && one.regionCode().equals(place.code()))
                            .map(Indicators.ByHand::cause)
                            .toList()
                    : causes(indicator, Measures.get(measure), place.code(), year);
            lines.add(Scoring.line(indicator, causes));
        }
        return new Scored(place.code(), place.name(), lines, null, null);
    }

    private List<Scored.Cause> causes(Indicator indicator, Measure measure, String regionCode, int year) {
        LocalDate last = last(year);
        Period period = new Period(LocalDate.of(year, 1, 1), last, last);
        Asked asked = new Asked(regionCode, Relation.COMPETENT_AUTHORITY, period, null);
        return figures.parts(asked, measure, CAUSES_MAX, 0).stream()
                .map(part -> new Scored.Cause(
                        part.what().strip(),
                        part.on(),
                        indicator.each(),
                        measure.page().replace("{id}", part.id().toString())))
                .toList();
    }

    private LocalDate last(int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return end.isAfter(scope.today()) ? scope.today() : end;
    }
}

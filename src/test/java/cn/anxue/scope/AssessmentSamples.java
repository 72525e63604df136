package cn.anxue.scope;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.reporting.assessment.AssessmentService;
import cn.anxue.reporting.assessment.AssessmentService.IndicatorDraft;
import cn.anxue.reporting.assessment.Assessments;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What places are assessed by, and what is deducted. Each publication takes a year of its own. */
final class AssessmentSamples {
    private static final String REGION = InstitutionFixtures.REGION;
    private static final String BELOW = REGION + "001";
    private static final String RECORD = "/console/notices/" + new UUID(1, 1);
    private static final AtomicInteger YEAR = new AtomicInteger(2100);

    private AssessmentSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of(
                "assessment-year", role -> year("410902", "region=" + REGION),
                "assessment-own", role -> year("410900", "region=" + REGION),
                "assessment-indicator", role -> Ask.plain().body(indicator()),
                "assessment-indicator-form",
                        role -> Ask.plain()
                                .query("region=" + REGION + "&year=2019")
                                .body(fields()),
                "assessment-deduction", role -> Ask.plain().body(deduction("indicatorId", "regionCode")),
                "assessment-deduction-form",
                        role -> Ask.plain()
                                .query("region=" + REGION + "&year=2018")
                                .body(deduction("indicator", "place")),
                "assessment-publication", role -> publication(),
                "assessment-publication-form", role -> publicationForm());
    }

    private static Ask year(String by, String query) {
        int year = fresh(by);
        return Ask.plain().query(query + "&year=" + year);
    }

    private static int fresh(String by) {
        int year = YEAR.getAndIncrement();
        enter(by, year);
        return year;
    }

    private static void enter(String by, int year) {
        Insider.service(AssessmentService.class)
                .enter(
                        Caller.SYSTEM,
                        new IndicatorDraft(by, year, 1, "指标", BigDecimal.TEN, null, BigDecimal.ONE, "办法"));
    }

    private static Map<String, Object> indicator() {
        return Map.of(
                "regionCode", REGION, "year", 2019, "n", 1, "title", "指标", "points", "10", "each", "1", "basis", "办法");
    }

    private static Map<String, String> fields() {
        return Map.of("n", "1", "title", "指标", "points", "10", "each", "1", "basis", "办法");
    }

    private static Map<String, String> deduction(String indicator, String place) {
        enter(REGION, 2018);
        UUID id = Insider.service(Assessments.class)
                .sheet(Caller.SYSTEM, REGION, 2018)
                .indicators()
                .get(0)
                .id();
        return Map.of(
                indicator,
                id.toString(),
                place,
                BELOW,
                "on",
                "2018-05-01",
                "points",
                "1",
                "reason",
                "原因",
                "record",
                RECORD);
    }

    private static Ask publication() {
        int year = fresh(REGION);
        return Ask.plain().body(Map.of("regionCode", REGION, "year", year, "number", "通1号"));
    }

    private static Ask publicationForm() {
        int year = fresh(REGION);
        return Ask.plain().query("region=" + REGION + "&year=" + year).body(Map.of("number", "通1号"));
    }
}

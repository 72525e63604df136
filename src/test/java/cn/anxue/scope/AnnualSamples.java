package cn.anxue.scope;

import static io.restassured.RestAssured.given;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Role;
import cn.anxue.inspection.annual.AnnualFixtures;
import cn.anxue.inspection.annual.Grade;
import cn.anxue.inspection.annual.Outcome;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.region.Authorities;
import cn.anxue.region.Department;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Annual inspections at each of their steps, and credit grades. */
final class AnnualSamples {
    private static final Map<String, Object> REASON = Map.of("reason", "示例理由");
    private static final AtomicInteger YEARS = new AtomicInteger(2100);
    private static final Map<String, Object> YEAR = Map.of("year", 2020);

    private AnnualSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.ofEntries(
                Map.entry("annual-round", role -> Ask.plain().body(round(2019))),
                Map.entry("annual-rounds", role -> rounds()),
                Map.entry("annual-year", role -> Ask.plain().body(YEAR)),
                Map.entry("annual-list", role -> called().query("limit=200")),
                Map.entry("annual", role -> called()),
                Map.entry("annual-report", role -> called().body(Map.of("report", "自查无问题"))),
                Map.entry("annual-return", role -> reported().body(REASON)),
                Map.entry("annual-assessment", role -> called().body(Map.of("result", "FAILED", "reasons", "逾期未申报"))),
                Map.entry("annual-correction", role -> published().body(REASON)),
                Map.entry("annual-page", role -> page()),
                Map.entry("annual-files", role -> called().body(new byte[] {1})),
                Map.entry("annual-document", role -> handedIn()),
                Map.entry(
                        "annual-step",
                        role -> called().and("act", "assessment").body(Map.of("result", "FAILED", "reason", "逾期未申报"))),
                Map.entry(
                        "annual-act",
                        role -> Ask.of("act", "opening").body(Map.of("year", 2017, "submitUntil", "2099-01-01"))),
                Map.entry("annual-year-form", role -> Ask.plain().body(YEAR)),
                Map.entry("grade-form", role -> Ask.plain().body(gradeForm())),
                Map.entry("grade-page", role -> gradePage()),
                Map.entry("grade-proposal", role -> Ask.plain().body(grades())),
                Map.entry("grade-list", role -> graded()),
                Map.entry(
                        "inspection-import",
                        role -> Ask.of("kind", "grades")
                                .query("year=2020&document=1&decidedOn=2021-01-05&goodRowsOnly=true")
                                .body("91X,A,示例")));
    }

    private static Map<String, Object> round(int year) {
        UUID authority = Insider.service(Authorities.class)
                .of(InstitutionFixtures.REGION, Department.EDUCATION)
                .id()
                .value();
        return Map.of("year", year, "submitUntil", today().plusDays(30).toString(), "authorityId", authority);
    }

    private static Ask rounds() {
        return Ask.plain().marker(AnnualFixtures.round(2018));
    }

    private static Ask called() {
        InstitutionId institution = InstitutionFixtures.active();
        UUID id = AnnualFixtures.called(institution, 2020);
        return Ask.of("id", id).institution(institution.value()).marker(id);
    }

    private static Ask reported() {
        Ask called = called();
        String path = "/api/v1/annual-inspections/" + called.variables().get("id") + "/submission";
        Insider.done(
                Tokens.ofInstitution(Objects.requireNonNull(called.institution())), path, Map.of("report", "自查无问题"));
        return called;
    }

    private static Ask published() {
        InstitutionId institution = InstitutionFixtures.active();
        UUID id = AnnualFixtures.published(institution, 2020, Outcome.FAILED);
        return Ask.of("id", id).institution(institution.value()).marker(id);
    }

    private static Map<String, Object> grades() {
        Map<String, Object> grade =
                Map.of("institutionId", InstitutionFixtures.active().value(), "grade", "A", "reasons", "一贯良好");
        return Map.of("year", 2020, "grades", List.of(grade));
    }

    private static Ask graded() {
        InstitutionId institution = InstitutionFixtures.active();
        AnnualFixtures.graded(institution, 2020, Grade.A);
        return Ask.plain().query("limit=200").institution(institution.value()).marker(institution);
    }

    /** A year of its own, so that it stands on the first page. */
    private static Ask page() {
        int year = aYear();
        InstitutionId institution = InstitutionFixtures.active();
        UUID id = AnnualFixtures.called(institution, year);
        return Ask.plain()
                .query("year=" + year)
                .institution(institution.value())
                .marker(id);
    }

    private static Ask gradePage() {
        int year = aYear();
        InstitutionId institution = InstitutionFixtures.active();
        AnnualFixtures.graded(institution, year, Grade.B);
        return Ask.plain()
                .query("year=" + year)
                .institution(institution.value())
                .marker(institution);
    }

    private static Map<String, Object> gradeForm() {
        String uscc = Insider.service(InstitutionRegister.class)
                .view(InstitutionFixtures.active())
                .uscc()
                .toString();
        return Map.of("year", 2020, "uscc", uscc, "grade", "A", "reasons", "一贯良好");
    }

    private static Ask handedIn() {
        Ask called = called();
        String token = Tokens.ofInstitution(Objects.requireNonNull(called.institution()));
        String document = given().auth()
                .oauth2(token)
                .multiPart("file", "a.pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8), "application/pdf")
                .post("/api/v1/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/api/v1/annual-inspections/" + called.variables().get("id") + "/submission";
        Insider.done(token, path, Map.of("report", "自查无问题", "documents", List.of(document)));
        return called.and("document", document);
    }

    private static int aYear() {
        return YEARS.getAndIncrement();
    }

    private static LocalDate today() {
        return Insider.service(Today.class).date();
    }
}

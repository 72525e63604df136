package cn.anxue.scope;

import static io.restassured.RestAssured.given;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.region.Authorities;
import cn.anxue.region.Department;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Institutions, supervisors, the public register and reports. */
final class InstitutionSamples {
    private static final String REGION = InstitutionFixtures.REGION;
    private static final AtomicInteger DAYS = new AtomicInteger();

    private InstitutionSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.ofEntries(
                Map.entry("institution", role -> institution()),
                Map.entry("institution-list", role -> listed()),
                Map.entry("registration", role -> Ask.plain().body(InstitutionFixtures.body())),
                Map.entry("registration-form", role -> Ask.plain().body(registrationForm())),
                Map.entry("institution-change", role -> change()),
                Map.entry("move", role -> active().body(move())),
                Map.entry("transfer", role -> active().body(transfer())),
                Map.entry("supervisor", role -> supervisor()),
                Map.entry("supervisor-list", role -> supervisor().query("limit=200")),
                Map.entry("appointment", role -> Ask.plain().body(appointment())),
                Map.entry("assignment", role -> supervisor().body(Map.of("institutions", List.of(id())))),
                Map.entry("public-institution", role -> Ask.of("uscc", uscc())),
                Map.entry("account-check", role -> Ask.of("uscc", uscc()).body(Map.of("account", "6222000011112222"))),
                Map.entry("report", role -> Ask.plain().query("region=" + REGION)),
                Map.entry("reference", role -> reference()),
                Map.entry(
                        "reference-entry",
                        role -> Ask.plain().header("If-None-Match", "*").body(total("2001-12-31"))));
    }

    static InstitutionId id() {
        return InstitutionFixtures.register();
    }

    private static Ask institution() {
        return of(id());
    }

    private static Ask active() {
        return of(InstitutionFixtures.active());
    }

    private static Ask of(InstitutionId id) {
        return Ask.of("id", id).institution(id.value()).marker(id);
    }

    private static Map<String, Object> registrationForm() {
        Map<String, Object> form = new HashMap<>(InstitutionFixtures.body());
        form.remove("licence");
        form.remove("scale");
        form.putAll(Map.of("students", "120", "premisesSquareMetres", "300", "teachingPoints", "1"));
        return form;
    }

    private static Ask listed() {
        InstitutionId id = id();
        return of(id).query("q=" + view(id).uscc());
    }

    private static String uscc() {
        return view(id()).uscc().toString();
    }

    private static InstitutionView view(InstitutionId id) {
        return Insider.service(InstitutionRegister.class).view(id);
    }

    private static Ask change() {
        InstitutionId id = id();
        Map<String, Object> body = InstitutionFixtures.body();
        body.put("uscc", view(id).uscc().toString());
        return of(id).ifMatch(view(id).version()).body(body);
    }

    private static Map<String, Object> move() {
        return Map.of("move", "SUSPEND_ENROLMENT", "on", today(), "decision", "测试〔2026〕1号");
    }

    private static Map<String, Object> transfer() {
        UUID authority = Insider.service(Authorities.class)
                .ensure("410922", Department.EDUCATION)
                .id()
                .value();
        return Map.of(
                "relation", "DEPOSIT_SUPERVISOR", "authorityId", authority, "agreementNumber", "移交测试", "on", today());
    }

    private static Ask supervisor() {
        String id = Insider.made("officer.test", "/api/v1/supervisors", appointment());
        return Ask.of("id", id).marker(id);
    }

    private static Map<String, Object> appointment() {
        return Map.of("name", Insider.unlike("监督员"), "regionCode", REGION);
    }

    private static Ask reference() {
        String day = LocalDate.ofEpochDay(DAYS.incrementAndGet()).toString();
        given().auth()
                .oauth2(Tokens.of("officer.test"))
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body(total(day))
                .put("/api/v1/reports/references")
                .then()
                .statusCode(204);
        return Ask.plain().query("region=" + REGION + "&figure=INSTITUTIONS&asOf=" + day);
    }

    private static Map<String, Object> total(String day) {
        return Map.of(
                "regionCode",
                REGION,
                "ofRegionCode",
                "410000",
                "figure",
                "INSTITUTIONS",
                "asOf",
                day,
                "value",
                1000,
                "source",
                "示例年报");
    }

    private static String today() {
        return Insider.service(Today.class).date().toString();
    }
}

package cn.anxue.inspection;

import static io.restassured.RestAssured.given;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.inspection.inspector.Inspector;
import cn.anxue.inspection.inspector.InspectorDraft;
import cn.anxue.inspection.inspector.InspectorId;
import cn.anxue.inspection.inspector.InspectorRegistration;
import cn.anxue.inspection.inspector.InspectorService;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionLifecycle;
import cn.anxue.institution.Registration;
import cn.anxue.region.Department;
import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Inspectors, institutions and visits for tests. */
public final class InspectionFixtures {
    private InspectionFixtures() {}

    /** The inspector of that sign-in name, as in {@code inspector2.test}. */
    public static InspectorId inspector(String name) {
        List<Inspector> own = service(InspectorService.class).own(Tokens.caller(name));
        if (!own.isEmpty()) {
            return own.get(0).id();
        }
        InspectorDraft draft =
                new InspectorDraft(name, workNumber(), Department.EDUCATION, InstitutionFixtures.REGION, Set.of());
        return service(InspectorRegistration.class)
                .register(Tokens.caller("officer.test"), draft)
                .id();
    }

    public static String workNumber() {
        return "T-" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }

    /** Registered and opened, of a category few tests use. */
    public static InstitutionId retake() {
        return active(InstitutionCategory.FULLTIME_RETAKE);
    }

    public static InstitutionId active(InstitutionCategory category) {
        Registration plain = InstitutionFixtures.registration("测试补习学校");
        InstitutionId id = InstitutionFixtures.register(new Registration(
                plain.uscc(),
                plain.name(),
                plain.brandName(),
                plain.formerNames(),
                category,
                plain.regionCode(),
                plain.address(),
                plain.legalRepresentative(),
                plain.contactPhone(),
                plain.nationalPlatformId(),
                plain.licence(),
                plain.scale(),
                plain.registeredOn()));
        service(InstitutionLifecycle.class).activate(List.of(id));
        return id;
    }

    /** A visit of inspector.test and inspector2.test, as the officer plans it. */
    public static String visit(InstitutionId institution) {
        return visit(institution, Map.of());
    }

    public static String visit(InstitutionId institution, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind", "DAILY",
                "cause", "PLAN",
                "plannedOn", LocalDate.now(Today.ZONE).plusDays(9).toString(),
                "inspectors", List.of(inspector("inspector.test"), inspector("inspector2.test")),
                "institutions", List.of(institution)));
        body.putAll(more);
        return as("officer.test")
                .body(body)
                .post("/api/v1/inspection-tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("ids[0]");
    }

    /** On the spot. */
    public static String visitOnSite(InstitutionId institution) {
        String id = visit(institution);
        post("officer.test", path(id) + "/telling", Map.of("announced", true), 200);
        post("inspector.test", path(id) + "/arrival", Map.of(), 200);
        return id;
    }

    /** All answered, one not in order, recorded. */
    public static String visitRecorded(InstitutionId institution) {
        String id = visitOnSite(institution);
        for (int n = 1; n <= 7; n++) {
            Object body = n == 3 ? notInOrder() : Map.of("answer", "YES");
            as("inspector.test")
                    .body(body)
                    .put(path(id) + "/answers/" + n)
                    .then()
                    .statusCode(200);
        }
        post("inspector.test", path(id) + "/record", Map.of(), 200);
        return id;
    }

    public static String visitSigned(InstitutionId institution) {
        String id = visitRecorded(institution);
        post("inspector.test", path(id) + "/signatures", Map.of(), 200);
        post("inspector2.test", path(id) + "/signatures", Map.of(), 200);
        post("inspector.test", path(id) + "/institution-signature", Map.of("signer", "PRINCIPAL"), 200);
        return id;
    }

    public static String visitPublished(InstitutionId institution) {
        String id = visitSigned(institution);
        post("officer.test", path(id) + "/conclusion", Map.of(), 200);
        post("officer.test", path(id) + "/publication", Map.of(), 200);
        return id;
    }

    public static Map<String, Object> notInOrder() {
        return Map.of("answer", "NO", "finding", finding());
    }

    public static Map<String, Object> finding() {
        return Map.of("problem", "一次收取六个月费用", "category", "FEES", "basis", "十三部门意见", "severity", "SERIOUS");
    }

    public static String path(String task) {
        return "/api/v1/inspection-tasks/" + task;
    }

    public static void post(String actor, String path, Object body, int status) {
        as(actor).body(body).post(path).then().statusCode(status);
    }

    public static RequestSpecification as(String actor) {
        return given().auth()
                .oauth2(Tokens.of(actor))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID());
    }

    private static <T> T service(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}

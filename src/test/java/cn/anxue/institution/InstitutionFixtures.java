package cn.anxue.institution;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.region.Authorities;
import cn.anxue.region.Department;
import io.quarkus.arc.Arc;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Institutions for tests, in a region whose figures nobody asserts. */
public final class InstitutionFixtures {
    public static final String REGION = "410902";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private InstitutionFixtures() {}

    /** A valid code that no other test has. */
    public static Uscc uscc() {
        var body = ThreadLocalRandom.current()
                .ints(9, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
        return Uscc.withCheckDigit("52" + REGION + body);
    }

    public static Registration registration() {
        return registration("测试培训中心");
    }

    public static Registration registration(String name) {
        return new Registration(
                uscc().value(),
                name,
                null,
                List.of(),
                InstitutionCategory.ARTS,
                REGION,
                "测试路1号",
                "测试人",
                "0393-4400001",
                null,
                new Registration.LicenceDraft("教民141090270000001号", LocalDate.of(2024, 1, 1), LocalDate.of(2099, 1, 1)),
                new Registration.ScaleDraft(120, 300, 1),
                null);
    }

    /** Registered by the service itself. */
    public static InstitutionId register() {
        return register(registration());
    }

    public static InstitutionId register(Registration registration) {
        return service(InstitutionService.class).register(Caller.SYSTEM, registration);
    }

    /** Registered and opened. */
    public static InstitutionId active() {
        var id = register();
        service(InstitutionLifecycle.class).activate(List.of(id));
        return id;
    }

    /** Gives one relation to the education authority of another region. */
    public static void handOver(InstitutionId id, Relation relation, String regionCode) {
        var authority = service(Authorities.class).ensure(regionCode, Department.EDUCATION);
        var today = service(Today.class).date();
        service(InstitutionTransfers.class)
                .transfer(Caller.SYSTEM, id, new Handover(relation, authority.id(), "移交测试", today));
    }

    /** A whole body as a client sends it, to be spoiled at will. */
    public static Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("uscc", uscc().value());
        body.put("name", "测试培训中心");
        body.put("category", "ARTS");
        body.put("regionCode", REGION);
        body.put("address", "测试路1号");
        body.put("legalRepresentative", "测试人");
        body.put("contactPhone", "0393-4400001");
        body.put(
                "licence", Map.of("number", "教民141090270000001号", "issuedOn", "2024-01-01", "expiresOn", "2099-01-01"));
        body.put("scale", Map.of("students", 120, "premisesSquareMetres", 300, "teachingPoints", 1));
        return body;
    }

    private static <T> T service(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}

package cn.anxue.scope;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.document.DocumentFixtures;
import cn.anxue.identity.Role;
import cn.anxue.inspection.InspectionFixtures;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Inspectors and visits. */
final class InspectionSamples {
    private static final String OFFICER = "officer.test";

    private InspectionSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        Map<String, Function<Role, Ask>> all = new HashMap<>(PlanSamples.all());
        all.putAll(inspectors());
        all.putAll(visits());
        return all;
    }

    private static Map<String, Function<Role, Ask>> inspectors() {
        return Map.of(
                "inspector", role -> inspector("inspector.test"),
                "inspector-registration", role -> Ask.plain().body(registration()),
                "inspector-form", role -> Ask.plain().body(registration()),
                "inspector-to-end",
                        role -> inspector(
                                Tokens.caller("inspector" + number() + ".test").name()),
                "inspector-conflict",
                        role -> inspector("inspector.test")
                                .body(Map.of("institutionId", InstitutionFixtures.register(), "reason", "持股")),
                "inspector-conflict-end", role -> conflict());
    }

    private static Map<String, Function<Role, Ask>> visits() {
        Map<String, Function<Role, Ask>> all = new HashMap<>(Map.of(
                "visit", role -> planned(),
                "visit-list", role -> onSite().query("limit=200"),
                "visit-page", role -> onSite(),
                "visit-on-site", role -> onSite(),
                "visit-published", role -> Ask.of("id", InspectionFixtures.visitPublished(institution())),
                "visit-plan", role -> Ask.plain().body(visits(institution())),
                "visit-telling", role -> planned().body(Map.of("announced", true)),
                "visit-reason", role -> planned().body(Map.of("reason", "机构已停业")),
                "visit-replacement", role -> planned().body(replacement()),
                "visit-answer", role -> onSite().and("n", 1).body(Map.of("answer", "YES"))));
        all.putAll(Map.of(
                "visit-finding", role -> onSite().body(InspectionFixtures.finding()),
                "visit-photo", role -> onSite().body(DocumentFixtures.aPdf()),
                "visit-form", role -> onSite().and("n", 1).body(DocumentFixtures.aPdf()),
                "visit-evidence", role -> onSite().body(Map.of("text", "台账一册")),
                "visit-signature", role -> onSite().body(Map.of("signer", "STAFF")),
                "visit-act", role -> planned().and("act", "announcement"),
                "finding-forwarding", role -> finding().body(Map.of("department", "HOUSING")),
                "finding-answer", role -> finding().body(Map.of("text", "已办结")),
                "finding-form", role -> findingOfVisit(),
                "evidence-decision", role -> evidence().body(Map.of("text", "退还"))));
        all.put("sheet-list", role -> Ask.plain().marker(Insider.made(OFFICER, "/api/v1/inspection-sheets", sheet())));
        all.put("visit-new-form", role -> Ask.plain().body(visitForm()));
        all.put("sheet", role -> Ask.plain().body(sheet()));
        return all;
    }

    private static Ask inspector(String name) {
        Object id = InspectionFixtures.inspector(name);
        return Ask.of("id", id).marker(id);
    }

    private static Ask conflict() {
        Object id = InspectionFixtures.inspector("inspector.test");
        String conflict = Insider.made(
                OFFICER,
                "/api/v1/inspectors/" + id + "/conflicts",
                Map.of("institutionId", InstitutionFixtures.register(), "reason", "持股"));
        return Ask.of("id", id).and("conflict", conflict);
    }

    private static Map<String, Object> registration() {
        String name = "inspector" + number() + ".test";
        Tokens.caller(name);
        return Map.of(
                "actorName",
                name,
                "workNumber",
                InspectionFixtures.workNumber(),
                "department",
                "EDUCATION",
                "regionCode",
                "410902");
    }

    private static String number() {
        return Insider.unlike("");
    }

    private static Ask planned() {
        String id = InspectionFixtures.visit(institution());
        return Ask.of("id", id).marker(id);
    }

    private static Ask onSite() {
        InstitutionId institution = institution();
        String id = InspectionFixtures.visitOnSite(institution);
        return Ask.of("id", id).institution(institution.value()).marker(id);
    }

    private static Ask finding() {
        return Ask.of("id", found(InspectionFixtures.visitOnSite(institution())));
    }

    private static Ask findingOfVisit() {
        String visit = InspectionFixtures.visitOnSite(institution());
        return Ask.of("id", visit)
                .and("finding", found(visit))
                .and("act", "forwarding")
                .body(Map.of("text", "HOUSING"));
    }

    private static String found(String visit) {
        return Insider.made(
                "inspector.test", InspectionFixtures.path(visit) + "/findings", InspectionFixtures.finding());
    }

    private static Ask evidence() {
        String visit = InspectionFixtures.visitOnSite(institution());
        return Ask.of(
                "id",
                Insider.made("inspector.test", InspectionFixtures.path(visit) + "/evidence", Map.of("text", "台账")));
    }

    private static Map<String, Object> replacement() {
        return Map.of(
                "gone", InspectionFixtures.inspector("inspector.test"),
                "instead", InspectionFixtures.inspector("inspector4.test"),
                "reason", "生病");
    }

    private static Map<String, Object> visits(InstitutionId institution) {
        return Map.of(
                "kind", "DAILY",
                "cause", "PLAN",
                "plannedOn", LocalDate.now(Today.ZONE).plusDays(9).toString(),
                "inspectors",
                        List.of(
                                InspectionFixtures.inspector("inspector.test"),
                                InspectionFixtures.inspector("inspector2.test")),
                "institutions", List.of(institution));
    }

    private static Map<String, Object> visitForm() {
        String code = Insider.service(InstitutionRegister.class)
                .view(institution())
                .uscc()
                .value();
        return Map.of(
                "uscc",
                code,
                "plannedOn",
                "2026-12-01",
                "inspectors",
                List.of(
                        InspectionFixtures.inspector("inspector.test").toString(),
                        InspectionFixtures.inspector("inspector2.test").toString()));
    }

    /** For a category that no test visits, so that theirs keep to the shipped one. */
    private static Map<String, Object> sheet() {
        return Map.of(
                "code", "SPORTS-SAMPLE",
                "regionCode", "410902",
                "category", "SPORTS",
                "title", "体育类检查表",
                "questions", List.of(Map.of("category", "PREMISES", "text", "场地安全。", "basis", "示例")));
    }

    private static InstitutionId institution() {
        return InstitutionFixtures.active();
    }
}

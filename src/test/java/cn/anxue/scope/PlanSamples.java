package cn.anxue.scope;

import cn.anxue.Tokens;
import cn.anxue.identity.Role;
import cn.anxue.inspection.InspectionFixtures;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Draws, yearly plans, campaigns and rounds. */
final class PlanSamples {
    private static final String OFFICER = "officer.test";
    private static final String PLANS = "/api/v1/inspection-plans";
    private static final List<String> DEPARTMENTS =
            List.of("SPORTS", "CULTURE_TOURISM", "SCIENCE_TECHNOLOGY", "HOUSING", "CIVIL_AFFAIRS");
    private static final AtomicInteger YEARS = new AtomicInteger();
    private static final AtomicInteger QUARTERS = new AtomicInteger();

    private PlanSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        Map<String, Function<Role, Ask>> all = new HashMap<>(draws());
        all.putAll(plans());
        all.putAll(campaigns());
        return all;
    }

    private static Map<String, Function<Role, Ask>> draws() {
        return Map.of(
                "draw", role -> draw(),
                "draw-list", role -> draw().query("limit=200"),
                "draw-page", role -> draw(),
                "draw-publish", role -> Ask.plain().body(drawBody()),
                "draw-form",
                        role -> Ask.plain()
                                .body(Map.of(
                                        "title", "抽查",
                                        "regionCode", "410902",
                                        "categories", "FULLTIME_RETAKE",
                                        "visitsFrom", "2099-01-01",
                                        "visitsUntil", "2099-02-01")),
                "draw-commitment", role -> draw().body(Map.of("commitment", "a".repeat(64))),
                "draw-reveal", role -> draw().body(Map.of("secret", "b".repeat(64))),
                "draw-reason", role -> draw().body(Map.of("reason", "名录有误")),
                "draw-act", role -> draw().and("act", "commitment").body(Map.of("text", "a".repeat(64))),
                "draw-given-up", role -> draw().body(Map.of("text", "名录有误")));
    }

    private static Map<String, Function<Role, Ask>> plans() {
        return Map.of(
                "plan", role -> plan(),
                "plan-list",
                        role -> {
                            Map<String, Object> body = planBody();
                            String id = Insider.made(OFFICER, PLANS, body);
                            return Ask.plain().query("year=" + body.get("year")).marker(id);
                        },
                "plan-draft", role -> Ask.plain().body(planBody()),
                "plan-form", role -> Ask.plain().body(planForm()),
                "plan-items", role -> plan().body(Map.of("items", List.of(item()))),
                "plan-item-form", role -> plan().body(planForm()),
                "plan-summary", role -> plan().body(Map.of("summary", "已完成")),
                "plan-act", role -> plan().and("act", "proposal"),
                "plan-published", role -> published());
    }

    private static Map<String, Function<Role, Ask>> campaigns() {
        Map<String, Function<Role, Ask>> all = new HashMap<>(Map.of(
                "campaign", role -> campaign(),
                "campaign-open", role -> Ask.plain().body(campaignBody()),
                "campaign-form", role -> Ask.plain().body(campaignForm()),
                "campaign-phase", role -> campaign().body(Map.of("phase", "SELF_CHECK")),
                "campaign-report", role -> campaign().body(Map.of("report", "完成")),
                "campaign-round", role -> campaign().body(roundBody()),
                "campaign-rounds", role -> campaign(),
                "self-check", role -> campaign().body(Map.of("result", "无问题"))));
        all.put("patrol", role -> Ask.plain().body(patrol()));
        all.put("round", role -> round());
        all.put("paper-visits", role -> round().body(papers()));
        return all;
    }

    private static Ask draw() {
        String id = Insider.made(OFFICER, "/api/v1/draws", drawBody());
        return Ask.of("id", id).marker(id);
    }

    private static Map<String, Object> drawBody() {
        InspectionFixtures.retake();
        List.of("inspector.test", "inspector2.test", "inspector3.test", "inspector4.test")
                .forEach(InspectionFixtures::inspector);
        return Map.of(
                "title", "抽查",
                "regionCode", "410902",
                "categories", List.of("FULLTIME_RETAKE"),
                "visitsFrom", "2099-01-01",
                "visitsUntil", "2099-02-01",
                "announced", true);
    }

    private static Ask plan() {
        String id = Insider.made(OFFICER, PLANS, planBody());
        return Ask.of("id", id).marker(id);
    }

    private static Ask published() {
        String id = Insider.made(OFFICER, PLANS, planBody());
        Insider.done(Tokens.of(OFFICER), PLANS + "/" + id + "/proposal", Map.of());
        String approval = InspectionFixtures.as("approver.test")
                .get("/api/v1/approvals?state=PROPOSED&limit=200")
                .path("items.find { it.subjectId == '" + id + "' }.id");
        Insider.done(
                Tokens.of("approver.test"),
                "/api/v1/approvals/" + approval + "/decision",
                Map.of("decision", "APPROVE", "reason", "同意"));
        Insider.done(Tokens.of(OFFICER), PLANS + "/" + id + "/publication", Map.of());
        return Ask.of("id", id);
    }

    private static Map<String, Object> planBody() {
        int n = YEARS.getAndIncrement();
        return Map.of(
                "regionCode",
                "410902",
                "department",
                DEPARTMENTS.get(n / 200 % DEPARTMENTS.size()),
                "year",
                2000 + n % 200,
                "title",
                "年度检查计划",
                "items",
                List.of(item()));
    }

    private static Map<String, Object> item() {
        return Map.of(
                "item", "办学行为",
                "object", "全部机构",
                "kind", "DAILY",
                "method", "现场检查",
                "lead", "EDUCATION",
                "level", "县级",
                "startsOn", "2026-03-01",
                "endsOn", "2026-11-30");
    }

    private static Map<String, Object> planForm() {
        Map<String, Object> form = new HashMap<>(item());
        Map<String, Object> body = planBody();
        List.of("regionCode", "department", "year", "title").forEach(name -> form.put(name, body.get(name)));
        return form;
    }

    private static Ask campaign() {
        String id = Insider.made(OFFICER, "/api/v1/campaigns", campaignBody());
        return Ask.of("id", id).marker(id);
    }

    private static Map<String, Object> campaignBody() {
        Map<String, Object> span = Map.of("startsOn", "2026-11-01", "endsOn", "2026-11-30");
        return Map.of(
                "regionCode", "410902",
                "title", "专项整治",
                "basis", "示例",
                "lead", "EDUCATION",
                "phases", List.of(span, span, span, span));
    }

    private static Map<String, Object> campaignForm() {
        List<String> days = List.of("2026-11-01", "2026-11-01", "2026-11-01", "2026-11-01");
        return Map.of(
                "regionCode", "410902",
                "title", "专项整治",
                "basis", "示例",
                "lead", "EDUCATION",
                "startsOn", days,
                "endsOn", days);
    }

    private static Map<String, Object> roundBody() {
        InstitutionId institution = InstitutionFixtures.active();
        return Map.of("title", "一轮", "startsOn", day(), "endsOn", "2199-12-31", "institutions", List.of(institution));
    }

    private static Map<String, Object> papers() {
        return Map.of(
                "visitedOn",
                "2025-11-05",
                "signer",
                "PRINCIPAL",
                "inspectors",
                List.of(InspectionFixtures.inspector("inspector.test")),
                "visits",
                List.of(Map.of("institutionId", InstitutionFixtures.active())));
    }

    private static String day() {
        int n = QUARTERS.getAndIncrement();
        return "%d-0%d-01".formatted(2100 + n / 3, 1 + n % 3 * 3);
    }

    private static Map<String, Object> patrol() {
        return Map.of("regionCode", "410902", "round", roundBody());
    }

    private static Ask round() {
        String id = Insider.made(OFFICER, "/api/v1/inspection-rounds", patrol());
        return Ask.of("id", id).marker(id);
    }
}

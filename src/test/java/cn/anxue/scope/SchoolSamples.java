package cn.anxue.scope;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Decisions;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.page.Cursor;
import cn.anxue.school.SchoolFixtures;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Schools with their counts, plans, providers and payments. */
final class SchoolSamples {
    private SchoolSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        Map<String, Function<Role, Ask>> all = new HashMap<>();
        all.put("school", role -> school());
        all.put("school-list", role -> listed());
        all.putAll(surveys());
        all.put("school-page", role -> found());
        all.put("school-registration-form", role -> Ask.plain().body(Map.of("lines", line())));
        all.put("school-participation", role -> participation());
        all.put("school-participation-form", role -> Ask.plain().body(counted()));
        all.put("school-form", role -> school().and("act", "filing").body(plans()));
        all.put("school-report", role -> Ask.plain().query("region=410902&month=2023-05"));
        all.put(
                "school-registration",
                role -> Ask.plain().body(Map.of("schools", List.of(SchoolFixtures.registration(today())))));
        all.put("school-end", role -> school().ifMatch(0).body(Map.of("on", today().toString())));
        all.put("school-counts", role -> Ask.plain().body(Map.of("counts", List.of(count()))));
        all.put("school-accounts", role -> Ask.plain().body(Map.of("accounts", List.of(account()))));
        all.put("school-filing", role -> school().body(SchoolFixtures.plans(today(), "80.00")));
        all.put("school-provider", role -> school().body(selection()));
        all.put("school-provider-end", role -> selected().body(Map.of("reason", "改由本校承担")));
        all.put("school-spending", role -> spending());
        return all;
    }

    private static Map<String, Function<Role, Ask>> surveys() {
        return Map.of(
                "survey", role -> survey(),
                "survey-list",
                        role -> {
                            Ask survey = survey();
                            return Ask.plain()
                                    .marker(Objects.requireNonNull(
                                            survey.variables().get("id")));
                        },
                "survey-opening", role -> Ask.plain().body(opening()),
                "survey-answers",
                        role -> survey().body(Map.of(
                                "answers",
                                List.of(Map.of("school", SchoolFixtures.register(today()), "values", List.of(1))))),
                "survey-form",
                        role -> Ask.plain()
                                .body(Map.of(
                                        "regionCode",
                                        SchoolFixtures.REGION,
                                        "title",
                                        "半月监测",
                                        "fromOn",
                                        today().toString(),
                                        "dueOn",
                                        today().plusDays(5).toString(),
                                        "questions",
                                        "作业是否公示")),
                "survey-answer-form",
                        role -> survey().body(Map.of("school", SchoolFixtures.register(today()), "value", "1")));
    }

    private static Ask survey() {
        return Ask.of("id", Insider.made("officer.test", "/api/v1/school-surveys", opening()));
    }

    private static Map<String, Object> opening() {
        return Map.of(
                "regionCode", SchoolFixtures.REGION,
                "title", "半月监测",
                "fromOn", today().toString(),
                "dueOn", today().plusDays(5).toString(),
                "questions", List.of(Map.of("wording", "作业是否公示", "kind", "YES_NO")));
    }

    private static Ask school() {
        return Ask.of("id", SchoolFixtures.register(today()));
    }

    private static Ask listed() {
        String id = SchoolFixtures.register(today());
        return Ask.plain().query("limit=200").marker(id);
    }

    private static Ask found() {
        String id = SchoolFixtures.register(today());
        String uscc = SchoolFixtures.as("officer.test")
                .get("/api/v1/schools/" + id)
                .then()
                .extract()
                .path("uscc");
        return Ask.plain().query("text=" + uscc).marker(id);
    }

    private static Ask participation() {
        String id = SchoolFixtures.register(today());
        UUID school = UUID.fromString(id);
        UUID before = new UUID(school.getMostSignificantBits(), school.getLeastSignificantBits() - 1);
        return Ask.plain().query("after=" + Cursor.encode(before)).marker(id);
    }

    private static String line() {
        Map<String, Object> school = SchoolFixtures.registration(today());
        return school.get("uscc") + "," + school.get("name") + ",PRIMARY," + SchoolFixtures.REGION + ","
                + today().minusDays(9);
    }

    private static Map<String, Object> counted() {
        return Map.of(
                "month", today().toString().substring(0, 7),
                "school", SchoolFixtures.register(today()),
                "pupils", "300",
                "participants", "290",
                "teachers", "20");
    }

    private static Map<String, Object> plans() {
        return Map.of(
                "fromOn", today().toString(),
                "untilOn", today().plusDays(200).toString(),
                "fee", "80",
                "service", "作业辅导",
                "allocation", "劳务为主",
                "teachers", "100");
    }

    private static Map<String, Object> count() {
        return Map.of(
                "school", SchoolFixtures.register(today()),
                "month", today().withDayOfMonth(1).toString(),
                "pupils", 300,
                "participants", 290,
                "teachers", 20);
    }

    private static Map<String, Object> account() {
        return Map.of(
                "school",
                SchoolFixtures.register(today()),
                "number",
                "6209" + SchoolFixtures.random() + SchoolFixtures.random(),
                "bankCode",
                SchoolFixtures.BANK_CODE);
    }

    private static Map<String, Object> selection() {
        var institution = InstitutionSamples.id();
        String entry = Insider.made(
                "officer.test",
                "/api/v1/lists/white/entries",
                Map.of("subject", Map.of("kind", "INSTITUTION", "id", institution.value()), "basis", "示例依据第一条"));
        Insider.service(Decisions.class).approve(Tokens.caller("approver.test"), "LIST_ENTRY", UUID.fromString(entry));
        return Map.of(
                "uscc",
                        Insider.service(InstitutionRegister.class)
                                .view(institution)
                                .uscc()
                                .toString(),
                "service", "书法",
                "fromOn", today().toString(),
                "untilOn", today().plusDays(90).toString());
    }

    private static Ask selected() {
        String school = SchoolFixtures.register(today());
        String provider = Insider.made("officer.test", "/api/v1/schools/" + school + "/providers", selection());
        return Ask.of("id", school).and("provider", provider);
    }

    private static Ask spending() {
        String school = SchoolFixtures.register(today());
        SchoolFixtures.openAccount(school);
        SchoolFixtures.fileApproved(school, today());
        return Ask.of("id", school)
                .once()
                .body(Map.of("spendings", List.of(SchoolFixtures.payment("TEACHERS", "1.00"))));
    }

    private static LocalDate today() {
        return Insider.service(Today.class).date();
    }
}

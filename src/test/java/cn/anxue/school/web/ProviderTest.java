package cn.anxue.school.web;

import static cn.anxue.school.SchoolFixtures.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Decisions;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.school.SchoolFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Providers come from the white list alone, and leave with it. */
@QuarkusTest
class ProviderTest {
    @Inject
    Today today;

    @Inject
    Decisions decisions;

    @Inject
    InstitutionRegister institutions;

    private LocalDate day = LocalDate.EPOCH;
    private String school = "";
    private InstitutionId institution = InstitutionId.next();

    @BeforeEach
    void register() {
        day = today.date();
        school = SchoolFixtures.register(day);
        institution = InstitutionFixtures.active();
    }

    @Test
    void refusesWhoIsNotOnTheWhiteList() {
        select().statusCode(409).body("code", is("NOT_ON_WHITE_LIST"));
    }

    @Test
    void endsTheSelectionWhenTheProviderLeavesTheListAndAsksAnOfficer() {
        String entry = list();
        String provider =
                select().statusCode(201).body("state", is("SELECTED")).extract().path("id");
        select().statusCode(409).body("code", is("PROVIDER_TAKEN"));
        SchoolFixtures.openAccount(school);
        SchoolFixtures.fileApproved(school, day);
        pay(provider).statusCode(201);
        given().get("/schools/" + school)
                .then()
                .statusCode(200)
                .body(containsString(institutions.view(institution).name()))
                .body(containsString("¥80.00"));

        as("officer.test")
                .body(Map.of("reason", "整改"))
                .post("/api/v1/lists/white/entries/" + entry + "/observation")
                .then()
                .statusCode(200);

        pay(provider).statusCode(422).body("code", is("PROVIDER_NEEDED"));
        as("officer.test")
                .get("/api/v1/schools/" + school + "/providers")
                .then()
                .body("items[0].state", is("OFF_LIST"));
        duties().body("items.path", hasItem("/console/schools/" + school));

        as("officer.test")
                .body(Map.of("reason", "改由本校教师承担"))
                .post("/api/v1/schools/" + school + "/providers/" + provider + "/end")
                .then()
                .statusCode(204);
        duties().body("items.path", not(hasItem("/console/schools/" + school)));
    }

    private ValidatableResponse select() {
        return as("officer.test")
                .body(Map.of(
                        "uscc", institutions.view(institution).uscc().toString(),
                        "service", "书法",
                        "fromOn", day.toString(),
                        "untilOn", day.plusDays(100).toString()))
                .post("/api/v1/schools/" + school + "/providers")
                .then();
    }

    private ValidatableResponse pay(String provider) {
        return as("officer.test")
                .body(Map.of(
                        "spendings",
                        List.of(Map.of(
                                "purpose",
                                "PROVIDERS",
                                "amount",
                                SchoolFixtures.yuan("10.00"),
                                "reason",
                                "九月课时",
                                "provider",
                                provider,
                                "payee",
                                Map.of(
                                        "bankName", "示例银行",
                                        "account", "6210000000000002",
                                        "name", institutions.view(institution).name())))))
                .post("/api/v1/schools/" + school + "/spendings")
                .then();
    }

    private static ValidatableResponse duties() {
        return as("officer.test").get("/api/v1/work-list").then().statusCode(200);
    }

    private String list() {
        String entry = as("officer.test")
                .body(Map.of("subject", Map.of("kind", "INSTITUTION", "id", institution.value()), "basis", "示例依据第一条"))
                .post("/api/v1/lists/white/entries")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        decisions.approve(Tokens.caller("approver.test"), "LIST_ENTRY", UUID.fromString(entry));
        return entry;
    }
}

package cn.anxue.duty.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Proposal;
import cn.anxue.calendar.Today;
import cn.anxue.duty.CalendarAddresses;
import cn.anxue.duty.CalendarChecker;
import cn.anxue.identity.ActorRegister;
import cn.anxue.identity.ActorService;
import cn.anxue.identity.DemoActors;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.Registration;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What somebody has to do, as list, page and calendar. */
@QuarkusTest
class WorkListTest {
    @Inject
    ApprovalService approvals;

    @Inject
    CalendarAddresses addresses;

    @Inject
    ActorRegister register;

    @Inject
    ActorService actors;

    @Test
    void namesWhatWaitsForASecondPerson() {
        UUID subject = UUID.randomUUID();
        String approval = approvals
                .propose(
                        Tokens.caller("officer.test"),
                        new Proposal("test.act", "sample", subject, "410902", Map.of("name", "测试机构" + subject)))
                .toString();

        as("approver.test")
                .get("/api/v1/work-list?kind=approval")
                .then()
                .statusCode(200)
                .body("items.kind", everyItem(is("approval.waiting")))
                .body("items.path", hasItem("/console/approvals/" + approval))
                .body("items.find { it.path.endsWith('" + approval + "') }.about", is("测试机构" + subject))
                .body("items.find { it.path.endsWith('" + approval + "') }.overdue", is(false))
                .body("items.find { it.path.endsWith('" + approval + "') }.text.zh", startsWith("复核"));
        as("approver.other")
                .get("/api/v1/work-list")
                .then()
                .statusCode(200)
                .body("items.path", not(hasItem("/console/approvals/" + approval)));
        as("officer.test")
                .get("/api/v1/work-list")
                .then()
                .body("items.path", not(hasItem("/console/approvals/" + approval)));
    }

    @Test
    void namesLicencesThatHaveRunOut() {
        InstitutionId id = expired();
        String path = "/console/institutions/" + id + "#licence";

        as("officer.test")
                .get("/api/v1/work-list?kind=licence.ending&overdue=true")
                .then()
                .statusCode(200)
                .body("items.path", hasItem(path))
                .body("items.overdue", everyItem(is(true)));
        as("officer.test")
                .get("/api/v1/work-list?kind=licence.ending&overdue=false")
                .then()
                .body("items.path", not(hasItem(path)));
        as("officer.other").get("/api/v1/work-list").then().body("items.path", not(hasItem(path)));
        given().auth()
                .oauth2(Tokens.ofInstitution(id.value()))
                .get("/api/v1/work-list")
                .then()
                .statusCode(200)
                .body("items.path", everyItem(startsWith("/console/institutions/" + id)))
                .body("items.path", hasItem(path));
    }

    @Test
    void showsThePageBySpans() {
        InstitutionId id = expired();

        as("officer.test")
                .get("/console/work?kind=licence.ending")
                .then()
                .statusCode(200)
                .body(containsString("已逾期"), containsString("/console/institutions/" + id + "#licence"));
        as("officer.test").get("/console").then().statusCode(200).body(containsString("逾期"));
        as("auditor.test").get("/console/work").then().statusCode(403);
        as("auditor.test").get("/console").then().statusCode(200).body(not(containsString("/console/work")));
    }

    @Test
    void offersACalendarByASecretAddress() {
        expired();
        String page = as("officer.test")
                .contentType("application/x-www-form-urlencoded")
                .post("/console/calendar")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String address = page.replaceAll("(?s).*(/calendar/[\\w-]{43}\\.ics).*", "$1");
        as("officer.test").get("/console/calendar").then().body(not(containsString(address)));

        Response answer = given().get(address);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.contentType().startsWith("text/calendar"), answer.contentType());
        CalendarChecker.Read read = CalendarChecker.read(answer.asString());
        assertEquals(List.of(), read.faults());
        assertFalse(read.events().isEmpty());
        assertFalse(answer.asString().contains("测试培训中心"), "names an institution");

        as("officer.test")
                .contentType("application/x-www-form-urlencoded")
                .redirects()
                .follow(false)
                .post("/console/calendar/revocation")
                .then()
                .statusCode(303);
        given().get(address).then().statusCode(404);
        given().get("/calendar/" + "A".repeat(43) + ".ics").then().statusCode(404);
    }

    @Test
    void endsTheCalendarOfADisabledActor() {
        String name = "calendar." + UUID.randomUUID();
        actors.ensure(name, DemoActors.PASSWORD, Set.of(Role.OFFICER), new Scope.Region("410902"));
        String address = "/calendar/" + addresses.make(actors.caller(name)).value() + ".ics";
        given().get(address).then().statusCode(200);

        register.disable(Tokens.caller("admin"), actors.caller(name).id());

        given().get(address).then().statusCode(404);
    }

    private static InstitutionId expired() {
        Registration valid = InstitutionFixtures.registration();
        LocalDate today = LocalDate.now(Today.ZONE);
        return InstitutionFixtures.register(new Registration(
                valid.uscc(),
                valid.name(),
                null,
                List.of(),
                valid.category(),
                valid.regionCode(),
                valid.address(),
                valid.legalRepresentative(),
                valid.contactPhone(),
                null,
                new Registration.LicenceDraft("过期" + UUID.randomUUID(), today.minusYears(2), today.minusDays(3)),
                valid.scale(),
                null));
    }

    private static RequestSpecification as(String name) {
        return given().auth().oauth2(Tokens.of(name)).header("Accept", "text/html, application/json, */*");
    }
}

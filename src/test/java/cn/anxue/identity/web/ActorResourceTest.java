package cn.anxue.identity.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.audit.AuditEvent;
import cn.anxue.audit.AuditQuery;
import cn.anxue.audit.AuditReader;
import cn.anxue.calendar.Today;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** People kept by administrators: invitations, rights, ends (ASVS 5.0 V6.3.2, V6.4.1, V7.4.2, V8.2.1, V8.3.2, V16.3.1). */
@QuarkusTest
class ActorResourceTest {
    private static final String CHOSEN = "three stone bridges east";

    @Inject
    AuditReader audit;

    @Inject
    Today today;

    private record Invited(String id, Invitation invitation) {}

    private record Invitation(String code, String link, String expiresOn) {}

    @Test
    void invitesAPersonWhoChoosesAPassword() {
        String name = name();
        Invited invited = invite(name, Map.of("roles", List.of("INSPECTOR"), "regionCode", "410902"));
        admin().get("/api/v1/actors/" + invited.id())
                .then()
                .statusCode(200)
                .body("name", is(name))
                .body("state", is("INVITED"))
                .body("regionCode", is("410902"))
                .body("secret", nullValue());

        Browser browser = new Browser("203.0.113.60");
        browser.get(invited.invitation().link()).then().statusCode(200).body(containsString(name));
        accept(browser, invited, "short").then().statusCode(400).body(containsString("12"));
        accept(browser, invited, CHOSEN).then().statusCode(303).header("Location", is("/sign-in"));

        browser.signIn(name, CHOSEN).then().statusCode(303).header("Location", is("/console"));
        browser.get(invited.invitation().link()).then().statusCode(410);
        admin().get("/api/v1/actors/" + invited.id()).then().body("state", is("ACTIVE"));
        assertEquals(List.of("actor.signed-in", "actor.invitation-accepted", "actor.invited"), acts(invited));
    }

    @Test
    void takesAnInvitationOnceEvenAtOnce() throws Exception {
        Invited invited = invite(name(), Map.of("roles", List.of("INSPECTOR"), "regionCode", "410902"));
        List<Callable<Integer>> both = List.of(
                () -> accept(new Browser("203.0.113.61"), invited, CHOSEN).statusCode(),
                () -> accept(new Browser("203.0.113.62"), invited, CHOSEN + "!").statusCode());
        ExecutorService clients = Executors.newFixedThreadPool(2);
        int taken = 0;
        for (Future<Integer> answer : clients.invokeAll(both, 60, TimeUnit.SECONDS)) {
            taken += answer.get() == 303 ? 1 : 0;
        }
        clients.shutdown();

        assertEquals(1, taken);
    }

    @Test
    void refusesAnInvitationThatIsOverOrReplaced() {
        Invited invited = invite(name(), Map.of("roles", List.of("INSPECTOR"), "regionCode", "410902"));
        Browser browser = new Browser("203.0.113.63");
        try {
            today.setSource(InstantSource.offset(
                    InstantSource.system(), Duration.ofDays(7).plusMinutes(1)));
            accept(browser, invited, CHOSEN).then().statusCode(410);
        } finally {
            today.setSource(InstantSource.system());
        }
        Invited anew = admin().post("/api/v1/actors/" + invited.id() + "/invitations")
                .then()
                .statusCode(201)
                .extract()
                .as(Invited.class);
        accept(browser, invited, CHOSEN).then().statusCode(410);
        accept(browser, anew, CHOSEN).then().statusCode(303);
        browser.get("/sign-in/invitation/guessed").then().statusCode(410);
    }

    @Test
    void endsEverythingOfWhoeverIsDisabled() {
        String name = name();
        Browser browser = person(name);
        Invited invited = find(name);

        admin().post("/api/v1/actors/" + invited.id() + "/disablement").then().statusCode(204);

        browser.get("/console").then().statusCode(303);
        browser.signIn(name, CHOSEN).then().statusCode(400);
        admin().post("/api/v1/actors/" + invited.id() + "/disablement").then().statusCode(204);
        admin().post("/api/v1/actors/" + invited.id() + "/invitations").then().statusCode(409);
    }

    @Test
    void changesRightsForWhoHasReadThem() {
        String name = name();
        Browser browser = person(name);
        String path = "/api/v1/actors/" + find(name).id();
        String tag = admin().get(path).getHeader("ETag");
        Map<String, ?> body = Map.of("roles", List.of("AUDITOR"), "regionCode", "410922");

        admin().contentType(ContentType.JSON)
                .body(body)
                .put(path + "/roles")
                .then()
                .statusCode(428);
        change(path, tag, body)
                .then()
                .statusCode(200)
                .body("roles", is(List.of("AUDITOR")))
                .header("ETag", not(tag));
        change(path, tag, body).then().statusCode(412);

        browser.get("/console").then().statusCode(303);
        browser.signIn(name, CHOSEN);
        browser.get("/console").then().statusCode(200).body(containsString("清丰县"));
    }

    @Test
    void keepsAdministratorsFromThemselvesAndFromMoney() {
        String self = "/api/v1/actors/" + Tokens.caller("admin").id();
        String tag = admin().get(self).getHeader("ETag");

        admin().post(self + "/disablement").then().statusCode(409).body("code", is("OWN_RIGHTS"));
        admin().post(self + "/second-factor-reset").then().statusCode(409);
        change(self, tag, Map.of("roles", List.of("OFFICER"), "regionCode", "410902"))
                .then()
                .statusCode(409);
        refuse(Map.of("roles", List.of("ADMINISTRATOR", "APPROVER"), "regionCode", "410902"));
        refuse(Map.of("roles", List.of("ADMINISTRATOR"), "regionCode", "410902"));
        refuse(Map.of("roles", List.of("FAMILY")));
        refuse(Map.of("roles", List.of("OFFICER")));
        refuse(Map.of("roles", List.of("OFFICER"), "bankCode", "000000000001"));
        refuse(Map.of("roles", List.of("BANK"), "bankCode", "000000000001", "regionCode", "410902"));
    }

    @Test
    void refusesPlacesAndInstitutionsNobodyKnows() {
        post(Map.of("name", name(), "roles", List.of("OFFICER"), "regionCode", "999999"))
                .then()
                .statusCode(422);
        post(Map.of("name", name(), "roles", List.of("INSTITUTION"), "institutionId", UUID.randomUUID()))
                .then()
                .statusCode(404);
        post(Map.of("name", "Ünfit", "roles", List.of("OFFICER"), "regionCode", "410902"))
                .then()
                .statusCode(400);
        post(Map.of("name", name(), "roles", List.of("OFFICER"), "regionCode", "410902", "demo", true))
                .then()
                .statusCode(400);
    }

    @Test
    void listsActorsInPages() {
        String prefix = "list." + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 3; i++) {
            invite(prefix + i, Map.of("roles", List.of("INSPECTOR"), "regionCode", "410902"));
        }
        post(Map.of("name", prefix + "1", "roles", List.of("INSPECTOR"), "regionCode", "410902"))
                .then()
                .statusCode(409)
                .body("code", is("ACTOR_NAME_TAKEN"));

        Response first = admin().get("/api/v1/actors?limit=2&q=" + prefix);
        first.then().statusCode(200).body("items.name", is(List.of(prefix + "0", prefix + "1")));
        admin().get("/api/v1/actors?limit=2&q=" + prefix + "&cursor=" + first.path("next"))
                .then()
                .body("items.name", is(List.of(prefix + "2")))
                .body("next", nullValue());
        admin().get("/api/v1/actors?q=adm").then().body("items.name", hasItem("admin"));
    }

    private Browser person(String name) {
        Invited invited = invite(name, Map.of("roles", List.of("INSPECTOR"), "regionCode", "410902"));
        Browser browser = new Browser("203.0.113." + (70 + Math.floorMod(name.hashCode(), 100)));
        accept(browser, invited, CHOSEN).then().statusCode(303);
        browser.signIn(name, CHOSEN).then().statusCode(303);
        browser.get("/console").then().statusCode(200);
        return browser;
    }

    private static Invited find(String name) {
        String id = admin().get("/api/v1/actors?q=" + name).path("items[0].id");
        return new Invited(id, new Invitation("", "", ""));
    }

    private static Response accept(Browser browser, Invited invited, String password) {
        return browser.post(invited.invitation().link(), Map.of("password", password, "repeated", password));
    }

    private static Invited invite(String name, Map<String, ?> rights) {
        Map<String, Object> body = new HashMap<>(rights);
        body.put("name", name);
        Invited invited = post(body)
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/actors/[0-9a-f-]{36}"))
                .header("Cache-Control", "no-store")
                .extract()
                .as(Invited.class);
        assertTrue(invited.invitation().code().length() >= 43, "256 bits");
        return invited;
    }

    private static void refuse(Map<String, ?> rights) {
        Map<String, Object> body = new HashMap<>(rights);
        body.put("name", name());
        post(body).then().statusCode(400).body("code", is("ROLES_DO_NOT_FIT"));
    }

    private static Response post(Map<String, ?> body) {
        return admin().contentType(ContentType.JSON).body(body).post("/api/v1/actors");
    }

    private static Response change(String path, String tag, Map<String, ?> body) {
        return admin().contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(body)
                .put(path + "/roles");
    }

    private List<String> acts(Invited invited) {
        Caller nation = new Caller(ActorId.next(), "auditor", Set.of(Role.AUDITOR), new Scope.Region("000000"));
        AuditQuery query = new AuditQuery("actor", UUID.fromString(invited.id()), null, 10);
        return audit.read(nation, query).stream().map(AuditEvent::act).toList();
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.of("admin"));
    }

    private static String name() {
        return "actor." + UUID.randomUUID();
    }
}

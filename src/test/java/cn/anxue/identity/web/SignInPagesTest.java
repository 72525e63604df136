package cn.anxue.identity.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.identity.ActorService;
import cn.anxue.identity.DemoActors;
import cn.anxue.identity.PasswordHash;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Signing in and out as a browser sees it (ASVS 5.0 V6.3.1, V6.3.8, V7.2.1 to V7.2.4, V7.3.1, V7.3.2, V7.4.1, V3.3, V3.7.2). */
@QuarkusTest
class SignInPagesTest {
    private static final PasswordHash PASSWORD = PasswordHash.of(DemoActors.PASSWORD);

    @Inject
    ActorService actors;

    @Inject
    Today today;

    @Test
    void signsInToTheConsole() {
        Browser browser = new Browser("203.0.113.1");
        browser.get("/sign-in")
                .then()
                .statusCode(200)
                .body(allOf(containsString("anxue-demo"), containsString("autocomplete=\"current-password\"")));

        Response answer = browser.signIn("officer", DemoActors.PASSWORD);

        answer.then()
                .statusCode(303)
                .header("Location", is("/console"))
                .header("Set-Cookie", allOf(containsString("HttpOnly"), containsString("SameSite=Strict")))
                .header("Set-Cookie", not(containsString("Secure")));
        browser.get("/console")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(allOf(containsString("officer"), containsString("山西省阳泉市城区"), containsString("经办")));
    }

    @Test
    void bindsTheCookieToTheHostOverTls() {
        given().redirects()
                .follow(false)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "203.0.113.2")
                .formParams("name", "auditor", "password", DemoActors.PASSWORD)
                .post("/sign-in")
                .then()
                .header("Set-Cookie", allOf(startsWith("__Host-anxue="), containsString("Secure")));
    }

    @Test
    void sendsStrangersToSignInAndBack() {
        Browser browser = new Browser("203.0.113.3");
        browser.get("/console/sessions")
                .then()
                .statusCode(303)
                .header("Location", is("/sign-in?return=%2Fconsole%2Fsessions"));

        browser.post(
                        "/sign-in",
                        Map.of("name", "auditor", "password", DemoActors.PASSWORD, "return", "/console/sessions"))
                .then()
                .header("Location", is("/console/sessions"));
        browser.get("/sign-in?return=//evil.example").then().header("Location", is("/console"));
    }

    @Test
    void answersAddressesThatHaveHungOthers() {
        Browser browser = new Browser("203.0.113.4");
        for (String hostile :
                new String[] {"/console?x=a,b", "/console?x=a;b", "/console?x=%0d%0aSet-Cookie:a", "/console?%22"}) {
            browser.get(hostile).then().statusCode(303).header("Location", startsWith("/sign-in?return=%2Fconsole%3F"));
        }
        browser.get("/console;x").then().statusCode(400);
    }

    @Test
    void endsTheSessionEverywhereAtSignOut() {
        Browser browser = new Browser("203.0.113.5");
        browser.signIn("auditor", DemoActors.PASSWORD);
        String code = browser.cookie();
        Browser other = new Browser("203.0.113.6");
        other.plant(code);
        other.get("/console").then().statusCode(200);

        browser.post("/sign-out", Map.of()).then().statusCode(303).header("Location", is("/sign-in"));

        assertEquals("", browser.cookie());
        other.get("/console").then().statusCode(303);
    }

    @Test
    void takesOverNoSessionABrowserBrings() {
        Browser attacker = new Browser("203.0.113.7");
        attacker.signIn("inspector", DemoActors.PASSWORD);
        String planted = attacker.cookie();
        Browser victim = new Browser("203.0.113.8");
        victim.plant(planted);

        victim.signIn("auditor", DemoActors.PASSWORD);

        assertNotEquals(planted, victim.cookie());
        victim.get("/console").then().body(containsString("auditor"));
        attacker.plant(planted);
        attacker.get("/console").then().statusCode(303);

        victim.plant("chosen-by-the-attacker");
        victim.signIn("auditor", DemoActors.PASSWORD);
        assertNotEquals("chosen-by-the-attacker", victim.cookie());
    }

    @Test
    void keepsWhatWasTypedButNeverThePassword() {
        String name = "nobody\"><b>" + UUID.randomUUID();
        Browser browser = new Browser("203.0.113.9");

        browser.signIn(name, "guess-of-mine-7719")
                .then()
                .statusCode(400)
                .body(containsString("nobody&quot;&gt;&lt;b&gt;"))
                .body(containsString("登录名与密码不符"))
                .body(not(containsString("guess-of-mine-7719")));
    }

    @Test
    void makesEveryNameWaitAlike() {
        String known = person();
        String unknown = "ghost." + UUID.randomUUID();
        Browser first = new Browser("203.0.113.10");
        Browser second = new Browser("203.0.113.11");
        for (int i = 0; i < 5; i++) {
            Browser either = i % 2 == 0 ? first : second;
            String answer = either.signIn(known, "wrong")
                    .then()
                    .statusCode(400)
                    .extract()
                    .asString();
            String ofGhost = either.signIn(unknown, "wrong")
                    .then()
                    .statusCode(400)
                    .extract()
                    .asString();
            assertEquals(answer.replace(known, "?"), ofGhost.replace(unknown, "?"));
        }

        first.signIn(known, DemoActors.PASSWORD).then().statusCode(429);
        second.signIn(unknown, "wrong").then().statusCode(429).body(containsString("1 分钟"));
        given().formParams("grant_type", "password", "username", known, "password", DemoActors.PASSWORD)
                .post("/api/v1/token")
                .then()
                .statusCode(429)
                .body("error", is("slow_down"))
                .header("Retry-After", is("60"));

        unlock(known);
        first.signIn(known, DemoActors.PASSWORD).then().statusCode(303);
    }

    @Test
    void endsIdleSessionsAndOldOnes() {
        Browser browser = new Browser("203.0.113.12");
        Browser busy = new Browser("203.0.113.13");
        browser.signIn("auditor", DemoActors.PASSWORD);
        busy.signIn("auditor", DemoActors.PASSWORD);
        try {
            at(Duration.ofMinutes(14));
            browser.get("/console").then().statusCode(200);
            at(Duration.ofMinutes(28));
            browser.get("/console").then().statusCode(200);
            at(Duration.ofMinutes(44));
            browser.get("/console").then().statusCode(303);

            busy.signIn("auditor", DemoActors.PASSWORD);
            for (int minutes = 44; minutes < 44 + 12 * 60; minutes += 14) {
                at(Duration.ofMinutes(minutes));
                busy.get("/console").then().statusCode(200);
            }
            at(Duration.ofMinutes(44 + 12 * 60 + 1));
            busy.get("/console").then().statusCode(303);
        } finally {
            today.setSource(InstantSource.system());
        }
    }

    @Test
    void keepsTheCookieFromTheApiAndOtherSitesFromTheForms() {
        Browser browser = new Browser("203.0.113.14");
        browser.signIn("officer", DemoActors.PASSWORD);

        given().cookie("anxue", browser.cookie())
                .get("/api/v1/approvals")
                .then()
                .statusCode(401);
        given().header("Origin", "https://evil.example")
                .formParams("name", "officer", "password", DemoActors.PASSWORD)
                .post("/sign-in")
                .then()
                .statusCode(403);
    }

    @Test
    void showsAndEndsOnesOwnSessions() {
        String name = person();
        Browser here = new Browser("203.0.113.15");
        Browser there = new Browser("203.0.113.16");
        here.signIn(name, DemoActors.PASSWORD);
        there.signIn(name, DemoActors.PASSWORD);
        String page = here.get("/console/sessions")
                .then()
                .body(containsString("203.0.113.16"))
                .extract()
                .asString();
        String id = page.replaceAll("(?s).*/console/sessions/([0-9a-f-]{36})/end.*", "$1");

        Browser stranger = new Browser("203.0.113.17");
        stranger.signIn("auditor", DemoActors.PASSWORD);
        stranger.post("/console/sessions/" + id + "/end", Map.of()).then().statusCode(404);
        there.get("/console").then().statusCode(200);
        here.post("/console/sessions/" + id + "/end", Map.of()).then().statusCode(303);

        there.get("/console").then().statusCode(303);
        here.get("/console").then().statusCode(200);
    }

    @Test
    void changesAPasswordAndEndsTheOtherSessions() {
        String name = person();
        Browser here = new Browser("203.0.113.18");
        Browser there = new Browser("203.0.113.19");
        here.signIn(name, DemoActors.PASSWORD);
        there.signIn(name, DemoActors.PASSWORD);
        String before = here.cookie();
        String chosen = "three stone bridges east";

        here.post("/console/password", Map.of("present", "wrong", "password", chosen, "repeated", chosen))
                .then()
                .statusCode(400);
        here.post("/console/password", Map.of("present", DemoActors.PASSWORD, "password", chosen, "repeated", "x"))
                .then()
                .statusCode(400);
        here.post("/console/password", Map.of("present", DemoActors.PASSWORD, "password", "short", "repeated", "short"))
                .then()
                .statusCode(400);
        here.post("/console/password", Map.of("present", DemoActors.PASSWORD, "password", chosen, "repeated", chosen))
                .then()
                .statusCode(200);

        assertNotEquals(before, here.cookie());
        here.get("/console").then().statusCode(200);
        there.get("/console").then().statusCode(303);
        there.signIn(name, DemoActors.PASSWORD).then().statusCode(400);
        there.signIn(name, chosen).then().statusCode(303);
    }

    /** An inspector of no demo data, who needs no second factor. */
    private String person() {
        String name = "pages." + UUID.randomUUID();
        actors.ensure(name, PASSWORD, Set.of(Role.INSPECTOR), new Scope.Region("410902"), false);
        return name;
    }

    private void unlock(String name) {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .post("/api/v1/actors/" + actors.caller(name).id() + "/unlocking")
                .then()
                .statusCode(204);
    }

    private void at(Duration later) {
        today.setSource(InstantSource.fixed(InstantSource.system().instant().plus(later)));
    }
}

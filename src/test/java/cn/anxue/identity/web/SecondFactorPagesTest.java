package cn.anxue.identity.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.identity.ActorService;
import cn.anxue.identity.DemoActors;
import cn.anxue.identity.PasswordHash;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.identity.factor.Codes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The second factor as a browser sees it (ASVS 5.0 V6.3.3, V6.5.1 to V6.5.5, V7.2.4; 等保). */
@QuarkusTest
class SecondFactorPagesTest {
    private static final PasswordHash PASSWORD = PasswordHash.of(DemoActors.PASSWORD);

    @Inject
    ActorService actors;

    @Inject
    Sql sql;

    /** Someone with a second factor, and what he keeps of it. */
    private record Person(String name, String secret, List<String> recoveryCodes) {}

    @Test
    void letsAnOfficerDoNothingBeforeHeHasOne() {
        String name = officer();
        Browser browser = new Browser("203.0.113.40");

        browser.signIn(name, DemoActors.PASSWORD).then().header("Location", is("/console/second-factor"));
        browser.get("/console").then().statusCode(303);
        browser.get("/sign-in").then().header("Location", is("/console/second-factor"));
        String pending = browser.cookie();
        Person person = enrol(name, browser);

        assertEquals(10, person.recoveryCodes().size());
        assertNotEquals(pending, browser.cookie());
        browser.get("/console").then().statusCode(200).body(containsString(name));
        Browser thief = new Browser("203.0.113.41");
        thief.plant(pending);
        thief.get("/console").then().statusCode(303);
    }

    @Test
    void excusesActorsOfTheDemo() {
        Browser browser = new Browser("203.0.113.42");

        browser.signIn("approver", DemoActors.PASSWORD).then().header("Location", is("/console"));
    }

    @Test
    void asksForACodeAndTakesItOnce() {
        Person person = enrolled("203.0.113.43");
        String code = code(person, 1);
        Browser first = passwordGiven(person, "203.0.113.44");
        first.get("/console").then().statusCode(303);

        second(first, "000000").then().statusCode(400).body(containsString("验证码不正确"));
        second(first, code).then().statusCode(303).header("Location", is("/console"));
        first.get("/console").then().statusCode(200);

        Browser replay = passwordGiven(person, "203.0.113.45");
        second(replay, code).then().statusCode(400);
        replay.get("/console").then().statusCode(303);
    }

    @Test
    void letsOneOfTwoAtOnceUseACode() throws Exception {
        Person person = enrolled("203.0.113.46");
        String code = code(person, 1);
        List<Browser> browsers = List.of(passwordGiven(person, "203.0.113.47"), passwordGiven(person, "203.0.113.48"));
        List<Callable<Integer>> both = browsers.stream()
                .<Callable<Integer>>map(browser -> () -> second(browser, code).statusCode())
                .toList();
        ExecutorService clients = Executors.newFixedThreadPool(2);
        int passed = 0;
        for (Future<Integer> answer : clients.invokeAll(both, 60, TimeUnit.SECONDS)) {
            passed += answer.get() == 303 ? 1 : 0;
        }
        clients.shutdown();

        assertEquals(1, passed);
    }

    @Test
    void takesEachRecoveryCodeOnce() {
        Person person = enrolled("203.0.113.49");
        String code = person.recoveryCodes().get(3);

        second(
                        passwordGiven(person, "203.0.113.50"),
                        code.toUpperCase(java.util.Locale.ROOT).replace("-", " "))
                .then()
                .statusCode(303);
        second(passwordGiven(person, "203.0.113.50"), code).then().statusCode(400);
    }

    @Test
    void locksAfterFiveWrongCodesUntilAnAdministratorHelps() {
        Person person = enrolled("203.0.113.51");
        Browser browser = passwordGiven(person, "203.0.113.52");
        for (int i = 0; i < 5; i++) {
            second(browser, "00000" + i).then().statusCode(400);
        }
        second(browser, code(person, 1)).then().statusCode(429);

        String path = "/api/v1/actors/" + actors.caller(person.name()).id();
        given().auth()
                .oauth2(Tokens.of("admin"))
                .post(path + "/unlocking")
                .then()
                .statusCode(204);
        second(browser, code(person, 1)).then().statusCode(303);

        given().auth()
                .oauth2(Tokens.of("admin"))
                .post(path + "/second-factor-reset")
                .then()
                .statusCode(204);
        browser.get("/console").then().statusCode(303);
        browser.signIn(person.name(), DemoActors.PASSWORD).then().header("Location", is("/console/second-factor"));
    }

    @Test
    void givesNoTokenForAPasswordAlone() {
        Person person = enrolled("203.0.113.53");

        given().formParams("grant_type", "password", "username", person.name(), "password", DemoActors.PASSWORD)
                .post("/api/v1/token")
                .then()
                .statusCode(400)
                .body("error", is("invalid_grant"));
    }

    @Test
    void changesItForThePasswordAndAPresentCodeOnly() {
        Person person = enrolled("203.0.113.54");
        Browser browser = passwordGiven(person, "203.0.113.55");
        second(browser, code(person, 1));

        browser.post(
                        "/console/second-factor",
                        Map.of(
                                "password",
                                "wrong",
                                "code",
                                person.recoveryCodes().get(0)))
                .then()
                .statusCode(400);
        browser.post("/console/second-factor", Map.of("password", DemoActors.PASSWORD, "code", "000000"))
                .then()
                .statusCode(400);
        browser.post(
                        "/console/second-factor",
                        Map.of(
                                "password",
                                DemoActors.PASSWORD,
                                "code",
                                person.recoveryCodes().get(0)))
                .then()
                .statusCode(200)
                .body(containsString("<svg"));
    }

    @Test
    void keepsNoSecretInTheClear() {
        Person person = enrolled("203.0.113.56");

        List<byte[]> kept = sql.list(
                "select secret from identity_second_factor where actor_id = ?",
                select -> select.setObject(1, actors.caller(person.name()).id().value()),
                row -> row.getBytes(1));

        assertEquals(1, kept.size());
        assertEquals(-1, new String(kept.get(0), StandardCharsets.ISO_8859_1).indexOf(person.secret()));
    }

    private Person enrolled(String address) {
        String name = officer();
        Browser browser = new Browser(address);
        browser.signIn(name, DemoActors.PASSWORD);
        return enrol(name, browser);
    }

    private static Person enrol(String name, Browser browser) {
        String page = browser.post("/console/second-factor", Map.of())
                .then()
                .statusCode(200)
                .body(allOf(containsString("<svg"), containsString("id=\"secret\"")))
                .extract()
                .asString();
        String secret =
                page.replaceAll("(?s).*id=\"secret\">([A-Z2-7 ]+)<.*", "$1").replace(" ", "");
        browser.post("/console/second-factor/confirmation", Map.of("code", "000000"))
                .then()
                .statusCode(400);
        String shown = browser.post("/console/second-factor/confirmation", Map.of("code", now(secret, 0)))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> codes = Pattern.compile("[a-z2-7]{4}(-[a-z2-7]{4}){3}")
                .matcher(shown)
                .results()
                .map(found -> found.group())
                .toList();
        return new Person(name, secret, codes);
    }

    private static Browser passwordGiven(Person person, String address) {
        Browser browser = new Browser(address);
        browser.signIn(person.name(), DemoActors.PASSWORD).then().header("Location", is("/sign-in/second-step"));
        return browser;
    }

    private static Response second(Browser browser, String code) {
        return browser.post("/sign-in/second-step", Map.of("code", code));
    }

    private static String code(Person person, int steps) {
        return now(person.secret(), steps);
    }

    private static String now(String secret, int steps) {
        return Codes.of(secret, InstantSource.system().instant(), steps);
    }

    private String officer() {
        String name = "factor." + UUID.randomUUID();
        actors.ensure(name, PASSWORD, Set.of(Role.OFFICER), new Scope.Region("410902"), false);
        return name;
    }
}

package cn.anxue.identity.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.anxue.identity.ActorService;
import cn.anxue.identity.DemoActors;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An administrator at a browser, from the invitation to the end. */
@QuarkusTest
class ActorPagesTest {
    @Inject
    ActorService actors;

    @Inject
    InstitutionRegister institutions;

    @Test
    void invitesChangesAndDisables() {
        Browser browser = administrator("203.0.113.20");
        String name = "paged." + UUID.randomUUID();
        String shown = browser.post("/console/actors", Map.of("name", name, "roles", "INSPECTOR", "reach", "410902"))
                .then()
                .statusCode(200)
                .body(containsString("/sign-in/invitation/"))
                .extract()
                .asString();
        Browser invited = new Browser("203.0.113.21");
        String link = shown.replaceAll("(?s).*(/sign-in/invitation/[\\w-]{43}).*", "$1");
        invited.post(link, Map.of("password", "three stone bridges east", "repeated", "three stone bridges east"));
        invited.signIn(name, "three stone bridges east").then().header("Location", is("/console"));

        String page = "/console/actors/" + actors.caller(name).id();
        String form = browser.get(page)
                .then()
                .statusCode(200)
                .body(allOf(containsString("正常"), containsString("value=\"INSPECTOR\" checked")))
                .extract()
                .asString();
        String version = form.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        Map<String, String> auditor = Map.of("roles", "AUDITOR", "reach", "410922", "version", version);
        browser.post(page + "/roles", auditor).then().statusCode(303);
        browser.post(page + "/roles", auditor).then().statusCode(412);
        invited.get("/console").then().statusCode(303);

        browser.post(page + "/disablement", Map.of()).then().statusCode(303);
        browser.get(page).then().body(containsString("已停用"));
    }

    @Test
    void saysByNamesHowFarActorsReach() {
        Browser browser = administrator("203.0.113.24");
        InstitutionView institution =
                institutions.view(InstitutionFixtures.register(InstitutionFixtures.registration("操作人示例学校")));
        String name = "reaching." + UUID.randomUUID();
        Map<String, String> form = Map.of("name", name, "roles", "INSTITUTION", "reach", "");
        String uscc = institution.uscc().value();

        browser.post("/console/actors", with(form, uscc)).then().statusCode(200);
        browser.get("/console/actors?q=" + name)
                .then()
                .body(allOf(containsString("操作人示例学校"), not(containsString(institution.id() + " "))));
        browser.get("/console/actors/" + actors.caller(name).id())
                .then()
                .body(containsString("value=\"" + uscc + "\""));
        browser.get("/console/actors?q=officer.test").then().body(containsString("濮阳市华龙区及下级"));
        browser.get("/console/actors?q=nobody.is.called.so").then().body(containsString("没有这样的操作人"));
        browser.post("/console/actors", with(form, InstitutionFixtures.uscc().value()))
                .then()
                .statusCode(422)
                .body(containsString("没有找到统一社会信用代码"));
    }

    @Test
    void bringsARefusedFormBack() {
        Browser browser = administrator("203.0.113.22");

        browser.post("/console/actors", Map.of("name", "typed.once", "roles", "BANK", "reach", "410902"))
                .then()
                .statusCode(400)
                .body(allOf(containsString("value=\"typed.once\""), containsString("value=\"BANK\" checked")))
                .body(containsString("value=\"410902\""));
        browser.post("/console/actors", Map.of("name", "Not A Name", "roles", "AUDITOR", "reach", "410902"))
                .then()
                .statusCode(400);
        browser.post("/console/actors", Map.of("name", "typed.once", "roles", "FAMILY", "reach", "410902"))
                .then()
                .statusCode(400);
    }

    @Test
    void isForAdministratorsAlone() {
        Browser browser = new Browser("203.0.113.23");
        browser.signIn("officer", DemoActors.PASSWORD);

        browser.get("/console/actors").then().statusCode(403);
        browser.get("/console").then().body(not(containsString("/console/actors")));
    }

    private static Map<String, String> with(Map<String, String> form, String reach) {
        Map<String, String> filled = new HashMap<>(form);
        filled.put("reach", reach);
        return filled;
    }

    private static Browser administrator(String address) {
        Browser browser = new Browser(address);
        browser.signIn("admin", DemoActors.PASSWORD).then().statusCode(303);
        browser.get("/console/actors?q=off").then().statusCode(200).body(containsString("officer.chengde"));
        return browser;
    }
}

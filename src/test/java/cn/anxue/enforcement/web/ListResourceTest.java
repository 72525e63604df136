package cn.anxue.enforcement.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.anxue.Tokens;
import cn.anxue.enforcement.Decisions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListResourceTest {
    private static final String PERSON =
            "{\"subject\": {\"kind\": \"PERSON\", \"name\": \"示例人\"}, \"basis\": \"示例依据第一条\","
                    + " \"hearing\": {\"outcome\": \"WAIVED\", \"on\": \"2026-01-20\"}}";
    private static final String UNHEARD =
            "{\"subject\": {\"kind\": \"PERSON\", \"name\": \"示例人\"}, \"basis\": \"示例依据第一条\"}";

    @Inject
    Decisions decisions;

    @Test
    void proposesAndShowsAnEntry() {
        String id = as("officer.test")
                .body(PERSON)
                .post("/api/v1/lists/black/entries")
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("state", equalTo("PROPOSED"))
                .body("number", nullValue())
                .extract()
                .path("id");

        as("officer.test")
                .get("/api/v1/lists/black?region=410902&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        as("auditor.test")
                .get("/api/v1/lists/black/entries/" + id)
                .then()
                .statusCode(200)
                .body("subject.name", equalTo("示某"));
        as("officer.test").get("/api/v1/lists/white/entries/" + id).then().statusCode(404);
        as("officer.other").get("/api/v1/lists/black/entries/" + id).then().statusCode(404);
    }

    @Test
    void answersARemovalWithItsEntry() {
        String id = as("officer.test")
                .body(PERSON)
                .post("/api/v1/lists/black/entries")
                .then()
                .extract()
                .path("id");
        decisions.approve(Tokens.caller("approver.test"), "LIST_ENTRY", UUID.fromString(id));

        as("officer.test")
                .body("{\"reason\": \"已整改\"}")
                .post("/api/v1/lists/black/entries/" + id + "/removals")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/lists/black/entries/" + id))
                .body("id", equalTo(id));
    }

    @Test
    void refusesARemovalOfWhatIsNotListed() {
        String id = as("officer.test")
                .body(PERSON)
                .post("/api/v1/lists/black/entries")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as("officer.test")
                .body("{\"reason\": \"已整改\"}")
                .post("/api/v1/lists/black/entries/" + id + "/removals")
                .then()
                .statusCode(409)
                .body("code", equalTo("ENTRY_MOVE_REFUSED"));
    }

    @Test
    void refusesOthersThanOfficersAndOtherLists() {
        as("approver.test")
                .body(PERSON)
                .post("/api/v1/lists/black/entries")
                .then()
                .statusCode(403);
        as("officer.test")
                .body(PERSON)
                .post("/api/v1/lists/grey/entries")
                .then()
                .statusCode(404);
        as("officer.test")
                .body(UNHEARD)
                .post("/api/v1/lists/black/entries")
                .then()
                .statusCode(400)
                .body("code", equalTo("HEARING_OUTCOME_REQUIRED"))
                .body("errors[0].pointer", equalTo("/hearing"));
        as("officer.test")
                .body(UNHEARD)
                .post("/api/v1/lists/white/entries")
                .then()
                .statusCode(422)
                .body("code", equalTo("WHITE_LIST_INSTITUTIONS_ONLY"));
    }

    private static RequestSpecification as(String actor) {
        return given().auth().oauth2(Tokens.of(actor)).contentType(ContentType.JSON);
    }
}

package cn.anxue.simulator.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import cn.anxue.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConformanceResourceTest {
    private static final String CASES = "/demo/conformance";

    @Test
    void judgesWhatItSawSinceTheCaseWasBegun() {
        bank().get("/api/v1/bank/instructions").then().statusCode(200);
        bank().post(CASES + "/TOKEN").then().statusCode(200).body("state", is("WAITING"));

        bank().get("/api/v1/bank/instructions").then().statusCode(200);

        bank().get(CASES)
                .then()
                .statusCode(200)
                .body("items.size()", is(20))
                .body("items.find { it.name == 'TOKEN' }.state", is("PASSED"))
                .body("items.find { it.name == 'FREEZE' }.state", is("NOT_BEGUN"));
    }

    @Test
    void saysInWordsWhatIsWrong() {
        bank().post(CASES + "/LINE").then().statusCode(200);
        bank().contentType(ContentType.JSON)
                .body("[{}]")
                .post("/api/v1/bank/transactions")
                .then()
                .statusCode(400);

        bank().get(CASES)
                .then()
                .body("items.find { it.name == 'LINE' }.state", is("WRONG"))
                .body("items.find { it.name == 'LINE' }.words[1]", containsString("IDEMPOTENCY_KEY"));
        bank().get(CASES + "/report").then().statusCode(200).body(containsString("IDEMPOTENCY_KEY"));
        bank().get("/demo/bank/conformance")
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .body(containsString("银行对接自测"))
                .body(containsString("IDEMPOTENCY_KEY"));
    }

    @Test
    void isForBanksAlone() {
        given().auth().oauth2(Tokens.of("officer.test")).get(CASES).then().statusCode(403);
        given().contentType(ContentType.JSON)
                .body("[]")
                .post("/api/v1/bank/transactions")
                .then()
                .statusCode(401);
    }

    private static RequestSpecification bank() {
        return given().auth().oauth2(Tokens.of("bank2"));
    }
}

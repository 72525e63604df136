package cn.anxue.simulator.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.simulator.conformance.ConformanceCommand;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
                .body("items.find { it.name == 'FREEZE' }.state", is("NOT_BEGUN"))
                .body("accounts", notNullValue());
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

    @Test
    void isWalkedThroughInATerminal() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        String url = "http://localhost:" + RestAssured.port;
        String token = Tokens.of("bank2");
        ExecutorService terminal = Executors.newSingleThreadExecutor();
        Future<Integer> walk =
                terminal.submit(() -> command(printed, "--url", url, "--token", token, "--wait", "60", "TOKEN"));
        while (!walk.isDone()) {
            bank().get("/api/v1/bank/instructions");
            Thread.sleep(200);
        }
        terminal.shutdown();

        assertEquals(0, walk.get(), () -> printed.toString(StandardCharsets.UTF_8));
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("1 of 1 passed"));
        assertEquals(1, command(printed, "--url", url, "--token", token, "--report"));
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("NOT_BEGUN"));
        assertEquals(2, command(printed, "--url", url, "--token", Tokens.of("officer.test"), "--report"));
        assertTrue(command(printed, "--url", url, "--report") < 2, "signs in as the demo's bank by itself");
    }

    private static int command(ByteArrayOutputStream printed, String... arguments) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return ConformanceCommand.run(List.of(arguments), out, out);
    }

    private static RequestSpecification bank() {
        return given().auth().oauth2(Tokens.of("bank2"));
    }
}

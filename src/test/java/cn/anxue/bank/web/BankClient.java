package cn.anxue.bank.web;

import static io.restassured.RestAssured.given;

import cn.anxue.Tokens;
import cn.anxue.bank.LineDraft;
import cn.anxue.institution.InstitutionId;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bank and an officer as they call the service. */
final class BankClient {
    private static final String PATH = "/api/v1/bank/transactions";

    private BankClient() {}

    static ValidatableResponse report(LineDraft... lines) {
        return post("bank", UUID.randomUUID().toString(), List.of(lines)).then().statusCode(200);
    }

    static Response post(String actor, @Nullable String key, List<LineDraft> lines) {
        var request = given().auth()
                .oauth2(Tokens.of(actor))
                .contentType(ContentType.JSON)
                .body(lines);
        return key == null
                ? request.post(PATH)
                : request.header("Idempotency-Key", key).post(PATH);
    }

    static ValidatableResponse postText(String body) {
        return given().auth()
                .oauth2(Tokens.of("bank"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(PATH)
                .then();
    }

    static ValidatableResponse identify(String actor, String line) {
        return given().auth()
                .oauth2(Tokens.of(actor))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"placement\":\"DEPOSIT_PRINCIPAL\",\"reason\":\"机构代缴\"}")
                .post("/api/v1/bank/lines/" + line + "/identification")
                .then();
    }

    static ValidatableResponse deposit(InstitutionId institution) {
        return given().auth()
                .oauth2(Tokens.of("officer.test"))
                .get("/api/v1/institutions/" + institution + "/deposit")
                .then()
                .statusCode(200);
    }
}

package cn.anxue.deposit.web;

import static cn.anxue.deposit.DepositFixtures.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.anxue.Tokens;
import cn.anxue.institution.InstitutionId;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** The parties of an agreement as they call the service. */
final class AgreementClient {
    private AgreementClient() {}

    static ValidatableResponse signByAll(InstitutionId institution, String agreement) {
        sign(institution, agreement, "BUREAU").statusCode(201);
        sign(institution, agreement, "INSTITUTION").statusCode(201);
        return sign(institution, agreement, "BANK").statusCode(201).body("state", equalTo("IN_FORCE"));
    }

    static ValidatableResponse sign(InstitutionId institution, String agreement, String party) {
        RequestSpecification signer = switch (party) {
            case "BUREAU" -> as("officer.test");
            case "BANK" -> as("bank");
            default -> institution(institution);
        };
        return signAs(signer, agreement, party);
    }

    static ValidatableResponse signAs(RequestSpecification signer, String agreement, String party) {
        return signer.body(signature(party))
                .post("/api/v1/agreements/" + agreement + "/signatures")
                .then();
    }

    static Map<String, Object> signature(String party) {
        return new HashMap<>(Map.of("party", party, "signedBy", "签署人", "signedOn", "2026-01-02"));
    }

    static String drafted(InstitutionId institution, Map<String, Object> body) {
        return draft(institution, body)
                .statusCode(201)
                .header("Location", containsString("/api/v1/agreements/"))
                .body("state", equalTo("DRAFT"))
                .extract()
                .path("id");
    }

    static ValidatableResponse draft(InstitutionId institution, Map<String, Object> body) {
        return as("officer.test")
                .body(body)
                .post("/api/v1/institutions/" + institution + "/agreements")
                .then();
    }

    static RequestSpecification institution(InstitutionId institution) {
        return given().auth().oauth2(Tokens.ofInstitution(institution.value())).contentType(ContentType.JSON);
    }

    static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("code", equalTo(code));
    }
}

package cn.anxue.deposit.web;

import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.deposit.web.AgreementClient.draft;
import static cn.anxue.deposit.web.AgreementClient.drafted;
import static cn.anxue.deposit.web.AgreementClient.institution;
import static cn.anxue.deposit.web.AgreementClient.problem;
import static cn.anxue.deposit.web.AgreementClient.sign;
import static cn.anxue.deposit.web.AgreementClient.signAs;
import static cn.anxue.deposit.web.AgreementClient.signByAll;
import static cn.anxue.deposit.web.AgreementClient.signature;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.deposit.DepositFixtures;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AgreementResourceTest {
    @ParameterizedTest
    @CsvSource({
        "BUREAU,BANK,INSTITUTION",
        "BUREAU,INSTITUTION,BANK",
        "BANK,BUREAU,INSTITUTION",
        "BANK,INSTITUTION,BUREAU",
        "INSTITUTION,BUREAU,BANK",
        "INSTITUTION,BANK,BUREAU"
    })
    void comesIntoForceByThreeSignaturesInAnyOrder(String first, String second, String third) {
        InstitutionId institution = InstitutionFixtures.register();
        String agreement = drafted(institution, DepositFixtures.body());

        sign(institution, agreement, first).statusCode(201).body("state", equalTo("SIGNING"));
        sign(institution, agreement, second).statusCode(201).body("state", equalTo("SIGNING"));
        sign(institution, agreement, third)
                .statusCode(201)
                .body("state", equalTo("IN_FORCE"))
                .body("signatures", hasSize(3));
    }

    @Test
    void answersWhatWasWrittenDown() {
        InstitutionId institution = InstitutionFixtures.register();
        Map<String, Object> body = DepositFixtures.body();
        String agreement = drafted(institution, body);

        as("auditor.test")
                .get("/api/v1/agreements/" + agreement)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("id", equalTo(agreement))
                .body("institutionId", equalTo(institution.toString()))
                .body("state", equalTo("DRAFT"))
                .body("number", equalTo(body.get("number")))
                .body("depositAccount", equalTo(body.get("depositAccount")))
                .body("interest.annualRate", equalTo("0.0035"))
                .body("interest.postingDays", equalTo(List.of("03-20", "06-20")))
                .body("settlementAccount.bankName", equalTo("演示银行"));
        as("bank")
                .get("/api/v1/agreements?state=DRAFT&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(agreement));
        as("bank2").get("/api/v1/agreements?limit=200").then().body("items.id", not(hasItem(agreement)));
        as("officer.test")
                .get("/api/v1/institutions/" + institution + "/agreements")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void hasAnotherVersionAfterEverySignature() {
        InstitutionId institution = InstitutionFixtures.register();
        String id = drafted(institution, DepositFixtures.body());
        Set<String> tags = new HashSet<>(Set.of(tag(id)));

        for (String party : List.of("BUREAU", "INSTITUTION", "BANK")) {
            String answered =
                    sign(institution, id, party).statusCode(201).extract().header("ETag");
            assertTrue(tags.add(answered), "the same version after the signature of " + party);
            assertEquals(answered, tag(id));
        }
    }

    private static String tag(String agreement) {
        return as("officer.test").get("/api/v1/agreements/" + agreement).header("ETag");
    }

    @Test
    void letsNobodyButTheBankSignForTheBank() {
        InstitutionId institution = InstitutionFixtures.register();
        String agreement = drafted(institution, DepositFixtures.body());

        problem(signAs(as("officer.test"), agreement, "BANK"), 403, "FORBIDDEN");
        problem(signAs(institution(institution), agreement, "BANK"), 403, "FORBIDDEN");
        problem(signAs(as("bank2"), agreement, "BANK"), 404, "NOT_FOUND");
        problem(signAs(as("bank"), agreement, "BUREAU"), 403, "FORBIDDEN");
        problem(signAs(as("bank"), agreement, "INSTITUTION"), 403, "FORBIDDEN");
        as("officer.test").get("/api/v1/agreements/" + agreement).then().body("signatures", hasSize(0));
    }

    @Test
    void letsNobodyButItsOfficerSignForTheBureau() {
        InstitutionId institution = InstitutionFixtures.register();
        String agreement = drafted(institution, DepositFixtures.body());

        problem(signAs(institution(institution), agreement, "BUREAU"), 403, "FORBIDDEN");
        problem(signAs(as("officer.other"), agreement, "BUREAU"), 404, "NOT_FOUND");
        problem(signAs(institution(InstitutionFixtures.register()), agreement, "INSTITUTION"), 404, "NOT_FOUND");
        signAs(as("auditor.test"), agreement, "BUREAU").statusCode(403);
        given().contentType(ContentType.JSON)
                .body(signature("BUREAU"))
                .post("/api/v1/agreements/" + agreement + "/signatures")
                .then()
                .statusCode(401);
    }

    @Test
    void takesWhatTheInstitutionSignedOnPaperFromTheOfficer() {
        InstitutionId institution = InstitutionFixtures.register();
        String agreement = drafted(institution, DepositFixtures.body());

        signAs(as("officer.test"), agreement, "INSTITUTION").statusCode(201);
        problem(signAs(institution(institution), agreement, "INSTITUTION"), 409, "ALREADY_SIGNED");
    }

    @Test
    void refusesASignatureOfTomorrow() {
        String agreement = drafted(InstitutionFixtures.register(), DepositFixtures.body());
        Map<String, Object> signature = signature("BUREAU");
        signature.put("signedOn", "2098-01-01");

        as("officer.test")
                .body(signature)
                .post("/api/v1/agreements/" + agreement + "/signatures")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/signedOn"));
    }

    @Test
    void waitsForAnAccountNumber() {
        InstitutionId institution = InstitutionFixtures.register();
        Map<String, Object> body = DepositFixtures.body();
        body.remove("depositAccount");
        body.remove("feeAccount");
        String agreement = drafted(institution, body);
        sign(institution, agreement, "BUREAU");
        sign(institution, agreement, "INSTITUTION");
        String version = sign(institution, agreement, "BANK")
                .body("state", equalTo("SIGNED"))
                .extract()
                .header("ETag");
        String path = "/api/v1/agreements/" + agreement + "/accounts";
        Map<String, Object> accounts = Map.of("depositAccount", "6222 0000 " + DepositFixtures.accountNumber());

        problem(as("bank").body(accounts).put(path).then(), 428, "PRECONDITION_REQUIRED");
        problem(as("bank").header("If-Match", "\"0\"").body(accounts).put(path).then(), 412, "STALE");
        problem(as("bank2").header("If-Match", version).body(accounts).put(path).then(), 404, "NOT_FOUND");
        as("bank")
                .header("If-Match", version)
                .body(accounts)
                .put(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"))
                .body("depositAccount", not(equalTo(accounts.get("depositAccount"))));
    }

    @Test
    void keepsTheAccountThatAPartySignedFor() {
        InstitutionId institution = InstitutionFixtures.register();
        Map<String, Object> body = DepositFixtures.body();
        body.remove("feeAccount");
        String agreement = drafted(institution, body);
        String path = "/api/v1/agreements/" + agreement + "/accounts";
        String version = sign(institution, agreement, "INSTITUTION").extract().header("ETag");

        problem(
                        as("officer.test")
                                .header("If-Match", version)
                                .body(Map.of("depositAccount", DepositFixtures.accountNumber()))
                                .put(path)
                                .then(),
                        409,
                        "ACCOUNT_SIGNED")
                .body("errors[0].pointer", equalTo("/depositAccount"));
        as("bank")
                .header("If-Match", version)
                .body(Map.of("feeAccount", DepositFixtures.accountNumber()))
                .put(path)
                .then()
                .statusCode(200)
                .body("depositAccount", equalTo(body.get("depositAccount")));
    }

    @Test
    void refusesASecondDepositAccount() {
        InstitutionId institution = InstitutionFixtures.register();
        Map<String, Object> first = DepositFixtures.body();
        first.remove("feeAccount");
        String agreement = drafted(institution, first);
        Map<String, Object> second = DepositFixtures.body();

        problem(draft(institution, second), 409, "SECOND_DEPOSIT_ACCOUNT")
                .body("errors[0].pointer", equalTo("/depositAccount"));
        signByAll(institution, agreement);
        problem(draft(institution, second), 409, "SECOND_DEPOSIT_ACCOUNT");

        second.remove("depositAccount");
        draft(institution, second).statusCode(201);
    }

    @Test
    void refusesAnAccountOfAnotherInstitution() {
        InstitutionId institution = InstitutionFixtures.register();
        Map<String, Object> first = DepositFixtures.body();
        String agreement = drafted(institution, first);
        Map<String, Object> second = DepositFixtures.body();
        second.put("depositAccount", first.get("feeAccount"));
        InstitutionId other = InstitutionFixtures.register();

        problem(draft(other, second), 409, "ACCOUNT_TAKEN").body("errors[0].pointer", equalTo("/depositAccount"));
        signByAll(institution, agreement);
        problem(draft(other, second), 409, "ACCOUNT_TAKEN");
    }

    @Test
    void changesTheBankWithoutAGap() {
        InstitutionId institution = InstitutionFixtures.register();
        String old = drafted(institution, DepositFixtures.body());
        signByAll(institution, old);
        Map<String, Object> body = DepositFixtures.body();
        body.put("replaces", old);
        String next = drafted(institution, body);

        signByAll(institution, next);

        as("officer.test").get("/api/v1/agreements/" + old).then().body("state", equalTo("SUPERSEDED"));
        as("officer.test")
                .get("/api/v1/institutions/" + institution + "/deposit")
                .then()
                .body("account.number", equalTo(body.get("depositAccount")));
    }

    @Test
    void givesUpADraftButNothingInForce() {
        InstitutionId institution = InstitutionFixtures.register();
        String agreement = drafted(institution, DepositFixtures.body());
        as("officer.test")
                .header("If-Match", "\"0\"")
                .post("/api/v1/agreements/" + agreement + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        problem(sign(institution, agreement, "BANK"), 409, "AGREEMENT_STATE");

        String other = drafted(institution, DepositFixtures.body());
        String version = signByAll(institution, other).extract().header("ETag");
        problem(
                as("officer.test")
                        .header("If-Match", version)
                        .post("/api/v1/agreements/" + other + "/withdrawal")
                        .then(),
                409,
                "AGREEMENT_STATE");
    }
}

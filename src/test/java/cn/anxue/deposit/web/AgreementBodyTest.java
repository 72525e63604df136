package cn.anxue.deposit.web;

import static cn.anxue.deposit.DepositFixtures.as;
import static org.hamcrest.Matchers.equalTo;

import cn.anxue.deposit.DepositFixtures;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AgreementBodyTest {
    @ParameterizedTest
    @CsvSource({
        "depositAccount,12345,/depositAccount",
        "depositAccount,62220000000000A1,/depositAccount",
        "feeAccount,123456789012345678901234567890123,/feeAccount",
        "bankCode,12345,/bankCode",
        "number,' ',/number",
        "startsOn,2026-13-01,/startsOn",
        "endsOn,2025-12-31,/endsOn",
        "colour,red,/colour"
    })
    void namesTheFieldThatIsWrong(String field, String value, String pointer) {
        Map<String, Object> body = DepositFixtures.body();
        body.put(field, value);

        draft(InstitutionFixtures.register(), body).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "annualRate,1.5,/interest/annualRate",
        "annualRate,-0.1,/interest/annualRate",
        "annualRate,abc,/interest/annualRate",
        "postingDays,02-30,/interest/postingDays/0",
        "postingDays,3-20,/interest/postingDays/0",
        "owner,NOBODY,/interest/owner"
    })
    void namesTheTermOfInterestThatIsWrong(String field, String value, String pointer) {
        Map<String, Object> body = DepositFixtures.body();
        Map<String, Object> interest = new HashMap<>((Map<String, ?>) body.get("interest"));
        interest.put(field, field.equals("postingDays") ? List.of(value) : value);
        body.put("interest", interest);

        draft(InstitutionFixtures.register(), body).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void takesARateWrittenAsANumber() {
        Map<String, Object> body = DepositFixtures.body();
        body.put("interest", Map.of("annualRate", 0.015, "postingDays", List.of("12-20"), "owner", "FAMILIES"));

        draft(InstitutionFixtures.register(), body).statusCode(201).body("interest.annualRate", equalTo("0.015"));
    }

    @Test
    void keepsTheThreeAccountsApart() {
        Map<String, Object> body = DepositFixtures.body();
        body.put("feeAccount", body.get("depositAccount"));

        problem(draft(InstitutionFixtures.register(), body), 422, "ACCOUNTS_ALIKE")
                .body("errors[0].pointer", equalTo("/feeAccount"));
    }

    @Test
    void letsNobodyElseDraft() {
        InstitutionId institution = InstitutionFixtures.register();
        String path = "/api/v1/institutions/" + institution + "/agreements";

        problem(as("officer.other").body(DepositFixtures.body()).post(path).then(), 404, "NOT_FOUND");
        as("bank").body(DepositFixtures.body()).post(path).then().statusCode(403);
        as("auditor.test").body(DepositFixtures.body()).post(path).then().statusCode(403);
    }

    private static ValidatableResponse draft(InstitutionId institution, Map<String, Object> body) {
        return as("officer.test")
                .body(body)
                .post("/api/v1/institutions/" + institution + "/agreements")
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("code", equalTo(code));
    }
}

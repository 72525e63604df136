package cn.anxue.simulator.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import cn.anxue.Tokens;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.Registration;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SimulatorResourceTest {
    /** The one place whose accounts the demo's bank plays in tests. */
    private static final String REGION = "410923";

    @Test
    void playsADayAndShowsWhatTheBankDid() {
        AgreementView agreement = DepositFixtures.signedAgreement(
                InstitutionFixtures.register(in(REGION)),
                DepositFixtures.draft(DepositFixtures.accountNumber(), DepositFixtures.accountNumber()));

        String day = given().auth()
                .oauth2(Tokens.of("bank"))
                .post("/demo/bank/days")
                .then()
                .statusCode(200)
                .body("movements.account", hasItem(agreement.depositAccount()))
                .body("movements.kind", hasItem("DEPOSIT_PAID_IN"))
                .body("statements.account", hasItem(agreement.feeAccount()))
                .extract()
                .path("day");

        given().get("/demo/bank/accounts")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.number == '" + agreement.depositAccount() + "' }.balance.amount",
                        is("200000.00"));
        given().get("/demo/bank/days?limit=3")
                .then()
                .statusCode(200)
                .body("items[0].day", is(day))
                .body("items.size()", greaterThanOrEqualTo(1));
        given().get("/demo/bank")
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .header("Content-Security-Policy", notNullValue())
                .body(containsString("模拟银行"))
                .body(containsString("Simulated bank"))
                .body(containsString(agreement.depositAccount()));
    }

    @Test
    void playsTheNextDayByAButton() {
        given().auth()
                .oauth2(Tokens.of("officer.test"))
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .post("/demo/bank/next-day")
                .then()
                .statusCode(303)
                .header("Location", containsString("/demo/bank"));
    }

    private static Registration in(String region) {
        Registration one = InstitutionFixtures.registration("模拟城培训中心");
        return new Registration(
                one.uscc(),
                one.name(),
                one.brandName(),
                one.formerNames(),
                one.category(),
                region,
                one.address(),
                one.legalRepresentative(),
                one.contactPhone(),
                one.nationalPlatformId(),
                one.licence(),
                one.scale(),
                one.registeredOn());
    }
}

package cn.anxue.failure;

import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.failure.FailureClient.check;
import static cn.anxue.failure.FailureClient.openClaims;
import static cn.anxue.failure.FailureClient.trigger;
import static cn.anxue.failure.FailureClient.verified;
import static cn.anxue.failure.FailureClient.yuan;
import static org.hamcrest.Matchers.equalTo;

import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What keeps a plan from being made. */
@QuarkusTest
class FailureRefusalTest {
    @Test
    void makesNoPlanOfClaimsThatAreUncheckedRejectedOrPlannedAlready() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderFixtures.funded(agreement);
        String failure = trigger(agreement);
        String path = "/api/v1/failures/" + failure;
        as("officer.test").get(path + "/plan").then().statusCode(404).body("code", equalTo("NO_PLAN"));
        openClaims(failure).statusCode(200);

        as("officer.test").post(path + "/plans").then().statusCode(409).body("code", equalTo("CLAIMS_UNCHECKED"));
        check(failure, Map.of("number", 1, "verified", yuan("0.00"), "remark", "重复登记"))
                .statusCode(204);
        as("officer.test").post(path + "/plans").then().statusCode(409).body("code", equalTo("NOTHING_VERIFIED"));
        check(failure, Map.of("number", 1, "verified", yuan("0.00"), "remark", "再次核定"))
                .statusCode(409)
                .body("code", equalTo("CLAIM_STATE"));
        check(failure, verified(1, "4000.00")).statusCode(204);
        as("officer.test").post(path + "/plans").then().statusCode(201);
    }
}

package cn.anxue.failure;

import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.failure.FailureClient.approve;
import static cn.anxue.failure.FailureClient.check;
import static cn.anxue.failure.FailureClient.openClaims;
import static cn.anxue.failure.FailureClient.trigger;
import static cn.anxue.failure.FailureClient.verified;
import static cn.anxue.failure.FailureClient.yuan;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.Tokens;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What keeps a claim from being taken and a plan from being made. */
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

    @Test
    void reportsTheShortfallAtOnceWhereThereIsNothingToShare() {
        String failure = trigger(PayoutFixtures.feeAgreement());
        openClaims(failure).statusCode(200);
        as("officer.test")
                .body(Map.of("claimed", yuan("100.00"), "name", "场外家长", "phone", "13900000001", "evidence", "转账截图一份"))
                .post("/api/v1/failures/" + failure + "/claims")
                .then()
                .statusCode(201);
        check(failure, verified(1, "100.01"))
                .statusCode(422)
                .body("errors.code", equalTo(List.of("VERIFIED_BEYOND_CLAIM")));
        check(failure, verified(1, "100.00")).statusCode(204);
        as("officer.test")
                .post("/api/v1/failures/" + failure + "/plans")
                .then()
                .statusCode(201)
                .body("shortfall.amount", equalTo("100.00"));

        approve(failure);

        as("officer.test").get("/api/v1/failures/" + failure).then().body("state", equalTo("SHORTFALL"));
    }

    /** Blank to people though not to a machine: only the room itself sees that nothing was said. */
    @Test
    void takesNoClaimWithoutAnythingThatShowsIt() {
        String failure = trigger(OrderFixtures.sellingInstitution());
        openClaims(failure).statusCode(200);

        ProblemException refusal = assertThrows(
                ProblemException.class,
                () -> OrderFixtures.service(ClaimService.class)
                        .add(
                                Tokens.caller("officer.test"),
                                new FailureId(UUID.fromString(failure)),
                                new ClaimDraft(
                                        null,
                                        Money.ofFen(0),
                                        Money.ofYuan(100),
                                        new Claimant("场外家长", "13900000001", null),
                                        " ",
                                        List.of())));

        assertEquals(FailureProblem.CLAIM_NEEDS_EVIDENCE, refusal.kind());
    }
}

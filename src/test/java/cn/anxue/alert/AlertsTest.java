package cn.anxue.alert;

import static cn.anxue.deposit.DepositFixtures.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Alerts are raised once, handled by a person, and not raised again for a day. */
@QuarkusTest
class AlertsTest {
    @Inject
    AlertRounds rounds;

    @Inject
    Today today;

    @AfterEach
    void setClockRight() {
        today.setSource(InstantSource.system());
    }

    @ParameterizedTest
    @EnumSource
    void everyQuestionCanBePut(AlertKind kind) {
        rounds.ask(kind);
    }

    @Test
    void tellsOnceThatFamiliesAreOwedMoreThanIsThere() {
        AgreementView agreement = uncovered();
        rounds.ask(AlertKind.UNCOVERED);
        rounds.ask(AlertKind.UNCOVERED);

        String id = open(agreement)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("UNCOVERED"))
                .body("items[0].facts.missingFen", equalTo(50_000))
                .extract()
                .path("items[0].id");
        as("officer.test")
                .body(Map.of("remark", "已通知机构补足"))
                .post("/api/v1/alerts/" + id + "/handling")
                .then()
                .statusCode(200)
                .body("state", equalTo("HANDLED"));
        as("officer.test")
                .body(Map.of("remark", "再次处理"))
                .post("/api/v1/alerts/" + id + "/handling")
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_HANDLED"));

        rounds.ask(AlertKind.UNCOVERED);
        open(agreement).body("items", hasSize(0));
        today.setSource(InstantSource.offset(InstantSource.system(), Duration.ofHours(25)));
        rounds.ask(AlertKind.UNCOVERED);
        open(agreement).body("items", hasSize(1));
    }

    @Test
    void showsAlertsToNobodyInAnotherDistrict() {
        AgreementView agreement = uncovered();
        rounds.ask(AlertKind.UNCOVERED);
        String id = open(agreement).extract().path("items[0].id");

        as("officer.other").get("/api/v1/alerts/" + id).then().statusCode(404);
        as("officer.other")
                .body(Map.of("remark", "越界"))
                .post("/api/v1/alerts/" + id + "/handling")
                .then()
                .statusCode(404);
        as("officer.other")
                .get("/api/v1/alerts?institution=" + agreement.institutionId().value())
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void warnsOfFamiliesThatPaidAndAreNotTaught() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderFixtures.funded(agreement);
        rounds.ask(AlertKind.SILENT_INSTITUTION);
        open(agreement).body("items", hasSize(0));

        today.setSource(InstantSource.offset(InstantSource.system(), Duration.ofDays(20)));
        rounds.ask(AlertKind.SILENT_INSTITUTION);
        today.setSource(InstantSource.system());
        open(agreement).body("items.kind", hasItem("SILENT_INSTITUTION"));
    }

    private static AgreementView uncovered() {
        AgreementView agreement = PayoutFixtures.feeAgreement();
        PayoutFixtures.book(agreement, PayoutFixtures.bankPath(agreement), FeeBooks.UNIDENTIFIED, Money.ofYuan(500));
        PayoutFixtures.book(agreement, FeeBooks.MISSING, PayoutFixtures.bankPath(agreement), Money.ofYuan(500));
        return agreement;
    }

    private static ValidatableResponse open(AgreementView agreement) {
        return as("officer.test")
                .get("/api/v1/alerts?state=OPEN&institution="
                        + agreement.institutionId().value())
                .then()
                .statusCode(200);
    }
}

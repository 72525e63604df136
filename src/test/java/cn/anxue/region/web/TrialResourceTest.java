package cn.anxue.region.web;

import static cn.anxue.deposit.DepositFixtures.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderView;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A rule tried before it is enacted shows whom it would hit and changes nothing. */
@QuarkusTest
class TrialResourceTest {
    @Test
    void showsWhoWouldBeShortByHigherTiers() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        String id = agreement.institutionId().value().toString();
        as("officer.test")
                .body("""
                        {"region": "410902", "key": "deposit.tiers",
                         "value": {"tiers": [{"amount": {"amount": "900000.00", "currency": "CNY"}}]}}""")
                .post("/api/v1/rules/trials")
                .then()
                .statusCode(200)
                .body("institutionsShort", greaterThan(0))
                .body("institutions.institutionId", hasItem(id))
                .body("institutions.find { it.institutionId == '" + id + "' }.shortfall.amount", equalTo("700000.00"));
        as("officer.test")
                .get("/api/v1/institutions/" + id + "/deposit")
                .then()
                .body("shortfall.amount", equalTo("0.00"));
    }

    @Test
    void showsWhichLiveOrdersWouldBeOverALowerCap() {
        OrderView order =
                OrderFixtures.accepted(OrderFixtures.sellingInstitution().institutionId());
        String caps = "{\"categories\": {\"" + category(order) + "\": {\"months\": 3, \"lessons\": 60, \"amount\":"
                + " {\"amount\": \"3000.00\", \"currency\": \"CNY\"}, \"monthsAhead\": 1, \"lessonsLeft\": 20}}}";
        String id = order.id().value().toString();
        as("officer.test")
                .body("{\"region\": \"410902\", \"key\": \"fee.caps\", \"value\": " + caps + "}")
                .post("/api/v1/rules/trials")
                .then()
                .statusCode(200)
                .body("orders.find { it.orders[0] == '" + id + "' }.over.amount", equalTo("1000.00"))
                .body("orders.find { it.orders[0] == '" + id + "' }.cap", equalTo("CAP_AMOUNT_EXCEEDED"));
    }

    @Test
    void triesNothingInAnotherDistrictAndNothingOfAnotherForm() {
        as("officer.other")
                .body("{\"region\": \"410902\", \"key\": \"deposit.floorIncluded\", \"value\": true}")
                .post("/api/v1/rules/trials")
                .then()
                .statusCode(404);
        as("officer.test")
                .body("{\"region\": \"410902\", \"key\": \"deposit.tiers\", \"value\": {\"tiers\": []}}")
                .post("/api/v1/rules/trials")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/value"));
        as("officer.test")
                .body("{\"region\": \"410902\", \"key\": \"fee.unknown\", \"value\": 1}")
                .post("/api/v1/rules/trials")
                .then()
                .statusCode(400);
    }

    private static String category(OrderView order) {
        return OrderFixtures.service(cn.anxue.institution.InstitutionRegister.class)
                .view(order.terms().institution())
                .category()
                .name();
    }
}

package cn.anxue.privacy.web;

import static cn.anxue.privacy.web.FamilyClient.approve;
import static cn.anxue.privacy.web.FamilyClient.ask;
import static cn.anxue.privacy.web.FamilyClient.correction;
import static cn.anxue.privacy.web.FamilyClient.get;
import static cn.anxue.privacy.web.FamilyClient.post;
import static cn.anxue.privacy.web.FamilyClient.refuse;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.anxue.Tokens;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 个人信息保护法 arts. 45–47, 未成年人网络保护条例 arts. 34 and 36; ASVS 5.0 V14.2.4, V14.2.6, V8.2.1, V2.3.5: a family sees,
 * corrects and ends what is kept of it, and learns who looked.
 */
@QuarkusTest
class PrivacyRequestTest {
    @ConfigProperty(name = "anxue.db.url")
    String url;

    private UUID order = new UUID(0, 0);
    private String family = "";
    private String institution = "";
    private final String officer = Tokens.of("officer.test");

    @BeforeEach
    void order() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        order = OrderFixtures.order(agreement.institutionId()).id().value();
        family = Tokens.ofOrder(order);
        institution = Tokens.ofInstitution(agreement.institutionId().value());
    }

    @Test
    void givesTheFamilyACopyAndNobodyElse() {
        ask(family, order, "{\"kind\":\"EXPORT\"}").statusCode(201).body("state", is("DONE"));

        get(family, "/orders/" + order + "/personal-data")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("order.learner.name", is("测试学员"))
                .body("order.guardian.phone", containsString("139"))
                .body("requests", hasSize(1))
                .body("looks", hasSize(0));
        get(Tokens.ofOrder(UUID.randomUUID()), "/orders/" + order + "/personal-data")
                .statusCode(404);
        get(officer, "/orders/" + order + "/personal-data").statusCode(403);
    }

    @Test
    void showsOfficersMaskedPeopleAndTheFamilyWhoLooked() {
        get(officer, "/orders/" + order).body("learner.name", is("测***")).body("guardian.name", is("测***"));

        post(officer, "/orders/" + order + "/looks", "{\"reason\":\"核实家长投诉内容\"}")
                .statusCode(200)
                .body("learner.name", is("测试学员"));

        get(family, "/orders/" + order + "/looks")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].actorName", is("officer.test"))
                .body("items[0].reason", is("核实家长投诉内容"));
        post(Tokens.of("officer.other"), "/orders/" + order + "/looks", "{\"reason\":\"核实家长投诉内容\"}")
                .statusCode(404);
    }

    @Test
    void correctsWhatTheInstitutionAgreesToAndKeepsWhatStoodThereEncrypted() throws SQLException {
        String request = ask(family, order, correction("learner.name", "更正之名"))
                .statusCode(201)
                .body("state", is("OPEN"))
                .body("answerBy", notNullValue())
                .extract()
                .path("id");
        get(institution, "/orders/" + order + "/privacy-requests")
                .body("items[0].corrections.'learner.name'", is("更正之名"));
        get(officer, "/orders/" + order + "/privacy-requests")
                .body("items[0].fields", hasItem("learner.name"))
                .body("items[0].corrections", nullValue());

        approve(institution, request).statusCode(200).body("state", is("DONE"));

        get(family, "/orders/" + order).body("learner.name", is("更正之名"));
        String row = text("select to_jsonb(r)::text from privacy_request r where id = '" + request + "'");
        assertFalse(row.contains("更正之名") || row.contains("测试学员"), row);
        approve(institution, request).statusCode(409).body("code", is("PRIVACY_REQUEST_DECIDED"));
    }

    @Test
    void leavesThePhoneThatLetsTheFamilyInToAnAuthority() {
        String request = ask(family, order, correction("guardian.phone", "13700001111"))
                .extract()
                .path("id");

        approve(institution, request).statusCode(403).body("code", is("FIELD_FOR_AUTHORITY"));
        post(officer, "/privacy-requests/" + request + "/looks", "{\"reason\":\"核对更正后的号码\"}")
                .body("'guardian.phone'", equalTo("13700001111"));
        approve(officer, request).statusCode(200);

        get(family, "/orders/" + order).body("guardian.phone", is("13700001111"));
        get(family, "/orders/" + order + "/looks").body("items", hasSize(1));
    }

    @Test
    void takesNoCorrectionOfWhatIsNoParticular() {
        ask(family, order, correction("price", "1.00")).statusCode(400).body("code", is("FIELD_NOT_CORRECTABLE"));
        ask(family, order, "{\"kind\":\"CORRECTION\"}").statusCode(400).body("code", is("CORRECTION_EMPTY"));
    }

    @Test
    void takesNoCorrectionNobodyCouldMakeSoThatItBarsNoTrueOne() {
        ask(family, order, correction("guardian.phone", "110"))
                .statusCode(400)
                .body("code", is("GUARDIAN_PHONE_FORMAT"));
        ask(family, order, correction("learner.name", " ")).statusCode(400).body("code", is("INVALID_VALUE"));

        ask(family, order, correction("guardian.phone", OrderFixtures.phone())).statusCode(201);
    }

    @Test
    void takesOneRequestOfAKindAtATime() {
        ask(family, order, "{\"kind\":\"DELETION\"}").statusCode(201);

        ask(family, order, "{\"kind\":\"DELETION\"}").statusCode(409).body("code", is("PRIVACY_REQUEST_OPEN"));
    }

    @Test
    void keepsWhatALiveOrderNeedsAndRefusesInWriting() {
        String request = ask(family, order, "{\"kind\":\"DELETION\"}").extract().path("id");

        approve(institution, request).statusCode(403);
        approve(officer, request).statusCode(409).body("code", is("STILL_NEEDED"));
        refuse(officer, request, "").statusCode(400).body("code", is("REFUSAL_NEEDS_REASON"));
        refuse(officer, request, "合同尚在履行").statusCode(200).body("state", is("REFUSED"));

        get(family, "/orders/" + order + "/privacy-requests")
                .body("items[0].state", is("REFUSED"))
                .body("items[0].reason", is("合同尚在履行"));
    }

    @Test
    void keepsWhatTheLawWantsKeptThoughTheOrderHasEnded() throws SQLException {
        UUID paid =
                OrderFixtures.funded(OrderFixtures.sellingInstitution()).id().value();
        text("update fee_order set state = 'TERMINATED' where id = '" + paid + "' returning state");
        String request = ask(Tokens.ofOrder(paid), paid, "{\"kind\":\"DELETION\"}")
                .statusCode(201)
                .extract()
                .path("id");

        approve(officer, request)
                .statusCode(409)
                .body("code", is("RETENTION_NOT_OVER"))
                .body("detail", containsString("20"));

        get(Tokens.ofOrder(paid), "/orders/" + paid).body("learner.name", is("测试学员"));
    }

    @Test
    void wantsAnotherPersonToAnswerWhatAnOfficerAskedForAFamily() {
        String request = ask(officer, order, correction("guardian.name", "更正之名"))
                .extract()
                .path("id");

        approve(officer, request).statusCode(403).body("code", is("PRIVACY_REQUEST_OWN"));
        approve(Tokens.of("officer.other"), request).statusCode(404);
        approve(Tokens.of("approver.test"), request).statusCode(200);
    }

    @Test
    void forgetsThePeopleOfAnOrderCalledOffUnpaid() throws SQLException {
        String correction =
                ask(family, order, correction("learner.name", "更正之名")).extract().path("id");
        refuse(officer, correction, "姓名与证件不符").statusCode(200);
        post(family, "/orders/" + order + "/cancellation", "").statusCode(200);
        String request = ask(family, order, "{\"kind\":\"DELETION\"}").extract().path("id");

        approve(officer, request).statusCode(200).body("state", is("DONE"));

        get(institution, "/orders/" + order)
                .body("learner.name", is("已删除"))
                .body("guardian.name", is("已删除"))
                .body("price.amount", is("4000.00"));
        get(institution, "/orders/" + order + "/privacy-requests").body("items.corrections", hasItem(nullValue()));
        get(Tokens.of("auditor.test"), "/audit?subject=fee_order&id=" + order)
                .body("items.act", hasItem("privacy.erased"));
    }

    private String text(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "anxue_owner", "anxue_owner");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}

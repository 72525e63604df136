package cn.anxue.scope;

import static cn.anxue.deposit.DepositFixtures.as;

import cn.anxue.alert.AlertKind;
import cn.anxue.alert.AlertRounds;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Institutions that failed, what families are owed, and what was warned of. */
final class FailureSamples {
    private static final Map<String, Object> PAYEE =
            Map.of("bankName", "示例银行", "account", "6217000000000001", "name", "测试家长");

    private FailureSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        Map<String, Function<Role, Ask>> samples = new HashMap<>();
        samples.put("failure-trigger", role -> trigger());
        samples.put("failure-trigger-form", role -> triggerForm());
        samples.put("failure-list", role -> list());
        samples.put("failure", role -> failure(OrderFixtures.sellingInstitution()));
        samples.put("failure-public", role -> published());
        samples.put("claims-period", role -> period());
        samples.put(
                "failure-withdrawal",
                role -> failure(OrderFixtures.sellingInstitution()).body(Map.of("reason", "误报")));
        samples.put("claims", role -> claims());
        samples.put(
                "claim-entry",
                role -> claims().body(Map.of(
                        "claimed", Insider.yuan("100.00"), "name", "测试家长", "phone", "13900000002", "evidence", "收据")));
        samples.put(
                "claim-checks",
                role -> claims().body(
                                List.of(Map.of("number", 1, "verified", Insider.yuan("4000.00"), "payee", PAYEE))));
        samples.put("claim-look", role -> claims().and("number", 1).body(Map.of("reason", "核对收款账户")));
        samples.put("claim-repayment", role -> claims().and("number", 1).once().body(Map.of("reason", "账号有误")));
        samples.put("failure-plan-proposal", role -> checked());
        samples.put("failure-plan", role -> planned());
        samples.put("alert-list", role -> alerts());
        samples.put("alert-page-list", role -> alerts().marker("/console/alerts/"));
        samples.put("alert", role -> alert());
        samples.put("alert-page", role -> alertPage());
        samples.put("alert-handling", role -> alert().body(Map.of("remark", "已核实")));
        samples.put(
                "rule-trial",
                role -> Ask.plain().body(Map.of("region", "410902", "key", "deposit.floorIncluded", "value", true)));
        return samples;
    }

    private static Ask trigger() {
        UUID institution = OrderFixtures.sellingInstitution().institutionId().value();
        return Ask.plain().body(Map.of("institutionId", institution, "kind", "MISSING", "basis", "测试"));
    }

    private static Ask triggerForm() {
        UUID institution = OrderFixtures.sellingInstitution().institutionId().value();
        return Ask.plain().body(Map.of("institution", institution, "kind", "MISSING", "basis", "测试"));
    }

    private static Ask failure(AgreementView agreement) {
        String id = as("officer.test")
                .body(Map.of("institutionId", agreement.institutionId().value(), "kind", "MISSING", "basis", "测试"))
                .post("/api/v1/failures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return Ask.of("id", id).marker(id);
    }

    private static Ask list() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        Ask failure = failure(agreement);
        return failure.query("institution=" + agreement.institutionId().value());
    }

    private static Ask published() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        failure(agreement);
        return Ask.of(
                "uscc",
                Insider.service(InstitutionRegister.class)
                        .view(agreement.institutionId())
                        .uscc());
    }

    private static Ask period() {
        String today = Insider.service(Today.class).date().toString();
        return failure(OrderFixtures.sellingInstitution()).body(Map.of("from", today, "until", today));
    }

    private static Ask claims() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderFixtures.funded(agreement);
        Ask failure = failure(agreement);
        String today = Insider.service(Today.class).date().toString();
        post(failure, "claims-period", Map.of("from", today, "until", today), 200);
        return failure;
    }

    private static Ask checked() {
        Ask failure = claims();
        post(
                failure,
                "claims/checks",
                List.of(Map.of("number", 1, "verified", Insider.yuan("4000.00"), "payee", PAYEE)),
                204);
        return failure;
    }

    private static Ask planned() {
        Ask failure = checked();
        as("officer.test")
                .post("/api/v1/failures/" + failure.marker() + "/plans")
                .then()
                .statusCode(201);
        return failure;
    }

    private static void post(Ask failure, String path, Object body, int status) {
        as("officer.test")
                .body(body)
                .post("/api/v1/failures/" + failure.marker() + "/" + path)
                .then()
                .statusCode(status);
    }

    private static Ask alerts() {
        AgreementView agreement = PayoutFixtures.feeAgreement();
        PayoutFixtures.book(agreement, PayoutFixtures.bankPath(agreement), FeeBooks.UNIDENTIFIED, Money.ofYuan(5));
        PayoutFixtures.book(agreement, FeeBooks.MISSING, PayoutFixtures.bankPath(agreement), Money.ofYuan(5));
        Insider.service(AlertRounds.class).ask(AlertKind.UNCOVERED);
        UUID institution = agreement.institutionId().value();
        return Ask.plain().query("institution=" + institution).marker(institution);
    }

    private static Ask alert() {
        String id = as("officer.test")
                .get("/api/v1/alerts" + alerts().query())
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        return Ask.of("id", id).marker(id);
    }

    private static Ask alertPage() {
        Ask alert = alert();
        String id = Objects.requireNonNull(alert.marker());
        String institution = as("officer.test")
                .get("/api/v1/alerts/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("institutionId");
        return Ask.of("id", institution).and("alert", id).body(Map.of("remark", "已核实"));
    }
}

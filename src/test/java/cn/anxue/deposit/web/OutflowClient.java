package cn.anxue.deposit.web;

import static cn.anxue.deposit.DepositFixtures.as;

import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.outflow.OutflowId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** Officers and approvers as they call the service about outflows. */
final class OutflowClient {
    private OutflowClient() {}

    static AgreementView withExcess() {
        AgreementView agreement = DepositFixtures.activeInstitution();
        DepositFixtures.payIn(agreement, Money.ofYuan(30_000));
        return agreement;
    }

    static ValidatableResponse propose(AgreementView agreement, String kind, String amount) {
        return propose(agreement, kind, amount, UUID.randomUUID().toString());
    }

    static ValidatableResponse propose(AgreementView agreement, String kind, String amount, String key) {
        return as("officer.test")
                .header("Idempotency-Key", key)
                .body(body(kind, amount))
                .post(path(agreement.institutionId()))
                .then();
    }

    static Map<String, Object> body(String kind, String amount) {
        return Map.of("kind", kind, "amount", Map.of("amount", amount, "currency", "CNY"), "reason", "测试");
    }

    static ValidatableResponse decide(String approver, ValidatableResponse proposed, String decision) {
        String approval = proposed.statusCode(201).extract().path("approvalId");
        return as(approver)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("decision", decision, "reason", "测试"))
                .post("/api/v1/approvals/" + approval + "/decision")
                .then();
    }

    static OutflowId id(ValidatableResponse proposed) {
        return OutflowId.fromString(proposed.extract().path("id"));
    }

    static String path(InstitutionId institution) {
        return "/api/v1/institutions/" + institution + "/deposit/outflows";
    }
}

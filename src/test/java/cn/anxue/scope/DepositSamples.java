package cn.anxue.scope;

import static io.restassured.RestAssured.given;

import cn.anxue.Tokens;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.money.Money;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Deposits, their books, lines of their banks and what leaves them. */
final class DepositSamples {
    private static final String INSTITUTIONS = "/api/v1/institutions/";

    private DepositSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.ofEntries(
                Map.entry("deposit", role -> of(DepositFixtures.activeInstitution())),
                Map.entry(
                        "assessment-entry",
                        role -> of(DepositFixtures.activeInstitution()).body(assessment())),
                Map.entry("assessment", role -> assessed()),
                Map.entry("outflow-proposal", role -> of(withExcess()).once().body(outflow())),
                Map.entry("outflow", role -> proposed()),
                Map.entry(
                        "account-of-books",
                        role -> of(DepositFixtures.activeInstitution()).query("account=deposit/principal")),
                Map.entry("alerts", role -> Ask.plain().query("region=" + InstitutionFixtures.REGION)),
                Map.entry("instruction", role -> instructed()),
                Map.entry("line-report", role -> Ask.plain().once().body(List.of(line()))),
                Map.entry("line", role -> unidentified()),
                Map.entry("line-list", role -> unidentified().query("limit=200")),
                Map.entry(
                        "identification",
                        role -> unidentified()
                                .once()
                                .body(Map.of("placement", "DEPOSIT_PRINCIPAL", "reason", "机构代缴"))));
    }

    private static Ask of(AgreementView agreement) {
        UUID institution = agreement.institutionId().value();
        return Ask.of("id", institution).institution(institution);
    }

    private static AgreementView withExcess() {
        AgreementView agreement = DepositFixtures.activeInstitution();
        DepositFixtures.payIn(agreement, Money.ofYuan(30_000));
        return agreement;
    }

    private static Ask assessed() {
        AgreementView agreement = DepositFixtures.activeInstitution();
        String path = INSTITUTIONS + agreement.institutionId() + "/deposit/assessments";
        return of(agreement).and("assessment", Insider.made("officer.test", path, assessment()));
    }

    private static Map<String, Object> assessment() {
        return Map.of("amount", Insider.yuan("200000.00"), "document", "测试〔2026〕1号", "reason", "测试");
    }

    private static Ask proposed() {
        AgreementView agreement = withExcess();
        String id = Insider.made("officer.test", outflows(agreement), outflow());
        return of(agreement).and("outflow", id).marker(id);
    }

    private static Ask instructed() {
        AgreementView agreement = withExcess();
        String approval = Insider.post("officer.test", outflows(agreement), outflow(), "approvalId");
        given().auth()
                .oauth2(Tokens.of("approver.test"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("decision", "APPROVE", "reason", "测试"))
                .post("/api/v1/approvals/" + approval + "/decision")
                .then()
                .statusCode(200);
        return Ask.plain().query("limit=200").marker(Objects.requireNonNull(agreement.depositAccount()));
    }

    private static String outflows(AgreementView agreement) {
        return INSTITUTIONS + agreement.institutionId() + "/deposit/outflows";
    }

    private static Map<String, Object> outflow() {
        return Map.of("kind", "EXCESS", "amount", Insider.yuan("100.00"), "reason", "测试");
    }

    private static LineDraft line() {
        String account =
                DepositFixtures.signedAgreement(InstitutionFixtures.register()).depositAccount();
        return LineFixtures.credit(Objects.requireNonNull(account), Insider.unlike("R"), "100.00");
    }

    private static Ask unidentified() {
        LineDraft line = LineFixtures.paidBy(line(), "别家公司", "往来款");
        String id = given().auth()
                .oauth2(Tokens.of("bank"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(List.of(line))
                .post("/api/v1/bank/transactions")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        return Ask.of("id", id).marker(id);
    }
}

package cn.anxue.scope;

import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.money.Money;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Deposits, their books and what leaves them. */
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
                Map.entry("alerts", role -> Ask.plain().query("region=" + InstitutionFixtures.REGION)));
    }

    private static Ask of(AgreementView agreement) {
        UUID institution = agreement.institutionId().value();
        return Ask.of("id", institution).institution(institution);
    }

    static AgreementView withExcess() {
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

    static String outflows(AgreementView agreement) {
        return INSTITUTIONS + agreement.institutionId() + "/deposit/outflows";
    }

    static Map<String, Object> outflow() {
        return Map.of("kind", "EXCESS", "amount", Insider.yuan("100.00"), "reason", "测试");
    }
}

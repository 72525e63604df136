package cn.anxue.scope;

import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementService;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import java.util.Map;
import java.util.function.Function;

/** Agreements before they bind. */
final class AgreementSamples {
    private AgreementSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of(
                "agreement", role -> agreement(),
                "agreement-list", role -> agreement().query("limit=200"),
                "institution-agreements", role -> ofInstitution(),
                "agreement-draft", role -> institution().body(DepositFixtures.body()),
                "signature", role -> agreement().body(signature(role)),
                "accounts", role -> agreement().ifMatch(0).body(Map.of("feeAccount", DepositFixtures.accountNumber())),
                "agreement-version", role -> agreement().ifMatch(0));
    }

    private static Ask agreement() {
        AgreementView drafted = drafted();
        return Ask.of("id", drafted.id())
                .institution(drafted.institutionId().value())
                .marker(drafted.id());
    }

    private static Ask ofInstitution() {
        AgreementView drafted = drafted();
        return Ask.of("id", drafted.institutionId())
                .institution(drafted.institutionId().value())
                .marker(drafted.id());
    }

    private static Ask institution() {
        InstitutionId id = InstitutionSamples.id();
        return Ask.of("id", id).institution(id.value());
    }

    private static AgreementView drafted() {
        return Insider.service(AgreementService.class)
                .draft(
                        Caller.SYSTEM,
                        InstitutionSamples.id(),
                        DepositFixtures.draft(DepositFixtures.accountNumber(), null));
    }

    private static Map<String, Object> signature(Role role) {
        String party = role == Role.BANK || role == Role.INSTITUTION ? role.name() : "BUREAU";
        return Map.of("party", party, "signedBy", "签署人", "signedOn", "2026-01-02");
    }
}

package cn.anxue.scope;

import static io.restassured.RestAssured.given;

import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.identity.Role;
import cn.anxue.seal.Receipts;
import cn.anxue.seal.SealFixtures;
import cn.anxue.seal.SealWatch;
import java.util.Map;
import java.util.function.Function;

/** Sealed entries, which anybody may check. */
final class SealSamples {
    private SealSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of("sealed-leaf", role -> leaf(), "sealed-size", role -> size());
    }

    private static Ask leaf() {
        AgreementView agreement = sealed();
        String leaf = Insider.service(Receipts.class)
                .ofAccount(DepositBooks.holder(agreement.institutionId()), DepositBooks.PRINCIPAL)
                .entries()
                .get(0)
                .leafHash();
        return Ask.of("leafHash", leaf);
    }

    private static Ask size() {
        sealed();
        int size = given().get("/api/v1/public/seals/latest")
                .then()
                .statusCode(200)
                .extract()
                .path("size");
        return Ask.of("size", size);
    }

    private static AgreementView sealed() {
        AgreementView agreement = DepositFixtures.activeInstitution();
        SealFixtures.sealAll(Insider.service(SealWatch.class));
        return agreement;
    }
}

package cn.anxue.ledger.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import cn.anxue.Tokens;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerResourceTest {
    private InstitutionId institution = InstitutionId.next();

    @BeforeEach
    void payIn() {
        AgreementView agreement = DepositFixtures.signedAgreement(InstitutionFixtures.register());
        institution = agreement.institutionId();
        DepositFixtures.payIn(agreement, Money.ofYuan(100), LocalDate.of(2026, 2, 1));
        DepositFixtures.payIn(agreement, Money.ofYuan(50), LocalDate.of(2026, 1, 1));
    }

    @Test
    void listsTheAccountsOfAnInstitution() {
        get("officer.test", "/ledger")
                .statusCode(200)
                .body("items.account", hasItem("deposit/principal"))
                .body("items.find { it.account == 'deposit/principal' }.balance.amount", is("150.00"));
    }

    @Test
    void statesAnAccountEntryByEntry() {
        get("auditor.test", "/ledger/statement?account=deposit/principal&after=1")
                .statusCode(200)
                .body("opening.amount", is("100.00"))
                .body("items.balance.amount", contains("150.00"));
    }

    @Test
    void tellsTheBalanceByDateAndByPosition() {
        get("officer.test", "/ledger/balance?account=deposit/principal&on=2026-01-31")
                .body("balance.amount", is("50.00"));
        get("officer.test", "/ledger/balance?account=deposit/principal&position=1")
                .body("balance.amount", is("100.00"));
        get("officer.test", "/ledger/balance?account=deposit/nothing").body("code", is("ACCOUNT_UNKNOWN"));
    }

    @Test
    void isClosedToOtherDistricts() {
        get("officer.other", "/ledger").statusCode(404);
        get("officer.other", "/ledger/statement?account=deposit/principal").statusCode(404);
    }

    @Test
    void recomputesForAuditors() {
        given().auth()
                .oauth2(Tokens.of("auditor.test"))
                .get("/api/v1/ledger/recomputation")
                .then()
                .statusCode(200)
                .body("agrees", is(true));
    }

    private ValidatableResponse get(String actor, String path) {
        return given().auth()
                .oauth2(Tokens.of(actor))
                .get("/api/v1/institutions/" + institution + path)
                .then();
    }
}

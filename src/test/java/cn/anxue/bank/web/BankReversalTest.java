package cn.anxue.bank.web;

import static cn.anxue.bank.web.BankClient.identify;
import static cn.anxue.bank.web.BankClient.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the bank takes back, and what nobody could place at first. */
@QuarkusTest
class BankReversalTest {
    private InstitutionId institution = InstitutionId.next();
    private String account = "";

    @BeforeEach
    void signAgreement() {
        AgreementView agreement = DepositFixtures.signedAgreement(InstitutionFixtures.register());
        institution = agreement.institutionId();
        account = Objects.requireNonNull(agreement.depositAccount());
    }

    @Test
    void takesBackAPartOfALineItNames() {
        LineDraft part = LineFixtures.draft(account, "R2", "DEBIT", "6.00", "冲正", null);
        report(credit("R1", "10.00"));

        report(LineFixtures.reversing(part, "R1")).body("items[0].code", is("REVERSED"));

        deposit().body("held.amount", is("4.00"));
    }

    @Test
    void undoesALineThatTheBankTakesBackInTheSameList() {
        LineDraft back = LineFixtures.draft(account, "R2", "DEBIT", "10.00", "冲正", null);

        report(credit("R1", "10.00"), LineFixtures.reversing(back, "R1"))
                .body("items.code", contains("DEPOSIT_PRINCIPAL", "REVERSED"));

        deposit().body("held.amount", is("0.00"));
    }

    @Test
    void takesAReversedPaymentOffTheListOfUnidentifiedOnes() {
        LineDraft stranger = LineFixtures.paidBy(credit("R1", "10.00"), "张三", "学费");
        LineDraft back = LineFixtures.draft(account, "R2", "DEBIT", "10.00", "冲正", null);
        String id = report(stranger).extract().path("items[0].id");
        report(LineFixtures.reversing(back, "R1")).body("items[0].code", is("REVERSED"));

        identify("officer.test", id).statusCode(409).body("code", is("LINE_NOT_UNIDENTIFIED"));
    }

    @Test
    void booksTwoReversalsOfOneLineAsOneReversalAndOneDebitToExplain() {
        LineDraft back = LineFixtures.draft(account, "R2", "DEBIT", "10.00", "冲正", "a");
        LineDraft again = LineFixtures.draft(account, "R3", "DEBIT", "10.00", "冲正", "b");
        report(credit("R1", "10.00"));

        report(LineFixtures.reversing(back, "R1"), LineFixtures.reversing(again, "R1"))
                .body("items.code", contains("REVERSED", "MISSING"));
    }

    @Test
    void leavesAStrangersPaymentUnidentifiedUntilAnOfficerPlacesIt() {
        LineDraft stranger = LineFixtures.paidBy(credit("R1", "10.00"), "张三", "学费");
        String id = report(stranger)
                .body("items[0].code", is("UNIDENTIFIED"))
                .extract()
                .path("items[0].id");
        deposit().body("held.amount", is("0.00"));

        identify("officer.other", id).statusCode(404);
        identify("officer.test", id).statusCode(200).body("placement", is("DEPOSIT_PRINCIPAL"));
        identify("officer.test", id).statusCode(409).body("code", is("LINE_NOT_UNIDENTIFIED"));
        deposit().body("held.amount", is("10.00"));
    }

    @Test
    void countsMoneyThatIsMissingAsNotHeld() {
        report(credit("R1", "200000.00"));
        report(LineFixtures.debit(account, "R2", "150000.00", null)).body("items[0].code", is("MISSING"));

        deposit().body("held.amount", is("50000.00")).body("state", is("SHORT"));

        LineDraft back = LineFixtures.draft(account, "R3", "CREDIT", "150000.00", "冲正", null);
        report(LineFixtures.reversing(back, "R2")).body("items[0].code", is("PUT_BACK"));
        deposit().body("held.amount", is("200000.00")).body("state", is("MET"));
    }

    private LineDraft credit(String reference, String amount) {
        return LineFixtures.credit(account, reference, amount);
    }

    private ValidatableResponse deposit() {
        return BankClient.deposit(institution);
    }
}

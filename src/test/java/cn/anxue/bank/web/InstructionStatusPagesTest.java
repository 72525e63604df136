package cn.anxue.bank.web;

import static cn.anxue.bank.instruction.BankDesk.instructed;
import static cn.anxue.bank.instruction.BankDesk.pain002;
import static cn.anxue.fee.payout.PayoutFixtures.bankPath;
import static cn.anxue.fee.payout.PayoutFixtures.book;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import cn.anxue.Tokens;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A bank sends its file of results by a form. */
@QuarkusTest
class InstructionStatusPagesTest {
    private static final String PAGE = "/console/bank/instructions/results";

    @Test
    void tellsWhatEachWordCameToHoweverOftenItIsSent() {
        AgreementView agreement = PayoutFixtures.feeAgreement();
        book(agreement, bankPath(agreement), DepositBooks.FEE_REFUNDS, Money.ofYuan(200));
        String instruction = instructed(agreement, PayoutKind.REFUND, UUID.randomUUID(), 200);
        String file = pain002(instruction.replace("-", ""));

        sent("bank", file).statusCode(200).body(containsString(">已登记"), containsString("/" + instruction));
        sent("bank", file).statusCode(200).body(containsString("早已登记"));
        sent("bank2", file).statusCode(200).body(containsString("没有找到"), not(containsString("/" + instruction)));
        sent("bank", pain002(UUID.randomUUID().toString().replace("-", "")))
                .statusCode(200)
                .body(containsString("没有找到"));
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        sent("bank", "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.001.001.09'/>")
                .statusCode(422)
                .body(containsString("<form"));
        sent("bank", "no file at all").body(containsString("<form"));
    }

    private static ValidatableResponse sent(String actor, String file) {
        return given().auth()
                .oauth2(Tokens.of(actor))
                .multiPart("file", "pain.002.xml", file.getBytes(StandardCharsets.UTF_8), "application/xml")
                .post(PAGE)
                .then();
    }
}

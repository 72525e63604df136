package cn.anxue.bank.instruction;

import static cn.anxue.bank.instruction.BankDesk.account;
import static cn.anxue.bank.instruction.BankDesk.claim;
import static cn.anxue.bank.instruction.BankDesk.debit;
import static cn.anxue.bank.instruction.BankDesk.instructed;
import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.fee.payout.PayoutFixtures.bankPath;
import static cn.anxue.fee.payout.PayoutFixtures.book;
import static cn.anxue.fee.payout.PayoutFixtures.in;
import static cn.anxue.fee.payout.PayoutFixtures.service;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When an account moves strangely, all but refunds waits for a person. */
@QuarkusTest
class HoldTest {
    private final AgreementView agreement = PayoutFixtures.feeAgreement();

    @BeforeEach
    void fill() {
        book(agreement, bankPath(agreement), DepositBooks.FEE_EARNED, Money.ofYuan(300_000));
        book(agreement, bankPath(agreement), DepositBooks.FEE_REFUNDS, Money.ofYuan(200));
    }

    @Test
    void letsOnlyRefundsGoUntilAnOfficerHasLooked() {
        String release = instructed(agreement, PayoutKind.RELEASE, UUID.randomUUID(), 100);
        String refund = instructed(agreement, PayoutKind.REFUND, UUID.randomUUID(), 200);
        debit(agreement, "1000.00", null);

        assertTrue(claim(60).contains(refund));
        assertFalse(claim(60).contains(release));
        PersistenceException refused = assertThrows(PersistenceException.class, () -> take(release));
        assertTrue(String.valueOf(refused.getMessage()).contains("waits for a person"));

        String hold = holds().body("items[0].rule", equalTo("UNEXPLAINED_DEBIT"))
                .extract()
                .path("items[0].id");
        lift("officer.other", hold).statusCode(404);
        lift("officer.test", hold).statusCode(200).body("state", equalTo("LIFTED"));
        lift("officer.test", hold).statusCode(409).body("code", equalTo("HOLD_LIFTED"));
        assertTrue(claim(60).contains(release));
    }

    @Test
    void takesTwoPeopleToLetMuchGo() {
        String release = instructed(agreement, PayoutKind.RELEASE, UUID.randomUUID(), 100);
        debit(agreement, "50000.00", null);

        for (Object hold : holds().extract().jsonPath().getList("items.id")) {
            String approval = lift("officer.test", hold.toString())
                    .statusCode(200)
                    .body("state", equalTo("STANDING"))
                    .body("approvalId", notNullValue())
                    .extract()
                    .path("approvalId");
            assertFalse(claim(60).contains(release));
            PayoutFixtures.decide("approver.test", approval, "APPROVE").statusCode(200);
        }

        assertTrue(claim(60).contains(release));
    }

    @Test
    void holdsNothingForWhatAnInstructionOrdered() {
        String release = instructed(agreement, PayoutKind.RELEASE, UUID.randomUUID(), 100_000);
        debit(agreement, "100000.00", release);

        holds().body("items.size()", equalTo(0));
    }

    @Test
    void showsARefusedReasonInItsOwnFormAndKeepsTheFilter() {
        debit(agreement, "1000.00", null);
        debit(agreement, "2000.00", null);
        List<String> found = holds().extract().path("items.id");
        String filter = "?state=STANDING&account=" + account(agreement);
        String reason = "已核实，" + "银行误扣。".repeat(100);

        String page = given().auth()
                .oauth2(Tokens.of("officer.test"))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("reason", reason)
                .post("/console/bank/holds/" + found.get(0) + "/lifting" + filter)
                .then()
                .statusCode(400)
                .body(containsString("value=\"" + account(agreement) + "\""))
                .extract()
                .asString();

        assertEquals(2, found.size());
        assertEquals(1, page.split(reason, -1).length - 1);
        assertTrue(page.indexOf(reason) > page.indexOf("id=\"reason-" + found.get(0)));
        assertEquals(2, page.split("class=\"entry\"", -1).length - 1);
    }

    private ValidatableResponse holds() {
        return as("officer.test")
                .get("/api/v1/bank/holds?state=STANDING&account=" + account(agreement))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse lift(String officer, String hold) {
        return as(officer)
                .body(Map.of("reason", "已核实，银行误扣"))
                .post("/api/v1/bank/holds/" + hold + "/lifting")
                .then();
    }

    private static void take(String instruction) {
        in(() -> service(Sql.class)
                .update(
                        "update bank_instruction set state = 'TAKEN', times_taken = 1, claimed_by = gen_random_uuid(),"
                                + " claimed_until = now() where id = ?",
                        update -> update.setObject(1, UUID.fromString(instruction))));
    }
}

package cn.anxue.fee.adjustment;

import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.fee.payout.PayoutFixtures.balance;
import static cn.anxue.fee.payout.PayoutFixtures.bankPath;
import static cn.anxue.fee.payout.PayoutFixtures.book;
import static cn.anxue.fee.payout.PayoutFixtures.decide;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What two people move within the book of fees, and what they may not. */
@QuarkusTest
class AdjustmentTest {
    private final AgreementView agreement = OrderFixtures.sellingInstitution();

    @Test
    void bearsWhatIsMissingOnceAndNoMoreThanWasEarned() {
        book(agreement, bankPath(agreement), FeeBooks.EARNED, Money.ofYuan(100));
        book(agreement, FeeBooks.MISSING, bankPath(agreement), Money.ofYuan(300));

        bear("200.00").statusCode(409).body("code", equalTo("NOT_SO_MUCH_EARNED"));
        String approval = bear("100.00").statusCode(201).extract().path("approvalId");
        decide("approver.test", approval, "APPROVE").statusCode(200);
        decide("approver.test", approval, "APPROVE").statusCode(409);

        assertEquals(Money.ofYuan(0), balance(agreement, FeeBooks.EARNED));
        assertEquals(Money.ofYuan(200), balance(agreement, FeeBooks.MISSING));
    }

    private ValidatableResponse bear(String amount) {
        return as("officer.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("amount", Map.of("amount", amount, "currency", "CNY"), "reason", "机构承担"))
                .post("/api/v1/institutions/" + agreement.institutionId().value() + "/fee/missing/settlements")
                .then();
    }
}

package cn.anxue.fee.adjustment;

import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.fee.payout.PayoutFixtures.balance;
import static cn.anxue.fee.payout.PayoutFixtures.bankPath;
import static cn.anxue.fee.payout.PayoutFixtures.book;
import static cn.anxue.fee.payout.PayoutFixtures.decide;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.Tokens;
import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
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

    /** Whoever would decide, and however: an adjustment has one end. */
    @Test
    void decidesAnAdjustmentOnce() {
        book(agreement, bankPath(agreement), FeeBooks.EARNED, Money.ofYuan(100));
        book(agreement, FeeBooks.MISSING, bankPath(agreement), Money.ofYuan(300));
        ValidatableResponse proposed = bear("30.00").statusCode(201);
        String approval = proposed.extract().path("approvalId");
        decide("approver.test", approval, "APPROVE").statusCode(200);

        ProposalsDecided again = new ProposalsDecided(List.of(new DecidedProposal(
                new ApprovalId(UUID.fromString(approval)),
                Adjustments.KIND,
                UUID.fromString(proposed.extract().path("id")),
                true,
                Tokens.caller("approver2.test"),
                "",
                OrderFixtures.service(Today.class).now())));
        ProblemException refusal = assertThrows(
                ProblemException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> Arc.container().beanManager().getEvent().fire(again)));
        assertEquals(AdjustmentProblem.ADJUSTMENT_DECIDED, refusal.kind());
        assertEquals(Money.ofYuan(70), balance(agreement, FeeBooks.EARNED));
    }

    private ValidatableResponse bear(String amount) {
        return as("officer.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("amount", Map.of("amount", amount, "currency", "CNY"), "reason", "机构承担"))
                .post("/api/v1/institutions/" + agreement.institutionId().value() + "/fee/missing/settlements")
                .then();
    }
}

package cn.anxue.fee.adjustment;

import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.fee.payout.PayoutFixtures.decide;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementDraft;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.agreement.InterestOwner;
import cn.anxue.deposit.agreement.InterestTerms;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.refund.RefundDraft;
import cn.anxue.fee.refund.RefundFixtures;
import cn.anxue.fee.refund.RefundRequests;
import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where the interest on fees ends: D10, D11, R11. */
@QuarkusTest
class InterestRoundTest {
    private AgreementView agreement = OrderFixtures.sellingInstitution();

    @Test
    void isTheInstitutionsOnceItHasRested() {
        post(8, 31);
        post(5, 29);

        InterestRound round = OrderFixtures.service(InterestRound.class);
        round.assign();
        round.assign();

        assertEquals(Money.ofYuan(8), RefundFixtures.balance(agreement, FeeBooks.EARNED));
        assertEquals(Money.ofYuan(5), RefundFixtures.balance(agreement, FeeBooks.INTEREST));
    }

    /** Asked forty days ago: what was posted today on the family's money alone is not the institution's to take. */
    @Test
    void leavesWhatAnOpenRefundMayClaim() {
        OrderId order = RefundFixtures.running(agreement, RefundFixtures.term());
        String refund = RefundFixtures.service(RefundRequests.class)
                .ask(OrderFixtures.family(order), order, new RefundDraft(RefundCause.OPERATOR, "测试", null))
                .id()
                .toString();
        RefundFixtures.in(() -> RefundFixtures.service(Sql.class)
                .update(
                        "update fee_refund set asked_on = asked_on - 40 where id = ?::uuid",
                        update -> update.setString(1, refund)));
        RefundFixtures.in(() -> RefundFixtures.book(agreement, bank(), FeeBooks.INTEREST, Money.ofYuan(2)));
        post(8, 31);

        OrderFixtures.service(InterestRound.class).assign();

        assertEquals(Money.ofYuan(6), RefundFixtures.balance(agreement, FeeBooks.EARNED));
        assign("INSTITUTION", "3.00").statusCode(409).body("code", equalTo("INTEREST_STILL_CLAIMED"));
    }

    @Test
    void staysWithFamiliesWhereTheAgreementSaysSo() {
        agreement = families();
        OrderId order = RefundFixtures.running(agreement, RefundFixtures.term());
        post(8, 31);

        OrderFixtures.service(InterestRound.class).assign();

        assertEquals(Money.ofYuan(8), RefundFixtures.balance(agreement, FeeBooks.INTEREST));
        assign("INSTITUTION", "8.00").statusCode(409).body("code", equalTo("INTEREST_HAS_OTHER_OWNER"));
        assign("FAMILIES", "8.00").statusCode(409).body("code", equalTo("INTEREST_STAYS"));

        RefundFixtures.teach(agreement, order, 40);
        assign("INSTITUTION", "8.00").statusCode(201);
    }

    @Test
    void isAssignedSoonerByTwoPeople() {
        post(8, 1);

        String approval =
                assign("INSTITUTION", "8.00").statusCode(201).extract().path("approvalId");
        decide("approver.test", approval, "APPROVE").statusCode(200);

        assertEquals(Money.ofYuan(8), RefundFixtures.balance(agreement, FeeBooks.EARNED));
    }

    /** An institution whose agreement gives the interest to families. */
    private static AgreementView families() {
        AgreementDraft draft = DepositFixtures.draft(DepositFixtures.accountNumber(), DepositFixtures.accountNumber());
        AgreementView agreement = DepositFixtures.signedAgreement(
                InstitutionFixtures.register(),
                new AgreementDraft(
                        draft.number(),
                        draft.bankCode(),
                        draft.depositAccount(),
                        draft.feeAccount(),
                        draft.settlementAccount(),
                        InterestTerms.of(
                                draft.interest().annualRate(), List.of(MonthDay.of(12, 20)), InterestOwner.FAMILIES),
                        draft.startsOn(),
                        draft.endsOn(),
                        null));
        DepositFixtures.payIn(agreement, Money.ofYuan(200_000));
        return agreement;
    }

    private void post(long yuan, int daysAgo) {
        Entry entry = new Entry(bank(), FeeBooks.INTEREST, Money.ofYuan(yuan), DepositFixtures.TestReason.POSTED);
        Act act = new Act(
                ActId.next(),
                FeeBooks.holder(agreement.institutionId()),
                RefundFixtures.today().minusDays(daysAgo),
                entry);
        RefundFixtures.in(
                () -> RefundFixtures.service(Ledger.class).record(List.of(act)).forEach(Answer::orThrow));
    }

    private ValidatableResponse assign(String to, String amount) {
        return as("officer.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("to", to, "amount", Map.of("amount", amount, "currency", "CNY"), "reason", "按协议"))
                .post("/api/v1/institutions/" + agreement.institutionId().value() + "/fee/interest/assignments")
                .then();
    }

    private String bank() {
        return FeeBooks.bank(Objects.requireNonNull(agreement.feeAccount()));
    }
}

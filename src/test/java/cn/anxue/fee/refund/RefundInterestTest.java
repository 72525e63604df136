package cn.anxue.fee.refund;

import static cn.anxue.fee.refund.RefundClient.answer;
import static cn.anxue.fee.refund.RefundClient.asked;
import static cn.anxue.fee.refund.RefundClient.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.OrderDraft;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.payment.NewPayment;
import cn.anxue.fee.payment.PaymentId;
import cn.anxue.fee.payment.Payments;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** R11: what goes back carries the interest the supervised account bore on it since the contract ended. */
@QuarkusTest
class RefundInterestTest {
    private final AgreementView agreement = OrderFixtures.sellingInstitution();
    private final String bank = FeeBooks.bank(Objects.requireNonNull(agreement.feeAccount()));

    @Test
    void paysItsShareOfWhatTheBankPosted() {
        OrderId order = paid(Money.ofYuan(3_000));
        paid(Money.ofYuan(1_000));
        String refund = askedTenDaysAgo(order);
        book(bank, FeeBooks.INTEREST, Money.ofYuan(8), RefundFixtures.today());

        answer(agreement, refund, "AGREE", Map.of()).statusCode(200);

        // Of 4,000 yuan over 20 days, 3,000 were the family's for 10.
        get(refund)
                .body("state", equalTo("INSTRUCTED"))
                .body("amount.amount", equalTo("3000.00"))
                .body("interest.amount", equalTo("3.00"))
                .body("steps.basis", hasItem("法释〔2025〕4号 第十六条、第十七条"))
                .body("payments", hasSize(1))
                .body("payments[0].amount.amount", equalTo("3003.00"));
        assertEquals(Money.ofYuan(5), RefundFixtures.balance(agreement, FeeBooks.INTEREST));
        assertEquals(Money.ofYuan(3_003), RefundFixtures.balance(agreement, FeeBooks.REFUNDS));
        assertEquals(Money.ofYuan(3_000), RefundFixtures.terms(order).refunded());
    }

    @Test
    void bearsNothingBeforeTheContractEnded() {
        OrderId order = paid(Money.ofYuan(3_000));
        book(bank, FeeBooks.INTEREST, Money.ofYuan(8), RefundFixtures.today().minusDays(11));
        String refund = askedTenDaysAgo(order);

        answer(agreement, refund, "AGREE", Map.of()).statusCode(200);

        get(refund).body("interest.amount", equalTo("0.00")).body("payments[0].amount.amount", equalTo("3000.00"));
        assertEquals(Money.ofYuan(8), RefundFixtures.balance(agreement, FeeBooks.INTEREST));
    }

    @Test
    void givesNoMoreThanIsLeftOfIt() {
        OrderId order = paid(Money.ofYuan(3_000));
        String refund = askedTenDaysAgo(order);
        book(bank, FeeBooks.INTEREST, Money.ofYuan(8), RefundFixtures.today());
        book(FeeBooks.INTEREST, FeeBooks.EARNED, Money.ofYuan(7), RefundFixtures.today());

        answer(agreement, refund, "AGREE", Map.of()).statusCode(200);

        get(refund).body("interest.amount", equalTo("1.00"));
        assertEquals(Money.ofYuan(0), RefundFixtures.balance(agreement, FeeBooks.INTEREST));
    }

    @Test
    void followsTheFamilyWhereTheBankPostsItAfterTheRefundWasSettled() {
        String refund = askedForThreeQuarters();
        answer(agreement, refund, "AGREE", Map.of()).statusCode(200);
        get(refund).body("interest.amount", equalTo("0.00"));
        book(bank, FeeBooks.INTEREST, Money.ofYuan(8), RefundFixtures.today());

        LateInterest late = RefundFixtures.service(LateInterest.class);
        late.pay();
        late.pay();

        // As if it had been posted before: of 4,000 yuan over 20 days, 3,000 were the family's for 10.
        get(refund)
                .body("state", equalTo("INSTRUCTED"))
                .body("interest.amount", equalTo("3.00"))
                .body("payments.amount.amount", hasItems("3000.00", "3.00"));
        assertEquals(Money.ofYuan(5), RefundFixtures.balance(agreement, FeeBooks.INTEREST));
        assertEquals(Money.ofYuan(3_003), RefundFixtures.balance(agreement, FeeBooks.REFUNDS));
    }

    @Test
    void isNotWorthAPaymentBelowWhatThePlaceLaysDown() {
        OrderId order = paid(Money.ofYuan(3_000));
        String refund = askedTenDaysAgo(order);
        answer(agreement, refund, "AGREE", Map.of()).statusCode(200);
        book(bank, FeeBooks.INTEREST, Money.ofFen(198), RefundFixtures.today());

        RefundFixtures.service(LateInterest.class).pay();

        get(refund).body("interest.amount", equalTo("0.00")).body("payments", hasSize(1));
        assertEquals(Money.ofFen(198), RefundFixtures.balance(agreement, FeeBooks.INTEREST));
        assertEquals(
                Money.ofFen(198),
                RefundFixtures.service(InterestClaims.class).free(agreement.institutionId(), RefundFixtures.today()));
    }

    /** Of 8 yuan 2.84 followed; the bank takes back all 8, of which 2.84 are missing by then, and posts 7.92 the next day. */
    @Test
    void isNotHadAgainOfWhatTheBankCorrected() {
        String refund = askedForThreeQuarters();
        answer(agreement, refund, "AGREE", Map.of()).statusCode(200);
        book(bank, FeeBooks.INTEREST, Money.ofYuan(8), RefundFixtures.today().minusDays(1));
        LateInterest late = RefundFixtures.service(LateInterest.class);
        late.pay();
        get(refund).body("interest.amount", equalTo("2.84"));
        takeBack(Money.ofFen(516), Money.ofFen(284));
        book(bank, FeeBooks.INTEREST, Money.ofFen(792), RefundFixtures.today());

        late.pay();

        // The 8 yuan lay there for a day: 2.96 less 2.84 is not worth a payment. Of the 16, 5.99.
        get(refund).body("interest.amount", equalTo("2.84")).body("payments", hasSize(2));
        book(bank, FeeBooks.INTEREST, Money.ofYuan(16), RefundFixtures.today());
        late.pay();
        late.pay();
        get(refund).body("interest.amount", equalTo("8.83"));
    }

    @Test
    void isNotHadAgainOfWhatWasSettledAndCorrected() {
        String refund = askedForThreeQuarters();
        book(bank, FeeBooks.INTEREST, Money.ofYuan(8), RefundFixtures.today());
        answer(agreement, refund, "AGREE", Map.of()).statusCode(200);
        takeBack(Money.ofYuan(5), Money.ofYuan(3));
        book(bank, FeeBooks.INTEREST, Money.ofYuan(16), RefundFixtures.today());

        RefundFixtures.service(LateInterest.class).pay();

        get(refund).body("interest.amount", equalTo("6.00"));
    }

    @Test
    void countsPostingsBehindAThousandOthers() {
        String refund = askedForThreeQuarters();
        Entry fen = new Entry(bank, FeeBooks.INTEREST, Money.ofFen(1), DepositFixtures.TestReason.PAID_IN);
        record(Collections.nCopies(Act.ENTRIES_MAX, fen), RefundFixtures.today().minusDays(15));
        book(bank, FeeBooks.INTEREST, Money.ofYuan(6), RefundFixtures.today());

        answer(agreement, refund, "AGREE", Map.of()).statusCode(200);

        // Of 4,010 yuan over 15 days, 3,000 were the family's for 10.
        get(refund).body("interest.amount", equalTo("2.99"));
    }

    @Test
    void sharesEachOfTwoPostingsOfOneDay() {
        String refund = askedForThreeQuarters();
        book(bank, FeeBooks.INTEREST, Money.ofYuan(8), RefundFixtures.today());
        book(bank, FeeBooks.INTEREST, Money.ofYuan(16), RefundFixtures.today());

        answer(agreement, refund, "AGREE", Map.of()).statusCode(200);

        get(refund).body("interest.amount", equalTo("9.00"));
    }

    /** The institution earned enough for what is missing, so that no plan is waited for. */
    private void takeBack(Money held, Money missing) {
        book(bank, FeeBooks.EARNED, Money.ofYuan(10), RefundFixtures.today());
        record(
                List.of(
                        new Entry(FeeBooks.INTEREST, bank, held, DepositFixtures.TestReason.PAID_IN),
                        new Entry(FeeBooks.MISSING, bank, missing, DepositFixtures.TestReason.PAID_IN)),
                RefundFixtures.today());
    }

    /** Accepted, started, and paid twenty days ago; nothing of it was taught. */
    private OrderId paid(Money price) {
        LocalDate on = RefundFixtures.today().minusDays(20);
        OrderId order =
                RefundFixtures.accepted(agreement, new OrderDraft.Size(Billing.BY_LESSON, 40, 0, price, price), -20);
        book(bank, FeeBooks.order(order), price, on);
        RefundFixtures.in(() -> RefundFixtures.service(Payments.class)
                .keep(List.of(new NewPayment(
                        PaymentId.next(),
                        order,
                        agreement.institutionId(),
                        UUID.randomUUID(),
                        1,
                        price,
                        on,
                        RefundFixtures.PAYER,
                        null))));
        return order;
    }

    /** A family's 3,000 yuan, beside another's 1,000 in the same account. */
    private String askedForThreeQuarters() {
        OrderId order = paid(Money.ofYuan(3_000));
        paid(Money.ofYuan(1_000));
        return askedTenDaysAgo(order);
    }

    private static String askedTenDaysAgo(OrderId order) {
        String refund = asked(order, "OPERATOR");
        RefundFixtures.in(() -> RefundFixtures.service(Sql.class)
                .update(
                        "update fee_refund set asked_on = asked_on - 10 where id = ?::uuid",
                        update -> update.setString(1, refund)));
        return refund;
    }

    private void book(String debit, String credit, Money amount, LocalDate on) {
        record(List.of(new Entry(debit, credit, amount, DepositFixtures.TestReason.PAID_IN)), on);
    }

    private void record(List<Entry> entries, LocalDate on) {
        Act act = new Act(ActId.next(), FeeBooks.holder(agreement.institutionId()), on, entries);
        RefundFixtures.in(
                () -> RefundFixtures.service(Ledger.class).record(List.of(act)).forEach(Answer::orThrow));
    }
}

package cn.anxue.bank.web;

import static cn.anxue.bank.web.BankClient.report;
import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.fee.payout.PayoutFixtures.balance;
import static cn.anxue.fee.payout.PayoutFixtures.book;
import static cn.anxue.fee.payout.PayoutFixtures.decide;
import static cn.anxue.fee.payout.PayoutFixtures.letGo;
import static cn.anxue.fee.payout.PayoutFixtures.payout;
import static cn.anxue.fee.payout.PayoutFixtures.prepare;
import static cn.anxue.fee.payout.PayoutFixtures.service;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderState;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.PayoutState;
import cn.anxue.fee.payout.WaitReason;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One net sum of a collector, explained as the payments it is made of; and what it kept back, borne in the end. */
@QuarkusTest
class SettlementTest {
    private final AgreementView agreement = OrderFixtures.sellingInstitution();
    private final String account = Objects.requireNonNull(agreement.feeAccount());
    private final OrderView first = OrderFixtures.accepted(agreement.institutionId());
    private final OrderView second = OrderFixtures.accepted(agreement.institutionId());

    @Test
    void creditsOrdersInFullAndKeepsTheRestForAPerson() {
        String line = net("R1", "8950.00");

        settle("officer.test", line, "50.00", part(first, "4000.00"), part(second, "4500.00"), unknown("500.00"))
                .statusCode(200)
                .body("gross.amount", is("9000.00"))
                .body("parts.paid.amount", contains("4000.00", "4000.00", "0.00"))
                .body("line.left.amount", is("1000.00"));

        assertEquals(OrderState.FUNDED, state(first));
        assertEquals(OrderState.FUNDED, state(second));
        assertEquals(Money.ofYuan(50), balance(agreement, FeeBooks.MISSING));
        assertEquals(Money.ofYuan(1_000), balance(agreement, FeeBooks.UNIDENTIFIED));
    }

    @Test
    void refusesASettlementThatIsAFenOff() {
        String line = net("R1", "3999.99");

        settle("officer.test", line, "0.00", part(first, "4000.00"))
                .statusCode(422)
                .body("code", is("SETTLEMENT_DOES_NOT_ADD_UP"));

        assertEquals(OrderState.AWAITING_PAYMENT, state(first));
    }

    @Test
    void settlesNoLineAndNoPartTwice() {
        Map<String, Object> part = part(first, "1000.00");
        String line = net("R1", "1000.00");
        settle("officer.test", line, "0.00", part).statusCode(200);

        settle("officer.test", line, "0.00", part).statusCode(409).body("code", is("LINE_NOT_UNIDENTIFIED"));
        String other = net("R2", "1000.00");
        settle("officer.test", other, "0.00", part).statusCode(409).body("code", is("PART_SETTLED"));
        settle(
                        "officer.test",
                        other,
                        "0.00",
                        part(first, "500.00"),
                        twice(part(first, "500.00"), "X"),
                        twice(part(first, "0.01"), "X"))
                .statusCode(422)
                .body("errors[0].code", is("PART_TWICE"));

        assertEquals(Money.ofYuan(1_000), balance(agreement, FeeBooks.order(first.id())));
    }

    @Test
    void readsTheSameAsCsv() {
        String line = net("R1", "3996.00");
        String csv = "reference,amount,payer,account,paidAt,number\n\"学费 " + first.reference()
                + "\",4000.00,张建国,6217000000000001,2026-03-02T09:30:00+08:00," + UUID.randomUUID() + "\n";

        as("bank")
                .contentType("text/csv; charset=UTF-8")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/bank/lines/" + line + "/settlement?collector=WECHAT&commission=4.00")
                .then()
                .statusCode(200)
                .body("parts.paid.amount", contains("4000.00"));

        assertEquals(OrderState.FUNDED, state(first));
    }

    @Test
    void settlesForNobodyWhoDoesNotSuperviseOrKeepTheAccount() {
        String line = net("R1", "1000.00");

        settle("officer.other", line, "0.00", part(first, "1000.00")).statusCode(404);
        settle("bank2", line, "0.00", part(first, "1000.00")).statusCode(404);
    }

    @Test
    void takesBackWhatASettledLineBrought() {
        String line = net("R1", "3990.00");
        settle("officer.test", line, "10.00", part(first, "4000.00")).statusCode(200);
        LineDraft back = LineFixtures.draft(account, "R9", "DEBIT", "3990.00", "冲正", null);

        report(LineFixtures.reversing(back, "R1")).body("items[0].code", is("REVERSED"));

        assertEquals(Money.ofYuan(10), balance(agreement, FeeBooks.order(first.id())));
        assertEquals(Money.ofYuan(10), balance(agreement, FeeBooks.MISSING));
    }

    @Test
    void bearsCommissionAtTheNextRun() {
        String line = net("R1", "3990.00");
        settle("officer.test", line, "10.00", part(first, "4000.00")).statusCode(200);
        book(agreement, FeeBooks.order(first.id()), FeeBooks.EARNED, Money.ofYuan(100));
        UUID tooMuch = UUID.randomUUID();
        UUID fitting = UUID.randomUUID();
        prepare(agreement, PayoutKind.RELEASE, tooMuch, Money.ofFen(9_001));
        letGo();
        assertEquals(
                WaitReason.EARNED_TOO_LOW, payout(PayoutKind.RELEASE, tooMuch).waitsFor());
        assertEquals(Money.ofYuan(0), balance(agreement, FeeBooks.MISSING));
        assertEquals(Money.ofYuan(90), balance(agreement, FeeBooks.EARNED));

        prepare(agreement, PayoutKind.RELEASE, fitting, Money.ofYuan(90));
        letGo();

        assertEquals(PayoutState.INSTRUCTED, payout(PayoutKind.RELEASE, fitting).state());
        assertEquals(Money.ofYuan(0), balance(agreement, FeeBooks.EARNED));
    }

    @Test
    void letsTwoPeopleSettleWhatIsMissingAndWhoseTheInterestIs() {
        String bank = FeeBooks.bank(account);
        book(agreement, bank, FeeBooks.EARNED, Money.ofYuan(100));
        book(agreement, bank, FeeBooks.INTEREST, Money.ofYuan(7));
        book(agreement, FeeBooks.MISSING, bank, Money.ofYuan(40));

        adjust("missing/settlements", Map.of("amount", money("40.01"), "reason", "测试"))
                .statusCode(409)
                .body("code", is("NOT_SO_MUCH_MISSING"));
        String missing = adjust("missing/settlements", Map.of("amount", money("40.00"), "reason", "测试"))
                .statusCode(201)
                .extract()
                .path("approvalId");
        decide("approver.test", missing, "APPROVE").statusCode(200);
        adjust("interest/assignments", Map.of("to", "FAMILIES", "amount", money("7.00"), "reason", "测试"))
                .statusCode(409)
                .body("code", is("INTEREST_STAYS"));
        String interest = adjust(
                        "interest/assignments", Map.of("to", "INSTITUTION", "amount", money("7.00"), "reason", "测试"))
                .statusCode(201)
                .extract()
                .path("approvalId");
        decide("approver.test", interest, "APPROVE").statusCode(200);

        assertEquals(Money.ofYuan(0), balance(agreement, FeeBooks.MISSING));
        assertEquals(Money.ofYuan(67), balance(agreement, FeeBooks.EARNED));
        assertEquals(Money.ofYuan(0), balance(agreement, FeeBooks.INTEREST));
    }

    @Test
    void settlesTenThousandPartsAtOnce() {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            parts.add(part(i % 2 == 0 ? first : second, "0.50"));
        }
        String line = net("R1", "4999.00");

        settle("bank", line, "1.00", parts).statusCode(200);

        assertEquals(Money.ofYuan(2_500), balance(agreement, FeeBooks.order(first.id())));
        assertEquals(Money.ofYuan(2_500), balance(agreement, FeeBooks.order(second.id())));
    }

    private ValidatableResponse adjust(String path, Map<String, Object> body) {
        return as("officer.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/institutions/" + agreement.institutionId() + "/fee/" + path)
                .then();
    }

    private String net(String reference, String amount) {
        LineDraft line = LineFixtures.draft(account, reference, "CREDIT", amount, "微信支付结算", null);
        return report(LineFixtures.paidBy(line, "财付通", "微信支付结算"))
                .body("items[0].code", is("UNIDENTIFIED"))
                .extract()
                .path("items[0].id");
    }

    @SafeVarargs
    private static ValidatableResponse settle(
            String actor, String line, String commission, Map<String, Object>... parts) {
        return settle(actor, line, commission, List.of(parts));
    }

    private static ValidatableResponse settle(
            String actor, String line, String commission, List<Map<String, Object>> parts) {
        return as(actor)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("collector", "WECHAT", "commission", money(commission), "parts", parts))
                .post("/api/v1/bank/lines/" + line + "/settlement")
                .then();
    }

    private static Map<String, Object> part(OrderView order, String amount) {
        return Map.of(
                "orderReference",
                order.reference().value(),
                "amount",
                money(amount),
                "payer",
                Map.of("name", "张建国"),
                "collectorReference",
                UUID.randomUUID().toString());
    }

    private static Map<String, Object> twice(Map<String, Object> part, String reference) {
        Map<String, Object> changed = new HashMap<>(part);
        changed.put("collectorReference", reference);
        return changed;
    }

    private static Map<String, Object> unknown(String amount) {
        return Map.of(
                "orderReference",
                "扫码收款",
                "amount",
                money(amount),
                "collectorReference",
                UUID.randomUUID().toString());
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private static OrderState state(OrderView order) {
        return service(OrderRegister.class).view(order.id()).terms().state();
    }
}

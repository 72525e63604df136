package cn.anxue.bank.web;

import static cn.anxue.bank.web.BankClient.report;
import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.fee.payout.PayoutFixtures.balance;
import static cn.anxue.fee.payout.PayoutFixtures.service;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderState;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.payment.Payment;
import cn.anxue.fee.payment.Payments;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.money.Money;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An institution with a fee account, an accepted order, and lines of its bank. */
abstract class FeeLineCase {
    final AgreementView agreement = OrderFixtures.sellingInstitution();
    final String account = Objects.requireNonNull(agreement.feeAccount());
    final OrderView order = OrderFixtures.accepted(agreement.institutionId());

    ValidatableResponse pay(String reference, String amount, String remittance) {
        return report(line(reference, amount, remittance));
    }

    LineDraft line(String reference, String amount, String remittance) {
        LineDraft line = LineFixtures.draft(account, reference, "CREDIT", amount, remittance, null);
        return LineFixtures.paidBy(line, "张建国", remittance);
    }

    ValidatableResponse reverse(String reference, String amount, String reversed) {
        LineDraft back = LineFixtures.draft(account, reference, "DEBIT", amount, "冲正", null);
        return report(LineFixtures.reversing(back, reversed));
    }

    static ValidatableResponse place(String line, String placement, @Nullable String order, @Nullable String amount) {
        Map<String, Object> body = new HashMap<>(Map.of("placement", placement, "reason", "测试"));
        if (order != null) {
            body.put("orderId", order);
        }
        if (amount != null) {
            body.put("amount", Map.of("amount", amount, "currency", "CNY"));
        }
        return as("officer.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/bank/lines/" + line + "/identification")
                .then();
    }

    static ValidatableResponse unidentified(String actor) {
        return as(actor).get("/api/v1/bank/lines?limit=200").then().statusCode(200);
    }

    /** On whichever page it stands; nothing where it stands on none. */
    static @Nullable String left(String line) {
        String cursor = "";
        while (cursor != null) {
            ValidatableResponse page = as("officer.test")
                    .get("/api/v1/bank/lines?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200);
            String left = page.extract().path("items.find { it.id == '" + line + "' }.left.amount");
            if (left != null) {
                return left;
            }
            cursor = page.extract().path("next");
        }
        return null;
    }

    static OrderView view(OrderView order) {
        return service(OrderRegister.class).view(order.id());
    }

    static List<Payment> payments(OrderView order) {
        return PayoutFixtures.in(() -> service(Payments.class).of(List.of(order.id())))
                .getOrDefault(order.id(), List.of());
    }

    void assertOrder(OrderView expected, long paidYuan, OrderState state) {
        OrderView now = view(expected);
        assertEquals(Money.ofYuan(paidYuan), now.terms().paid());
        assertEquals(now.terms().held(), balance(agreement, FeeBooks.order(expected.id())));
        assertEquals(state, now.terms().state());
    }
}

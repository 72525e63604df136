package cn.anxue.bank.web;

import static cn.anxue.bank.web.BankClient.identify;
import static cn.anxue.bank.web.BankClient.report;
import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.fee.payout.PayoutFixtures.balance;
import static cn.anxue.fee.payout.PayoutFixtures.instruction;
import static cn.anxue.fee.payout.PayoutFixtures.letGo;
import static cn.anxue.fee.payout.PayoutFixtures.payout;
import static cn.anxue.fee.payout.PayoutFixtures.service;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.FigureChange;
import cn.anxue.fee.order.OrderFigures;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderState;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.payment.Payment;
import cn.anxue.fee.payment.Payments;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.PayoutState;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Only a line of the bank funds an order, and every line has its end. An order of the tests is for 4,000 yuan. */
@QuarkusTest
class FeeLineTest {
    private final AgreementView agreement = OrderFixtures.sellingInstitution();
    private final String account = Objects.requireNonNull(agreement.feeAccount());
    private final OrderView order = OrderFixtures.accepted(agreement.institutionId());

    @Test
    void fundsTheOrderThatTheRemittanceNames() {
        pay("R1", "4000.00", "学费 " + order.reference()).body("items[0].code", is("FEE_PAYMENT"));

        assertOrder(order, 4_000, OrderState.FUNDED);
        List<Payment> payments = payments(order);
        assertEquals(1, payments.size());
        assertEquals("张建国", payments.get(0).payer().name());
        assertEquals("622211112222", payments.get(0).payer().account());
    }

    @Test
    void takesAReferenceFromTheEndToEndIdAsWell() {
        LineDraft line = LineFixtures.draft(
                account, "R1", "CREDIT", "4000.00", null, order.reference().value());

        report(line).body("items[0].code", is("FEE_PAYMENT"));

        assertOrder(order, 4_000, OrderState.FUNDED);
    }

    @Test
    void keepsWhatAnOrderDoesNotOweForAPersonToPlace() {
        String line = pay("R1", "4500.00", order.reference().value()).extract().path("items[0].id");

        assertOrder(order, 4_000, OrderState.FUNDED);
        assertEquals(Money.ofYuan(500), balance(agreement, FeeBooks.UNIDENTIFIED));
        assertEquals("500.00", left(line));
    }

    @Test
    void leavesAPartPaymentWaitingForTheRest() {
        pay("R1", "1000.00", order.reference().value());
        assertOrder(order, 1_000, OrderState.AWAITING_PAYMENT);

        pay("R2", "3000.00", order.reference().value());
        assertOrder(order, 4_000, OrderState.FUNDED);
    }

    @Test
    void foldsSeveralLinesForOneOrderInOneList() {
        String reference = order.reference().value();

        report(line("R1", "1500.00", reference), line("R2", "1500.00", reference), line("R3", "1500.00", reference))
                .body("items.code", contains("FEE_PAYMENT", "FEE_PAYMENT", "FEE_PAYMENT"));

        assertOrder(order, 4_000, OrderState.FUNDED);
        assertEquals(Money.ofYuan(500), balance(agreement, FeeBooks.UNIDENTIFIED));
        assertEquals(3, payments(order).size());
    }

    @Test
    void leavesADoublePaymentUnidentified() {
        pay("R1", "4000.00", order.reference().value());

        pay("R2", "4000.00", order.reference().value()).body("items[0].code", is("UNIDENTIFIED"));

        assertOrder(order, 4_000, OrderState.FUNDED);
        assertEquals(Money.ofYuan(4_000), balance(agreement, FeeBooks.UNIDENTIFIED));
    }

    @Test
    void leavesALatePaymentUnidentified() {
        OrderView cancelled = OrderFixtures.order(agreement.institutionId());
        PayoutFixtures.in(() -> {
            service(OrderFigures.class).become(List.of(cancelled.id()), OrderState.CANCELLED);
            return cancelled;
        });

        pay("R1", "4000.00", cancelled.reference().value()).body("items[0].code", is("UNIDENTIFIED"));

        assertOrder(cancelled, 0, OrderState.CANCELLED);
    }

    @Test
    void fundsNoOrderFromAnotherAccount() {
        AgreementView other = OrderFixtures.sellingInstitution();
        String reference = order.reference().value();
        LineDraft elsewhere = LineFixtures.paidBy(
                LineFixtures.draft(
                        Objects.requireNonNull(other.feeAccount()), "R1", "CREDIT", "4000.00", reference, null),
                "张建国",
                reference);
        LineDraft deposit = LineFixtures.paidBy(
                LineFixtures.draft(
                        Objects.requireNonNull(agreement.depositAccount()), "R1", "CREDIT", "4000.00", reference, null),
                "张建国",
                reference);

        report(elsewhere, deposit).body("items.code", contains("UNIDENTIFIED", "UNIDENTIFIED"));

        assertOrder(order, 0, OrderState.AWAITING_PAYMENT);
        assertEquals(Money.ofYuan(4_000), balance(other, FeeBooks.UNIDENTIFIED));
    }

    @Test
    void showsAPersonTheOneOrderThatPayerAndAmountFit() {
        String line = report(LineFixtures.paidBy(line("R1", "4000.00", "学费"), "测试家长", "学费"))
                .body("items[0].code", is("UNIDENTIFIED"))
                .extract()
                .path("items[0].id");
        assertOrder(order, 0, OrderState.AWAITING_PAYMENT);

        String candidate =
                unidentified("officer.test").extract().path("items.find { it.id == '" + line + "' }.candidateOrderId");
        assertEquals(order.id().value().toString(), candidate);

        place(line, "FEE_PAYMENT", candidate, null).statusCode(200).body("left.amount", is("0.00"));
        assertOrder(order, 4_000, OrderState.FUNDED);
        place(line, "FEE_PAYMENT", candidate, null).statusCode(422).body("code", is("ORDER_NOT_PAYABLE"));
    }

    @Test
    void placesPartOfALineAndRefusesMoreThanIsLeftOrOwed() {
        String line = pay("R1", "5000.00", "学费").extract().path("items[0].id");
        String id = order.id().value().toString();

        place(line, "FEE_PAYMENT", id, "4000.01").statusCode(409).body("code", is("LINE_HAS_LESS"));
        place(line, "FEE_PAYMENT", id, "1000.00").statusCode(200).body("left.amount", is("4000.00"));
        place(line, "FEE_PAYMENT", id, null).statusCode(200).body("left.amount", is("1000.00"));
        place(line, "FEE_PAYMENT", id, null).statusCode(422).body("code", is("ORDER_NOT_PAYABLE"));
        place(line, "DEPOSIT_PRINCIPAL", null, null).statusCode(422).body("code", is("LINE_NOT_PLACEABLE"));
        place(line, "INTEREST", null, null).statusCode(200).body("left.amount", is("0.00"));

        assertOrder(order, 4_000, OrderState.FUNDED);
        assertEquals(Money.ofYuan(1_000), balance(agreement, FeeBooks.INTEREST));
    }

    @Test
    void sendsUnidentifiedMoneyBackToItsPayer() {
        String line = pay("R1", "4000.00", "学费").extract().path("items[0].id");

        place(line, "RETURN_TO_PAYER", null, null).statusCode(200).body("left.amount", is("0.00"));
        place(line, "FEE_PAYMENT", order.id().value().toString(), null)
                .statusCode(409)
                .body("code", is("LINE_NOT_UNIDENTIFIED"));
        letGo();
        String instruction =
                instruction(payout(PayoutKind.RETURN, UUID.fromString(line)).id());
        report(LineFixtures.debit(account, "R2", "4000.00", instruction)).body("items[0].code", is("EXECUTED"));

        assertEquals(
                PayoutState.EXECUTED,
                payout(PayoutKind.RETURN, UUID.fromString(line)).state());
        assertEquals(Money.ofYuan(0), balance(agreement, FeeBooks.UNIDENTIFIED));

        report(LineFixtures.draft(account, "R3", "CREDIT", "4000.00", "退汇", instruction))
                .body("items[0].code", is("RETURNED"));
        assertEquals(Money.ofYuan(4_000), balance(agreement, FeeBooks.UNIDENTIFIED));
        place(line, "FEE_PAYMENT", order.id().value().toString(), null).statusCode(200);
        assertOrder(order, 4_000, OrderState.FUNDED);
    }

    @Test
    void putsAReturnedRefundBackWhereItCameFrom() {
        pay("R1", "4000.00", order.reference().value());
        PayoutFixtures.book(agreement, FeeBooks.order(order.id()), FeeBooks.REFUNDS, Money.ofYuan(4_000));
        UUID source = UUID.randomUUID();
        var refund = PayoutFixtures.prepare(agreement, PayoutKind.REFUND, source, Money.ofYuan(4_000));
        letGo();
        report(LineFixtures.debit(account, "R2", "4000.00", instruction(refund)))
                .body("items[0].code", is("EXECUTED"));
        assertEquals(PayoutState.EXECUTED, payout(PayoutKind.REFUND, source).state());

        report(LineFixtures.draft(account, "R3", "CREDIT", "4000.00", "退汇", instruction(refund)))
                .body("items[0].code", is("RETURNED"));

        assertEquals(PayoutState.RETURNED, payout(PayoutKind.REFUND, source).state());
        assertEquals(Money.ofYuan(4_000), balance(agreement, FeeBooks.REFUNDS));
    }

    @Test
    void takesABanksReversalFromTheOrderAsFarAsItHoldsTheMoney() {
        pay("R1", "4500.00", order.reference().value());
        PayoutFixtures.in(() -> {
            FigureChange earned = FigureChange.earned(order.id(), Money.ofYuan(1_000), 10);
            service(OrderFigures.class).apply(List.of(earned));
            return earned;
        });
        PayoutFixtures.book(agreement, FeeBooks.order(order.id()), FeeBooks.EARNED, Money.ofYuan(1_000));

        reverse("R9", "4500.00", "R1").body("items[0].code", is("REVERSED"));

        assertEquals(Money.ofYuan(0), balance(agreement, FeeBooks.order(order.id())));
        assertEquals(Money.ofYuan(0), balance(agreement, FeeBooks.UNIDENTIFIED));
        assertEquals(Money.ofYuan(1_000), balance(agreement, FeeBooks.MISSING));
        assertEquals(Money.ofYuan(1_000), view(order).terms().paid());
        assertEquals(List.of(), payments(order));
    }

    @Test
    void undoesAPaymentTheBankTakesBackInTheSameList() {
        LineDraft paid = line("R1", "4000.00", order.reference().value());
        LineDraft back = LineFixtures.draft(account, "R9", "DEBIT", "4000.00", "冲正", null);

        report(paid, LineFixtures.reversing(back, "R1")).body("items.code", contains("FEE_PAYMENT", "REVERSED"));

        assertOrder(order, 0, OrderState.AWAITING_PAYMENT);
        pay("R2", "4000.00", order.reference().value());
        assertOrder(order, 4_000, OrderState.FUNDED);
    }

    @Test
    void callsOffAReturnOfMoneyThatTheBankTakesBack() {
        String line = pay("R1", "4000.00", "学费").extract().path("items[0].id");
        place(line, "RETURN_TO_PAYER", null, null).statusCode(200);

        reverse("R9", "4000.00", "R1").body("items[0].code", is("REVERSED"));

        assertEquals(
                PayoutState.CANCELLED,
                payout(PayoutKind.RETURN, UUID.fromString(line)).state());
        assertEquals(Money.ofYuan(0), balance(agreement, FeeBooks.UNIDENTIFIED));
        assertEquals(Money.ofYuan(0), balance(agreement, FeeBooks.MISSING));
    }

    @Test
    void keepsAnOfficerElsewhereFromPlacingALine() {
        String line = pay("R1", "4000.00", "学费").extract().path("items[0].id");

        identify("officer.other", line).statusCode(404);
        unidentified("officer.test").body("items.id", hasItem(line));
        unidentified("bank").body("items.find { it.id == '" + line + "' }.candidateOrderId", is((String) null));
    }

    @Test
    void fundsTenThousandLinesOfOneListOnce() {
        String reference = order.reference().value();
        List<LineDraft> lines = IntStream.range(0, 10_000)
                .mapToObj(i -> line("L" + i, "0.50", reference))
                .toList();

        BankClient.post("bank", UUID.randomUUID().toString(), lines).then().statusCode(200);

        assertOrder(order, 4_000, OrderState.FUNDED);
        assertEquals(Money.ofYuan(1_000), balance(agreement, FeeBooks.UNIDENTIFIED));
    }

    private ValidatableResponse pay(String reference, String amount, String remittance) {
        return report(line(reference, amount, remittance));
    }

    private LineDraft line(String reference, String amount, String remittance) {
        LineDraft line = LineFixtures.draft(account, reference, "CREDIT", amount, remittance, null);
        return LineFixtures.paidBy(line, "张建国", remittance);
    }

    private ValidatableResponse reverse(String reference, String amount, String reversed) {
        LineDraft back = LineFixtures.draft(account, reference, "DEBIT", amount, "冲正", null);
        return report(LineFixtures.reversing(back, reversed));
    }

    private static ValidatableResponse place(
            String line, String placement, @Nullable String order, @Nullable String amount) {
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

    private static ValidatableResponse unidentified(String actor) {
        return as(actor).get("/api/v1/bank/lines?limit=200").then().statusCode(200);
    }

    private static String left(String line) {
        return unidentified("officer.test").extract().path("items.find { it.id == '" + line + "' }.left.amount");
    }

    private static OrderView view(OrderView order) {
        return service(OrderRegister.class).view(order.id());
    }

    private static List<Payment> payments(OrderView order) {
        return PayoutFixtures.in(() -> service(Payments.class).of(List.of(order.id())))
                .getOrDefault(order.id(), List.of());
    }

    private void assertOrder(OrderView expected, long paidYuan, OrderState state) {
        OrderView now = view(expected);
        assertEquals(Money.ofYuan(paidYuan), now.terms().paid());
        assertEquals(now.terms().held(), balance(agreement, FeeBooks.order(expected.id())));
        assertEquals(state, now.terms().state());
    }
}

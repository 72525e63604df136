package cn.anxue.bank.web;

import static cn.anxue.bank.web.BankClient.identify;
import static cn.anxue.bank.web.BankClient.report;
import static cn.anxue.fee.payout.PayoutFixtures.balance;
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
import cn.anxue.fee.order.OrderFigures;
import cn.anxue.fee.order.OrderState;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.payment.Payment;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Only a line of the bank funds an order, and every line has its end. An order of the tests is for 4,000 yuan. */
@QuarkusTest
class FeeLineTest extends FeeLineCase {
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
}

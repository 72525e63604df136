package cn.anxue.bank.web;

import static cn.anxue.bank.web.BankClient.report;
import static cn.anxue.fee.payout.PayoutFixtures.balance;
import static cn.anxue.fee.payout.PayoutFixtures.instruction;
import static cn.anxue.fee.payout.PayoutFixtures.letGo;
import static cn.anxue.fee.payout.PayoutFixtures.payout;
import static cn.anxue.fee.payout.PayoutFixtures.service;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Tokens;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.calendar.Today;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.order.FigureChange;
import cn.anxue.fee.order.OrderFigures;
import cn.anxue.fee.order.OrderState;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.PayoutState;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Money that goes back: to its payer, from its payee, or to the bank that took it back. */
@QuarkusTest
class FeeLineReturnTest extends FeeLineCase {
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
    void quotesAllThatTheOrderHoldsAfterAPaymentWasTakenBackAndMadeAgain() {
        String path = "/api/v1/orders/" + order.id().value();
        String family = Tokens.ofOrder(order.id().value());
        pay("R1", "4000.00", order.reference().value());
        bearing(Tokens.ofInstitution(agreement.institutionId().value()))
                .body(Map.of("heldOn", service(Today.class).date().toString()))
                .post(path + "/lessons")
                .then()
                .statusCode(201);
        bearing(family)
                .body(Map.of("answer", "CONFIRMED"))
                .post(path + "/lessons/1/confirmation")
                .then()
                .statusCode(200);

        reverse("R9", "4000.00", "R1").body("items[0].code", is("REVERSED"));
        pay("R2", "4000.00", order.reference().value());

        assertEquals(Money.ofYuan(3_900), balance(agreement, FeeBooks.order(order.id())));
        bearing(family)
                .get(path + "/refund-quote?cause=OPERATOR")
                .then()
                .statusCode(200)
                .body("amount.amount", is("3900.00"));
    }

    private static RequestSpecification bearing(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("Idempotency-Key", UUID.randomUUID());
    }
}

package cn.anxue.bank.web;

import static cn.anxue.bank.web.BankClient.report;
import static cn.anxue.bank.web.ReconciliationClient.DAY;
import static cn.anxue.bank.web.ReconciliationClient.approve;
import static cn.anxue.bank.web.ReconciliationClient.close;
import static cn.anxue.bank.web.ReconciliationClient.day;
import static cn.anxue.bank.web.ReconciliationClient.open;
import static cn.anxue.bank.web.ReconciliationClient.propose;
import static cn.anxue.bank.web.ReconciliationClient.proposed;
import static cn.anxue.fee.payout.PayoutFixtures.balance;
import static cn.anxue.fee.payout.PayoutFixtures.service;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Tokens;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.bank.statement.CamtFile;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.order.FigureChange;
import cn.anxue.fee.order.OrderFigures;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A bank takes a family's payment back, of which a part was earned already: that part is missing until people settle it. */
@QuarkusTest
class UncoveredReversalTest extends FeeLineCase {
    private static final String KIND = "REVERSAL_NOT_COVERED";
    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final int ASKED_MAX = 300;

    @Test
    void namesWhatTheReversalTookThatWasNoLongerThere() {
        takeBack();

        day("officer.test", account, NEXT)
                .statusCode(200)
                .body("bankBalance.amount", is("0.00"))
                .body("bookBalance.amount", is("0.00"))
                .body("missing.amount", is("1000.00"))
                .body("breaks.kind", is(List.of(KIND)))
                .body("breaks[0].amount.amount", is("1000.00"))
                .body("breaks[0].owner", is("OFFICER"));
        close("officer.test", account, NEXT).statusCode(409);
    }

    @Test
    void letsTheInstitutionBearIt() {
        takeBack();
        String found = found();
        propose("officer.test", found, Map.of("kind", "EXPLAINED", "reason", "不适用"))
                .statusCode(422)
                .body("code", is("RESOLUTION_NOT_FOR_BREAK"));

        approve(proposed(found, "BORNE")).statusCode(200);

        assertEquals(Money.ofYuan(0), balance(agreement, FeeBooks.MISSING));
        assertEquals(Money.ofYuan(0), balance(agreement, FeeBooks.EARNED));
        day("officer.test", account, NEXT)
                .body("state", is("BALANCED"))
                .body("claimsTotal.amount", is("0.00"))
                .body("breaks.state", is(List.of("RESOLVED")));
        close("officer.test", account, NEXT).statusCode(200);
    }

    @Test
    void takesAnUnplacedCreditForWhatTheBankPutBack() {
        takeBack();
        String found = found();
        LineDraft back = LineFixtures.draft(account, "R3", "CREDIT", "1000.00", null, null);
        String credit = report(LineFixtures.paidBy(back, "银行", "差错调整"))
                .body("items[0].code", is("UNIDENTIFIED"))
                .extract()
                .path("items[0].id");

        String approval = propose("officer.test", found, Map.of("kind", "PUT_BACK", "line", credit, "reason", "银行调账"))
                .statusCode(201)
                .extract()
                .path("approvalId");
        approve(approval).statusCode(200);

        assertEquals(Money.ofYuan(0), balance(agreement, FeeBooks.MISSING));
        assertEquals(Money.ofYuan(0), balance(agreement, FeeBooks.UNIDENTIFIED));
        assertEquals(Money.ofYuan(1_000), balance(agreement, FeeBooks.EARNED));
    }

    private String found() {
        day("officer.test", account, NEXT).statusCode(200);
        return Objects.requireNonNull(open(account, KIND));
    }

    /** 4500 yuan come, 1000 of them are earned, and the bank takes all back. */
    private void takeBack() {
        send(new CamtFile(account, DAY, DAY, 0)
                .add(line("R1", 450_000, DAY, order.reference().value())));
        PayoutFixtures.in(() -> {
            FigureChange earned = FigureChange.earned(order.id(), Money.ofYuan(1_000), 10);
            service(OrderFigures.class).apply(List.of(earned));
            return earned;
        });
        PayoutFixtures.book(agreement, FeeBooks.order(order.id()), FeeBooks.EARNED, Money.ofYuan(1_000));
        send(new CamtFile(account, NEXT, NEXT, 450_000).add(line("R2", -450_000, NEXT, "冲正")));
        assertEquals(Money.ofYuan(1_000), balance(agreement, FeeBooks.MISSING));
    }

    private static CamtFile.Entry line(String reference, long fen, LocalDate on, String remittance) {
        return new CamtFile.Entry(reference, fen, on, "张建国", "622211112222", remittance, null);
    }

    private static void send(CamtFile file) {
        String id = given().auth()
                .oauth2(Tokens.of("bank"))
                .contentType("application/xml")
                .body(file.bytes())
                .post("/api/v1/bank/statements")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        ValidatableResponse told = told(id);
        for (int i = 0; i < ASKED_MAX && !"MATCHED".equals(told.extract().path("state")); i++) {
            LockSupport.parkNanos(100_000_000);
            told = told(id);
        }
        told.body("state", is("MATCHED"));
    }

    private static ValidatableResponse told(String id) {
        return given().auth()
                .oauth2(Tokens.of("bank"))
                .get("/api/v1/bank/statements/" + id)
                .then()
                .statusCode(200);
    }
}

package cn.anxue.web;

import static cn.anxue.bank.instruction.BankDesk.account;
import static cn.anxue.bank.instruction.BankDesk.debit;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cn.anxue.Tokens;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A double click: the same form, twice at once. */
@QuarkusTest
class SentTwiceTest {
    private static final String PENALTIES = "/console/penalties";

    @Test
    void liftsAHoldOnce() throws Exception {
        AgreementView agreement = PayoutFixtures.feeAgreement();
        PayoutFixtures.book(
                agreement, PayoutFixtures.bankPath(agreement), DepositBooks.FEE_EARNED, Money.ofYuan(300_000));
        debit(agreement, "1000.00", null);
        String hold = as().get("/api/v1/bank/holds?state=STANDING&account=" + account(agreement))
                .path("items[0].id");
        String path = "/console/bank/holds/" + hold + "/lifting";
        Map<String, String> form = Map.of("reason", "已核实，银行误扣", "once", key());

        assertEquals("/console/bank/holds?account=" + account(agreement), sentTwiceAtOnce(path, form));

        send(path, Map.of("reason", "另一原因", "once", form.get("once")))
                .then()
                .statusCode(409)
                .body(containsString("这张表单已提交过一次"));
        send(path, Map.of("reason", "已核实，银行误扣")).then().statusCode(409).body(containsString("已核实，银行误扣"));
    }

    @Test
    void filesACaseOnceForEachForm() throws Exception {
        String first = sentTwiceAtOnce(PENALTIES, unlicensed());
        as().get(first).then().statusCode(200).body(containsString("示例人某乙"));
        assertNotEquals(first, sentTwiceAtOnce(PENALTIES, unlicensed()));
    }

    @Test
    void keepsNothingOfARefusedForm() {
        String key = key();
        send(PENALTIES, Map.of("subject", "PERSON", "once", key)).then().statusCode(400);
        send(PENALTIES, Map.of("subject", "PERSON", "once", key)).then().statusCode(400);
    }

    private static Map<String, String> unlicensed() {
        return Map.of(
                "subject",
                "PERSON",
                "name",
                "示例人某乙",
                "cause",
                "OTHER",
                "suspicion",
                "无证培训",
                "discoveredOn",
                "2026-01-05",
                "once",
                key());
    }

    /** Where both answers lead. */
    private static String sentTwiceAtOnce(String path, Map<String, String> form) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            Callable<Response> click = () -> send(path, form);
            List<Future<Response>> answers = hands.invokeAll(List.of(click, click));
            for (Future<Response> answer : answers) {
                answer.get().then().statusCode(303);
            }
            String first = answers.get(0).get().header("Location");
            assertEquals(first, answers.get(1).get().header("Location"));
            return first;
        } finally {
            hands.shutdown();
        }
    }

    private static Response send(String path, Map<String, String> form) {
        return as().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(form)
                .post(path);
    }

    private static RequestSpecification as() {
        return given().auth().oauth2(Tokens.of("officer.test"));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}

package cn.anxue.fee.web;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.order.PaymentReference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FamilyResourceTest {
    private static final Map<String, Object> YES =
            Map.of("contractVersion", "GF-2021-2604/2", "consent", true, "childConsent", true);

    @Inject
    Sql sql;

    @Test
    void acceptsByTheCodeSentToTheGuardiansPhone() {
        OrderView order = order();
        String reference = order.reference().toString();
        OrderClient.askCode(reference.toLowerCase(Locale.ROOT).replace("-", " "), phone(order))
                .statusCode(202);
        String token = OrderClient.token(reference, OrderClient.codes(id(order)).get(0))
                .statusCode(200)
                .body("access_token", notNullValue())
                .extract()
                .path("access_token");

        accept(token, id(order), YES)
                .statusCode(200)
                .body("state", equalTo("AWAITING_PAYMENT"))
                .body("acceptedAt", notNullValue());
        assertEquals("ORDER_STATE", OrderClient.code(accept(token, id(order), YES), 409));
    }

    @Test
    void answersAlikeWhetherOrderOrPhoneExist() {
        OrderView order = order();
        String reference = order.reference().toString();
        List<String> answers = new ArrayList<>();
        for (String[] asked : new String[][] {
            {reference, phone(order)},
            {reference, OrderFixtures.phone()},
            {PaymentReference.next().toString(), phone(order)},
            {UUID.randomUUID().toString(), phone(order)},
            {"no reference at all", "no phone"}
        }) {
            long begun = System.nanoTime();
            answers.add(OrderClient.askCode(asked[0], asked[1])
                    .statusCode(202)
                    .extract()
                    .asString());
            assertTrue(System.nanoTime() - begun >= TimeUnit.MILLISECONDS.toNanos(250));
        }

        assertEquals(1, answers.stream().distinct().count(), answers.toString());
        assertEquals(1, OrderClient.codes(id(order)).size());
        List<String> refusals = List.of(
                OrderClient.token(reference, "000000x")
                        .statusCode(400)
                        .extract()
                        .asString(),
                OrderClient.token(PaymentReference.next().toString(), "123456")
                        .statusCode(400)
                        .extract()
                        .asString());
        assertEquals(refusals.get(0), refusals.get(1));
    }

    @Test
    void voidsACodeAfterFiveWrongTries() {
        OrderView order = order();
        String reference = order.reference().toString();
        OrderClient.askCode(reference, phone(order));
        String code = OrderClient.codes(id(order)).get(0);
        String wrong = code.equals("111111") ? "222222" : "111111";
        for (int i = 0; i < 5; i++) {
            OrderClient.token(reference, wrong).statusCode(400).body("error", equalTo("invalid_grant"));
        }

        OrderClient.token(reference, code).statusCode(400);
        OrderClient.askCode(reference, phone(order));
        OrderClient.token(reference, OrderClient.codes(id(order)).get(0)).statusCode(200);
    }

    @Test
    void takesACodeOnceAndOnlyTheLatest() {
        OrderView order = order();
        String reference = order.reference().toString();
        OrderClient.askCode(reference, phone(order));
        OrderClient.askCode(reference, phone(order));
        List<String> codes = OrderClient.codes(id(order));

        if (!codes.get(0).equals(codes.get(1))) {
            OrderClient.token(reference, codes.get(1)).statusCode(400);
        }
        OrderClient.token(reference, codes.get(0)).statusCode(200);
        OrderClient.token(reference, codes.get(0)).statusCode(400);
    }

    @Test
    void forgetsACodeAfterTenMinutes() {
        OrderView order = order();
        OrderClient.askCode(order.reference().toString(), phone(order));
        QuarkusTransaction.requiringNew().run(() -> sql.update("""
                update fee_family_code set sent_at = sent_at - interval '10 minutes',
                    expires_at = expires_at - interval '10 minutes' where order_id = ?""", update -> update.setObject(1, id(order))));

        OrderClient.token(
                        order.reference().toString(),
                        OrderClient.codes(id(order)).get(0))
                .statusCode(400);
    }

    @Test
    void sendsFiveCodesAnHourAndNoMore() throws Exception {
        OrderView order = order();
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            List<Future<ValidatableResponse>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(clients.submit(
                        () -> OrderClient.askCode(order.reference().toString(), phone(order))));
            }
            for (Future<ValidatableResponse> answer : answers) {
                answer.get(60, TimeUnit.SECONDS).statusCode(202);
            }
        } finally {
            clients.shutdown();
        }

        assertEquals(5, OrderClient.codes(id(order)).size());
    }

    @Test
    void isAcceptedOnceWhoeverIsFirst() throws Exception {
        OrderView order = order();
        String token = Tokens.ofOrder(id(order));
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(clients.submit(
                        () -> accept(token, id(order), YES).extract().statusCode()));
            }
            int accepted = 0;
            for (Future<Integer> answer : answers) {
                accepted += answer.get(60, TimeUnit.SECONDS) == 200 ? 1 : 0;
            }

            assertEquals(1, accepted);
        } finally {
            clients.shutdown();
        }
    }

    @Test
    void needsBothConsentsAndTheVersionRead() {
        OrderView order = order();
        String token = Tokens.ofOrder(id(order));

        assertEquals("CONSENT_REQUIRED", OrderClient.code(accept(token, id(order), with("consent", false)), 400));
        assertEquals(
                "CHILD_CONSENT_REQUIRED", OrderClient.code(accept(token, id(order), with("childConsent", false)), 400));
        assertEquals(
                "CONTRACT_VERSION_OTHER",
                OrderClient.code(accept(token, id(order), with("contractVersion", "0")), 409));
        accept(Tokens.ofOrder(id(order())), id(order), YES).statusCode(404);
        accept(Tokens.of("officer.test"), id(order), YES).statusCode(403);
    }

    private static OrderView order() {
        return OrderFixtures.order(OrderFixtures.sellingInstitution().institutionId());
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> body = new HashMap<>(YES);
        body.put(field, value);
        return body;
    }

    private static ValidatableResponse accept(String token, UUID order, Map<String, Object> body) {
        return OrderClient.bearing(token)
                .body(body)
                .post("/api/v1/orders/" + order + "/acceptance")
                .then();
    }

    private static String phone(OrderView order) {
        return order.guardian().phone();
    }

    private static UUID id(OrderView order) {
        return order.id().value();
    }
}

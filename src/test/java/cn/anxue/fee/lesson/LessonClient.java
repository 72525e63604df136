package cn.anxue.fee.lesson;

import static io.restassured.RestAssured.given;

import cn.anxue.Tokens;
import cn.anxue.fee.order.OrderView;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calls about lessons, as the parties make them. */
final class LessonClient {
    private LessonClient() {}

    static ValidatableResponse record(OrderView order, LocalDate heldOn, @Nullable Integer n) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("heldOn", heldOn.toString());
        if (n != null) {
            body.put("n", n);
        }
        return institution(order).body(body).post(path(order)).then();
    }

    static ValidatableResponse recordAll(OrderView caller, List<Map<String, Object>> items) {
        return institution(caller).body(items).post("/api/v1/lessons").then();
    }

    static Map<String, Object> item(OrderView order, LocalDate heldOn) {
        return Map.of("orderId", order.id().value(), "heldOn", heldOn.toString());
    }

    static ValidatableResponse confirm(OrderView order, int n) {
        return answer(order, n, Map.of("answer", "CONFIRMED"));
    }

    static ValidatableResponse dispute(OrderView order, int n) {
        return answer(order, n, Map.of("answer", "DISPUTED", "reason", "当天没有上课"));
    }

    static ValidatableResponse answer(OrderView order, int n, Map<String, Object> body) {
        return family(order)
                .body(body)
                .post(path(order) + "/" + n + "/confirmation")
                .then();
    }

    static ValidatableResponse rule(OrderView order, int n, String ruling) {
        return as(Tokens.of("officer.test"))
                .body(Map.of("ruling", ruling, "reason", "查看了签到表"))
                .post(path(order) + "/" + n + "/ruling")
                .then();
    }

    static ValidatableResponse relay(String officer, List<Map<String, Object>> items) {
        return as(Tokens.of(officer))
                .body(items)
                .post("/api/v1/lessons/confirmations")
                .then();
    }

    static ValidatableResponse withdraw(OrderView order, int n) {
        return institution(order).post(path(order) + "/" + n + "/withdrawal").then();
    }

    static RequestSpecification institution(OrderView order) {
        return as(Tokens.ofInstitution(order.terms().institution().value()));
    }

    static RequestSpecification family(OrderView order) {
        return as(Tokens.ofOrder(order.id().value()));
    }

    static String path(OrderView order) {
        return "/api/v1/orders/" + order.id().value() + "/lessons";
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("Idempotency-Key", UUID.randomUUID());
    }
}

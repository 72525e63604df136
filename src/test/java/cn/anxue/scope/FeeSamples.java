package cn.anxue.scope;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderDraft;
import cn.anxue.identity.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Courses, lessons, refunds and what families are told, around orders that are paid. */
final class FeeSamples {
    private static final Map<String, Object> COURSE = Map.of(
            "name",
            "少儿美术",
            "subject",
            "美术",
            "billing",
            "BY_LESSON",
            "lessons",
            40,
            "listPrice",
            Insider.yuan("4000.00"));

    private FeeSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.ofEntries(
                Map.entry("code-request", role -> codeRequest()),
                Map.entry("acceptance", role -> quoted().body(acceptance())),
                Map.entry("order-funded", role -> funded()),
                Map.entry("order-look", role -> funded().body(Map.of("reason", "核对监护人"))),
                Map.entry("summary", role -> linked("url")),
                Map.entry("receipt", role -> linked("receiptUrl")),
                Map.entry("course", role -> course()),
                Map.entry("course-list", role -> courses()),
                Map.entry("course-draft", role -> courseDraft()),
                Map.entry("course-version", role -> course().ifMatch(0)),
                Map.entry("lesson-record", role -> funded().body(Map.of("heldOn", today()))),
                Map.entry("lesson", role -> taught()),
                Map.entry("lesson-list", role -> taught()),
                Map.entry("lesson-answer", role -> taught().once().body(Map.of("answer", "CONFIRMED"))),
                Map.entry(
                        "lesson-answers", role -> taught().once().body(List.of(Map.of("n", 1, "answer", "CONFIRMED")))),
                Map.entry("lesson-ruling", role -> disputed().once().body(Map.of("ruling", "VOID", "reason", "查无此课"))),
                Map.entry("lesson-look", role -> disputed().body(Map.of("reason", "核对争议的情况"))),
                Map.entry("lesson-lines", role -> lessonLines()),
                Map.entry("lesson-relay", role -> relayed()),
                Map.entry("refund-ask", role -> funded().once().body(refundAsk())),
                Map.entry("refund", role -> refund()),
                Map.entry("refund-list", role -> refund().query("limit=200")),
                Map.entry("refund-answer", role -> refund().body(Map.of("answer", "AGREE"))),
                Map.entry("refund-ruling", role -> refund().body(Map.of("cause", "OPERATOR", "reason", "停办"))),
                Map.entry("refund-payee", role -> refund().body(payee())),
                Map.entry("refund-retry", role -> refund().once()));
    }

    static Ask funded() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        return OrderSamples.of(OrderFixtures.funded(agreement), agreement.institutionId());
    }

    static Ask quoted() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        return OrderSamples.of(OrderFixtures.order(agreement.institutionId()), agreement.institutionId());
    }

    private static Map<String, Object> acceptance() {
        return Map.of("contractVersion", "GF-2021-2604/2", "consent", true, "childConsent", true);
    }

    private static Ask codeRequest() {
        return Ask.plain().body(Map.of("orderReference", "4KMNP-7RTWX", "phone", "13900000001"));
    }

    private static Ask linked(String field) {
        Ask order = funded();
        String url =
                Insider.postAs(Tokens.ofInstitution(institution(order)), path(order, "summary-links"), Map.of(), field);
        return order.query(url.substring(url.indexOf('?') + 1));
    }

    private static Ask courseDraft() {
        UUID institution = OrderFixtures.sellingInstitution().institutionId().value();
        Map<String, Object> body = new HashMap<>(COURSE);
        body.put("institutionId", institution);
        return Ask.plain().institution(institution).body(body);
    }

    static Ask course() {
        Ask draft = courseDraft();
        UUID institution = institution(draft);
        String id = Insider.postAs(
                Tokens.ofInstitution(institution), "/api/v1/courses", Objects.requireNonNull(draft.body()), "id");
        return Ask.of("id", id).institution(institution).marker(id);
    }

    private static Ask courses() {
        Ask course = course();
        return course.query("institution=" + course.institution());
    }

    static Ask taught() {
        Ask order = funded();
        Insider.postAs(
                Tokens.ofInstitution(institution(order)), path(order, "lessons"), Map.of("heldOn", today()), "id");
        return order.and("n", 1);
    }

    /** Of an order that the national platform knows. */
    private static Ask taughtNationally() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderDraft plain = OrderFixtures.draft(agreement.institutionId());
        OrderDraft national = new OrderDraft(
                plain.institution(),
                plain.course(),
                plain.learner(),
                plain.childNumber(),
                plain.guardian(),
                plain.size(),
                plain.startsOn(),
                plain.endsOn(),
                Insider.unlike("N"));
        Ask order = OrderSamples.of(OrderFixtures.funded(agreement, national), agreement.institutionId());
        Insider.postAs(
                Tokens.ofInstitution(institution(order)), path(order, "lessons"), Map.of("heldOn", today()), "id");
        return order.and("n", 1);
    }

    private static Ask disputed() {
        Ask lesson = taught();
        Insider.done(
                Tokens.ofOrder(order(lesson)),
                path(lesson, "lessons/1/confirmation"),
                Map.of("answer", "DISPUTED", "reason", "没有上课"));
        return lesson;
    }

    private static Ask lessonLines() {
        Ask order = funded();
        return order.body(List.of(Map.of("orderId", order(order), "n", 1, "heldOn", today())))
                .marker("RECORDED");
    }

    private static Ask relayed() {
        Ask lesson = taughtNationally();
        return lesson.once()
                .body(List.of(Map.of("orderId", order(lesson), "n", 1, "answer", "CONFIRMED")))
                .marker("CONFIRMED");
    }

    private static Map<String, Object> refundAsk() {
        return Map.of("cause", "CONSUMER", "reason", "搬家");
    }

    private static Ask refund() {
        Ask order = funded();
        String id = Insider.postAs(Tokens.ofOrder(order(order)), path(order, "refunds"), refundAsk(), "id");
        return order.and("id", id).marker(id);
    }

    private static Map<String, Object> payee() {
        return Map.of(
                "payee",
                Map.of("bankName", "演示银行", "account", "6217000000000002", "name", "测试家长"),
                "evidence",
                List.of());
    }

    private static UUID institution(Ask ask) {
        return Objects.requireNonNull(ask.institution());
    }

    private static UUID order(Ask ask) {
        return Objects.requireNonNull(ask.order());
    }

    private static String path(Ask order, String rest) {
        return "/api/v1/orders/" + order(order) + "/" + rest;
    }

    private static String today() {
        return Insider.service(Today.class).date().toString();
    }
}

package cn.anxue.fee.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.AssessmentService;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.IndividualAssessment;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.identity.Caller;
import cn.anxue.institution.BarKind;
import cn.anxue.institution.Bars;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every refusal of a sale by its code. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderRefusalTest {
    @Inject
    Bars bars;

    @Inject
    AssessmentService assessments;

    @Inject
    Sql sql;

    @Inject
    Today today;

    private InstitutionId selling = InstitutionId.next();

    @BeforeAll
    void prepare() {
        selling = OrderFixtures.sellingInstitution().institutionId();
    }

    @Test
    void refusesWhoMayNotSell() {
        InstitutionId registered = InstitutionFixtures.register();
        InstitutionId neverFunded = InstitutionFixtures.active();
        InstitutionId withoutFeeAccount = DepositFixtures.activeInstitution().institutionId();
        InstitutionId barred = OrderFixtures.sellingInstitution().institutionId();
        bars.set(barred, BarKind.NO_SALES, "示教黑名〔2026〕1号");

        refused("INSTITUTION_NOT_ACTIVE", registered, OrderClient.body(registered));
        refused("DEPOSIT_NEVER_FUNDED", neverFunded, OrderClient.body(neverFunded));
        refused("NO_FEE_ACCOUNT", withoutFeeAccount, OrderClient.body(withoutFeeAccount));
        OrderClient.order(barred, OrderClient.body(barred))
                .statusCode(409)
                .body("code", equalTo("SALES_BARRED"))
                .body("detail", containsString("示教黑名〔2026〕1号"));
    }

    @Test
    void refusesWhoseDepositIsOverdue() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        InstitutionId institution = agreement.institutionId();
        assessments.assess(
                Caller.SYSTEM,
                institution,
                new IndividualAssessment(Money.ofYuan(500_000), "测教发〔2026〕1号", "风险较高", null));
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "update deposit_standing set short_since = '2025-01-06' where institution_id = ?",
                        update -> update.setObject(1, institution.value())));

        refused("DEPOSIT_OVERDUE", institution, OrderClient.body(institution));
    }

    @Test
    void refusesWhatExceedsACapAndNamesTheDocument() {
        LocalDate start = today.date().plusDays(3);
        OrderClient.order(selling, body(Map.of("lessons", 60, "giftLessons", 1)))
                .statusCode(409)
                .body("code", equalTo("CAP_LESSONS_EXCEEDED"))
                .body("detail", containsString("十三部门"));
        refused(
                "CAP_AMOUNT_EXCEEDED",
                body(Map.of("price", OrderClient.yuan("5000.01"), "listPrice", OrderClient.yuan("6000.00"))));
        refused(
                "CAP_MONTHS_EXCEEDED",
                body(Map.of(
                        "billing",
                        "BY_PERIOD",
                        "startsOn",
                        start.toString(),
                        "endsOn",
                        start.plusMonths(4).toString())));
        refused(
                "SALE_TOO_EARLY",
                body(Map.of(
                        "startsOn",
                        start.plusMonths(2).toString(),
                        "endsOn",
                        start.plusMonths(3).toString())));
    }

    @Test
    void addsUpWhatIsSplit() {
        Map<String, Object> first = body(Map.of("lessons", 20, "giftLessons", 0, "price", OrderClient.yuan("3000.00")));
        Map<String, Object> spelled = new HashMap<>(first);
        spelled.put("learner", OrderClient.map("name", " 王 小明", "grade", "三年级"));
        Map<String, Object> otherSubject = new HashMap<>(first);
        otherSubject.put("course", OrderClient.map("name", "少儿书法", "subject", "书法"));

        OrderClient.order(selling, first).statusCode(201);
        refused("CAP_AMOUNT_EXCEEDED", spelled);
        OrderClient.order(selling, otherSubject).statusCode(201);
    }

    @Test
    void knowsAChildByItsNumberUnderAnyName() {
        Map<String, Object> first = body(Map.of("lessons", 40, "giftLessons", 0));
        first.put("learner", Map.of("name", "王小明", "grade", "", "idNumber", "11010519491231002X"));
        Map<String, Object> second = body(Map.of("lessons", 40, "giftLessons", 0));
        second.put("learner", Map.of("name", "王小红", "grade", "", "idNumber", "11010519491231002x"));
        Map<String, Object> wrong = body(Map.of());
        wrong.put("learner", Map.of("name", "王小明", "idNumber", "110105194912310021"));

        OrderClient.order(selling, first).statusCode(201);
        refused("CAP_LESSONS_EXCEEDED", second);
        assertEquals("CHILD_NUMBER_FORMAT", OrderClient.code(OrderClient.order(selling, wrong), 400));
    }

    @Test
    void letsOnlyOneOfTwoPassWhoSellAtOnce() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 5; round++) {
                Map<String, Object> body = body(Map.of("lessons", 40, "giftLessons", 0));
                List<Future<Integer>> answers = IntStream.range(0, 4)
                        .mapToObj(i -> clients.submit(
                                () -> OrderClient.order(selling, body).extract().statusCode()))
                        .toList();
                int made = 0;
                for (Future<Integer> answer : answers) {
                    made += answer.get(60, TimeUnit.SECONDS) == 201 ? 1 : 0;
                }

                assertEquals(1, made);
            }
        } finally {
            clients.shutdown();
        }
    }

    @Test
    void refusesWhatIsNotWellFormed() {
        LocalDate day = today.date();
        badRequest("ORDER_DATES_WRONG", Map.of("endsOn", day.plusDays(1).toString()));
        badRequest("ORDER_DATES_WRONG", Map.of("startsOn", day.minusMonths(2).toString()));
        badRequest("PRICE_ABOVE_LIST", Map.of("listPrice", OrderClient.yuan("3999.99")));
        badRequest("INVALID_AMOUNT", Map.of("price", OrderClient.yuan("0.00")));
        badRequest("GUARDIAN_PHONE_FORMAT", Map.of("guardian", Map.of("name", "王大明", "phone", "0393-4400001")));
        badRequest("REQUIRED", Map.of("course", OrderClient.map("name", " \u3000", "subject", "美术")));
        badRequest("REQUIRED", Map.of("course", OrderClient.map("name", "少儿美术", "subject", " ")));
        refused("TRAINING_LOAN", body(Map.of("course", OrderClient.map("name", "美术（可分 期）", "subject", "美术"))));
    }

    @Test
    void takesANationalNumberOnce() {
        String number = "GJPT" + System.nanoTime();

        OrderClient.order(selling, body(Map.of("nationalOrderId", number))).statusCode(201);
        refused("NATIONAL_ORDER_TAKEN", body(Map.of("nationalOrderId", number)));
    }

    private Map<String, Object> body(Map<String, Object> changes) {
        Map<String, Object> body = OrderClient.body(selling);
        body.putAll(changes);
        return body;
    }

    private void refused(String code, Map<String, Object> body) {
        refused(code, selling, body);
    }

    private static void refused(String code, InstitutionId institution, Map<String, Object> body) {
        assertEquals(code, OrderClient.code(OrderClient.order(institution, body), 409));
    }

    private void badRequest(String code, Map<String, Object> changes) {
        assertEquals(code, OrderClient.code(OrderClient.order(selling, body(changes)), 400));
    }
}

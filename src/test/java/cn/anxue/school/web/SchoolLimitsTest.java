package cn.anxue.school.web;

import static cn.anxue.school.SchoolFixtures.as;
import static cn.anxue.school.SchoolFixtures.payment;
import static cn.anxue.school.SchoolFixtures.plans;
import static cn.anxue.school.SchoolFixtures.registration;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.school.SchoolFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a school's plans and money are kept to. */
@QuarkusTest
class SchoolLimitsTest {
    @Inject
    Today today;

    @Inject
    Sql sql;

    private LocalDate day = LocalDate.EPOCH;
    private String school = "";

    @BeforeEach
    void register() {
        day = today.date();
        school = SchoolFixtures.register(day);
    }

    @Test
    void opensAccountsAtBanksThatTakePart() {
        as("officer.test")
                .body(Map.of(
                        "accounts",
                        List.of(Map.of(
                                "school",
                                school,
                                "number",
                                "6209" + SchoolFixtures.random(),
                                "bankCode",
                                "999999999999"))))
                .post("/api/v1/schools/accounts")
                .then()
                .statusCode(422)
                .body("code", is("BANK_UNKNOWN"));
    }

    @Test
    void keepsSpendingToTheSharesOfThePlan() {
        String account = SchoolFixtures.openAccount(school);
        SchoolFixtures.fileApproved(school, day);
        receive(account);
        Map<String, Object> own = new HashMap<>(payment("MATERIALS", "1.00"));
        own.put("payee", Map.of("bankName", "示例银行", "account", account, "name", "该校"));
        spend(own).statusCode(422).body("code", is("PAYEE_IS_OWN_ACCOUNT"));

        String first = spend(payment("MATERIALS", "60.00")).extract().path("spendings[0].approvalId");
        String second = spend(payment("MATERIALS", "60.00")).extract().path("spendings[0].approvalId");
        SchoolFixtures.approve(first);
        decide(second).statusCode(409).body("code", is("SHARE_EXCEEDED")).body("detail", containsString("40.00"));
        as("auditor.test").get("/api/v1/schools/" + school + "/funds").then().body("outgoing.amount", is("60.00"));
    }

    @Test
    void hasOnePlanForADay() {
        SchoolFixtures.openAccount(school);
        SchoolFixtures.fileApproved(school, day);
        String proposed =
                spend(payment("MATERIALS", "1.00")).statusCode(201).extract().path("spendings[0].approvalId");
        SchoolFixtures.fileApproved(school, day);
        as("officer.test")
                .get("/api/v1/schools/" + school + "/filings")
                .then()
                .body("items.state", contains("APPROVED", "REPLACED"));
        decide(proposed).statusCode(409).body("code", is("FILING_REPLACED"));

        RuntimeException refused = assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> sql.update(
                                "insert into school_filing (id, school_id, from_on, until_on, fee_minor, currency, service,"
                                        + " allocation, state, approval_id, filed_by, filed_at, decided_at)"
                                        + " select gen_random_uuid(), school_id, from_on, until_on, fee_minor, currency, service,"
                                        + " allocation, 'APPROVED', approval_id, filed_by, filed_at, decided_at from school_filing"
                                        + " where school_id = ?::uuid and state = 'APPROVED'",
                                insert -> insert.setString(1, school))));
        assertTrue(
                String.valueOf(refused.getCause()).contains("another plan of school"),
                String.valueOf(refused.getCause()));
    }

    @Test
    void refusesPlansOfAnotherCentury() {
        Map<String, Object> old = new HashMap<>(plans(day, "80.00"));
        old.put("fromOn", "1900-09-01");
        old.put("untilOn", "1901-06-30");
        as("officer.test")
                .body(old)
                .post("/api/v1/schools/" + school + "/filings")
                .then()
                .statusCode(400)
                .body(containsString("FILING_TERM_FAR"));
        Map<String, Object> early = new HashMap<>(registration(day));
        early.put("openedOn", "1900-09-01");
        as("officer.test")
                .body(Map.of("schools", List.of(early)))
                .post("/api/v1/schools")
                .then()
                .statusCode(422)
                .body("code", is("SCHOOL_DAY_TOO_EARLY"));
    }

    private ValidatableResponse spend(Map<String, Object> payment) {
        return as("officer.test")
                .body(Map.of("spendings", List.of(payment)))
                .post("/api/v1/schools/" + school + "/spendings")
                .then();
    }

    private ValidatableResponse decide(String approval) {
        return as("approver.test")
                .body(Map.of("decision", "APPROVE", "reason", ""))
                .post("/api/v1/approvals/" + approval + "/decision")
                .then();
    }

    private static void receive(String account) {
        LineDraft line = LineFixtures.paidBy(
                LineFixtures.credit(account, "F" + SchoolFixtures.random(), "1000.00"), "家委会", "课后服务费");
        as("bank").body(List.of(line)).post("/api/v1/bank/transactions").then().statusCode(200);
    }
}

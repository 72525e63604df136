package cn.anxue.school.web;

import static cn.anxue.school.SchoolFixtures.as;
import static cn.anxue.school.SchoolFixtures.payment;
import static cn.anxue.school.SchoolFixtures.plans;
import static cn.anxue.school.SchoolFixtures.registration;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school from its registration to a payment, over HTTP. */
@QuarkusTest
class SchoolResourceTest {
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
    void registersByListAllOrNone() {
        Map<String, Object> good = registration(day);
        as("officer.test")
                .body(Map.of("schools", List.of(good, good)))
                .post("/api/v1/schools")
                .then()
                .statusCode(422)
                .body("code", is("SCHOOL_CODE_TWICE"));
        as("officer.test")
                .get("/api/v1/schools?text=" + good.get("uscc"))
                .then()
                .body("items.size()", is(0));
        as("officer.test")
                .get("/api/v1/schools/" + school)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("stage", is("PRIMARY"));
        as("officer.other").get("/api/v1/schools/" + school).then().statusCode(404);
    }

    @Test
    void keepsCountsAndTheirCorrections() {
        String month = day.minusMonths(1).withDayOfMonth(1).toString();
        count(month, 500, 480).statusCode(200).body("changed", is(1));
        count(month, 500, 480).statusCode(200).body("changed", is(0));
        count(month, 500, 470).statusCode(200).body("changed", is(1));
        count(month, 500, 501).statusCode(422).body("code", is("MORE_PARTICIPANTS_THAN_PUPILS"));

        as("officer.test")
                .get("/api/v1/schools/" + school + "/counts")
                .then()
                .body("items.participants", contains(470, 480))
                .body("items.revision", contains(2, 1));
    }

    @Test
    void holdsFeesAndSubsidiesAndPaysWhatTwoPeopleDecided() {
        String account = SchoolFixtures.openAccount(school);
        SchoolFixtures.fileApproved(school, day);
        receive(account);
        funds().body("bank.amount", is("1350.00")).body("fees.amount", is("1050.00"));

        String approval =
                spend(payment("TEACHERS", "400.00")).statusCode(201).extract().path("spendings[0].approvalId");
        as("approver.test")
                .body(Map.of("decision", "APPROVE", "reason", ""))
                .post("/api/v1/approvals/" + approval + "/decision")
                .then()
                .statusCode(200);
        funds().body("subsidies.amount", is("0.00"))
                .body("fees.amount", is("950.00"))
                .body("outgoing.amount", is("400.00"));
        assertEquals(0, difference(account));

        pay(account);
        funds().body("bank.amount", is("950.00")).body("outgoing.amount", is("0.00"));
        as("officer.test")
                .get("/api/v1/schools/" + school + "/spendings")
                .then()
                .body("items[0].state", is("EXECUTED"))
                .body("items[0].subsidies.amount", is("300.00"));
        assertEquals(0, difference(account));
    }

    @Test
    void putsBackWhatTheBankRefuses() {
        String account = SchoolFixtures.openAccount(school);
        SchoolFixtures.fileApproved(school, day);
        report(LineFixtures.paidBy(
                LineFixtures.credit(account, "F" + SchoolFixtures.random(), "1000.00"), "家委会", "课后服务费"));
        String approval = spend(payment("MATERIALS", "80.00")).extract().path("spendings[0].approvalId");
        SchoolFixtures.approve(approval);
        as("bank")
                .body(Map.of("outcome", "REFUSED", "reason", "户名不符"))
                .post("/api/v1/bank/instructions/" + instruction(account) + "/result")
                .then()
                .statusCode(200);

        funds().body("fees.amount", is("1000.00")).body("outgoing.amount", is("0.00"));
        as("officer.test")
                .get("/api/v1/schools/" + school + "/spendings")
                .then()
                .body("items[0].state", is("CANCELLED"));
        assertEquals(0, difference(account));
    }

    @Test
    void refusesSpendingWithoutPlansOrFunds() {
        SchoolFixtures.openAccount(school);
        spend(payment("TEACHERS", "1.00")).statusCode(409).body("code", is("NO_FILING_IN_FORCE"));
        SchoolFixtures.fileApproved(school, day);
        spend(payment("RELIEF", "1.00")).statusCode(409).body("code", is("PURPOSE_NOT_FILED"));
        String approval =
                spend(payment("TEACHERS", "1.00")).statusCode(201).extract().path("spendings[0].approvalId");
        as("approver.test")
                .body(Map.of("decision", "APPROVE", "reason", ""))
                .post("/api/v1/approvals/" + approval + "/decision")
                .then()
                .statusCode(409)
                .body("code", is("EXCEEDS_SERVICE_FUNDS"));
    }

    @Test
    void keepsFeesUnderTheCapOfThePlace() {
        as("officer.test")
                .body(plans(day, "100.01"))
                .post("/api/v1/schools/" + school + "/filings")
                .then()
                .statusCode(422)
                .body("code", is("FEE_ABOVE_CAP"));
        as("officer.test")
                .body(plans(day, "100.00"))
                .post("/api/v1/schools/" + school + "/filings")
                .then()
                .statusCode(201)
                .body("state", is("FILED"))
                .body("approvalId", notNullValue());
        as("officer.test")
                .body(plans(day, "90.00"))
                .post("/api/v1/schools/" + school + "/filings")
                .then()
                .statusCode(409)
                .body("code", is("FILING_OPEN"));
    }

    @Test
    void endsTheServiceOnceAndOnlyAsItWasRead() {
        as("officer.test")
                .body(Map.of("on", day.toString()))
                .post("/api/v1/schools/" + school + "/end")
                .then()
                .statusCode(428);
        as("officer.test")
                .header("If-Match", "\"7\"")
                .body(Map.of("on", day.toString()))
                .post("/api/v1/schools/" + school + "/end")
                .then()
                .statusCode(412);
        as("officer.test")
                .header("If-Match", "\"0\"")
                .body(Map.of("on", day.toString()))
                .post("/api/v1/schools/" + school + "/end")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        as("officer.test").get("/api/v1/schools?limit=200").then().body("items.id", not(hasItem(school)));
    }

    private ValidatableResponse count(String month, int pupils, int participants) {
        return as("officer.test")
                .body(Map.of(
                        "counts",
                        List.of(Map.of(
                                "school", school,
                                "month", month,
                                "pupils", pupils,
                                "participants", participants,
                                "teachers", 30))))
                .put("/api/v1/schools/counts")
                .then();
    }

    private ValidatableResponse spend(Map<String, Object> payment) {
        return as("officer.test")
                .body(Map.of("spendings", List.of(payment)))
                .post("/api/v1/schools/" + school + "/spendings")
                .then();
    }

    private ValidatableResponse funds() {
        return as("auditor.test")
                .get("/api/v1/schools/" + school + "/funds")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse report(LineDraft line) {
        return as("bank")
                .body(List.of(line))
                .post("/api/v1/bank/transactions")
                .then()
                .statusCode(200);
    }

    /** Fees, a subsidy, and fees that a person has to place. */
    private static void receive(String account) {
        report(LineFixtures.paidBy(
                        LineFixtures.credit(account, "F" + SchoolFixtures.random(), "1000.00"), "家委会", "课后服务费"))
                .body("items[0].code", is("SERVICE_FEE"));
        report(LineFixtures.paidBy(
                        LineFixtures.credit(account, "S" + SchoolFixtures.random(), "300.00"), "财政国库", "课后服务补助"))
                .body("items[0].code", is("SUBSIDY"));
        String unknown = report(LineFixtures.paidBy(
                        LineFixtures.credit(account, "U" + SchoolFixtures.random(), "50.00"), "某公司", "往来"))
                .body("items[0].code", is("UNIDENTIFIED"))
                .extract()
                .path("items[0].id");
        as("officer.test")
                .body(Map.of("placement", "DEPOSIT_PRINCIPAL", "reason", "误投"))
                .post("/api/v1/bank/lines/" + unknown + "/identification")
                .then()
                .statusCode(not(200));
        as("officer.test")
                .body(Map.of("placement", "SERVICE_FEE", "reason", "家长代缴"))
                .post("/api/v1/bank/lines/" + unknown + "/identification")
                .then()
                .statusCode(200);
    }

    /** The line by which the bank shows that it paid. */
    private void pay(String account) {
        LineDraft line = new LineDraft(
                account,
                "P" + SchoolFixtures.random(),
                null,
                day.toString(),
                day.toString(),
                "DEBIT",
                new LineDraft.Amount("400.00", "CNY"),
                null,
                "支出",
                instruction(account),
                null);
        report(line).body("items[0].code", is("EXECUTED"));
    }

    private String instruction(String account) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select id from bank_instruction where from_account = ?",
                        select -> select.setString(1, account),
                        row -> row.getString(1)))
                .get(0);
    }

    /** What the reconciliation of the day would find between the account and what is owed; the same question it asks. */
    private long difference(String account) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select book_minor + missing_minor + transit_minor - claims_minor from bank_day_figures(?, ?)",
                        select -> {
                            select.setString(1, account);
                            select.setObject(2, day);
                        },
                        row -> row.getLong(1)))
                .get(0);
    }
}

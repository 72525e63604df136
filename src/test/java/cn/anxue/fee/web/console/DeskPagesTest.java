package cn.anxue.fee.web.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.course.CourseService;
import cn.anxue.fee.lesson.LessonInquiry;
import cn.anxue.fee.order.OrderView;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** The institution's desk, form by form. */
@QuarkusTest
class DeskPagesTest {
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";

    @Test
    void writesACourseDownOnceAndAsksAboutTheSameFormWithOtherContent() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        Map<String, String> form = new HashMap<>(Map.of(
                "once",
                Uuid7.next().toString(),
                "name",
                "少儿书法",
                "subject",
                "书法",
                "lessons",
                "20",
                "listPrice",
                "2,000"));
        course(agreement, form).statusCode(303);
        course(agreement, form).statusCode(303);
        assertEquals(1, courses(agreement));

        form.put("name", "少儿国画");
        course(agreement, form).statusCode(409).body(allOf(containsString("这张表单已提交过一次"), containsString("少儿国画")));
        form.put("once", Uuid7.next().toString());
        course(agreement, form).statusCode(303);
        assertEquals(2, courses(agreement));
    }

    private static ValidatableResponse course(AgreementView agreement, Map<String, String> form) {
        return as(agreement)
                .contentType(FORM)
                .formParams(form)
                .post("/console/courses")
                .then();
    }

    @Test
    void looksThroughAWorkbookRowByRowBeforeItRecords() throws IOException {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderView own = OrderFixtures.funded(agreement);
        OrderView others = OrderFixtures.funded(OrderFixtures.sellingInstitution());
        String today = OrderFixtures.service(Today.class).date().toString();
        String page = as(agreement)
                .multiPart("file", "课时.xlsx", workbook(new String[][] {
                    {"附言", "日期", "课次"},
                    {own.reference().toString(), today, ""},
                    {own.reference().toString(), today, ""},
                    {others.reference().toString(), today, ""},
                    {own.reference().toString(), "2099-01-01", ""}
                }))
                .post("/console/lessons/sheet")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("共 4 行，2 行可登记，2 行有问题"), containsString("没有附言为此的本机构订单"), containsString("尚未到来")))
                .extract()
                .asString();
        assertEquals(0, lessons(own), "a preview records nothing");

        String table = page.replaceAll("(?s).*name=\"table\" value=\"([^\"]*)\".*", "$1")
                .replace("&#10;", "\n");
        for (int i = 0; i < 2; i++) {
            as(agreement)
                    .contentType(FORM)
                    .formParam("table", table)
                    .post("/console/lessons/sheet/taking")
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("recorded=2"));
        }
        assertEquals(2, lessons(own), "sent twice, recorded once");
    }

    @Test
    void takesNoRowWhoseNumberItCannotRead() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderView own = OrderFixtures.funded(agreement);
        String today = OrderFixtures.service(Today.class).date().toString();
        for (String n : List.of("第一课", "1.5", "0", "-1", "99999999999")) {
            as(agreement)
                    .contentType(FORM)
                    .formParam("table", own.reference() + "," + today + "," + n)
                    .post("/console/lessons/sheet/taking")
                    .then()
                    .statusCode(409)
                    .body(containsString("课次看不懂"));
        }
        assertEquals(0, lessons(own));
    }

    @Test
    void saysWhichOfTheTickedOrdersWasRefusedAndKeepsItTicked() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderView good = OrderFixtures.funded(agreement);
        OrderView unpaid = OrderFixtures.accepted(agreement.institutionId());
        String today = OrderFixtures.service(Today.class).date().toString();
        as(agreement)
                .contentType(FORM)
                .formParam("order", good.id() + ":1", unpaid.id() + ":1")
                .formParam("day", today)
                .post("/console/lessons")
                .then()
                .statusCode(409)
                .body(allOf(
                        containsString(unpaid.id() + ":1\" checked"),
                        containsString("没有资金"),
                        not(containsString(good.id() + ":1\" checked"))));
        assertEquals(1, lessons(good));
        as(agreement)
                .contentType(FORM)
                .formParam("order", good.id() + ":1")
                .formParam("day", today)
                .post("/console/lessons")
                .then()
                .statusCode(303);
        assertEquals(1, lessons(good), "the same box twice is one lesson");
    }

    @Test
    void keepsTheFiltersInTheAddress() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderView quoted = OrderFixtures.order(agreement.institutionId());
        OrderView funded = OrderFixtures.funded(agreement);
        as(agreement)
                .get("/console/orders?state=FUNDED")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString(funded.id().toString()),
                        not(containsString(quoted.id().toString())),
                        containsString("value=\"FUNDED\" selected")));
        as(agreement)
                .get("/console/orders?reference=" + quoted.reference())
                .then()
                .body(allOf(
                        containsString(quoted.id().toString()),
                        not(containsString(funded.id().toString()))));
        as(agreement)
                .get("/console/orders?reference=abc")
                .then()
                .statusCode(400)
                .body(containsString("value=\"abc\""));
        assertTrue(as(agreement).get("/console/money").asString().contains("¥4,000.00"));
    }

    private static byte[] workbook(String[][] rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Anxue", "1.0")) {
            Worksheet sheet = book.newWorksheet("课时");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    sheet.value(row, column, rows[row][column]);
                }
            }
        }
        return out.toByteArray();
    }

    private static int courses(AgreementView agreement) {
        return OrderFixtures.service(CourseService.class)
                .of(Caller.SYSTEM, agreement.institutionId(), null, 10)
                .size();
    }

    private static int lessons(OrderView order) {
        return OrderFixtures.service(LessonInquiry.class)
                .list(Caller.SYSTEM, order.id(), null, 100)
                .items()
                .size();
    }

    private static RequestSpecification as(AgreementView agreement) {
        return given().auth()
                .oauth2(Tokens.ofInstitution(agreement.institutionId().value()))
                .redirects()
                .follow(false);
    }
}

package cn.anxue.school;

import static io.restassured.RestAssured.given;

import cn.anxue.Tokens;
import cn.anxue.institution.Uscc;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Schools at 410902, made through the API. */
public final class SchoolFixtures {
    public static final String REGION = "410902";
    public static final String BANK_CODE = "000000000001";

    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(100_000, 900_000));

    private SchoolFixtures() {}

    public static RequestSpecification as(String actor) {
        return given().auth()
                .oauth2(Tokens.of(actor))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID());
    }

    /** Six digits no other has in this run; of random ones two are the same before there are a thousand. */
    public static String random() {
        return String.valueOf(NEXT.getAndIncrement());
    }

    public static Map<String, Object> registration(LocalDate today) {
        return Map.of(
                "name",
                "濮阳试验第" + random() + "小学",
                "uscc",
                Uscc.withCheckDigit("12" + REGION + "MCX" + random()).value(),
                "regionCode",
                REGION,
                "stage",
                "PRIMARY",
                "openedOn",
                today.minusDays(40).toString());
    }

    public static String register(LocalDate today) {
        return as("officer.test")
                .body(Map.of("schools", List.of(registration(today))))
                .post("/api/v1/schools")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The number of the account. */
    public static String openAccount(String school) {
        String number = "6209" + random() + random();
        as("officer.test")
                .body(Map.of("accounts", List.of(Map.of("school", school, "number", number, "bankCode", BANK_CODE))))
                .post("/api/v1/schools/accounts")
                .then()
                .statusCode(204);
        return number;
    }

    public static Map<String, Object> plans(LocalDate today, String fee) {
        return Map.of(
                "fromOn", today.minusDays(10).toString(),
                "untilOn", today.plusDays(200).toString(),
                "fee", yuan(fee),
                "service", "作业辅导与社团",
                "allocation", "劳务为主",
                "shares", Map.of("TEACHERS", 60, "PROVIDERS", 30, "MATERIALS", 10));
    }

    /** Filed by one person, approved by another. */
    public static void fileApproved(String school, LocalDate today) {
        String approval = as("officer.test")
                .body(plans(today, "80.00"))
                .post("/api/v1/schools/" + school + "/filings")
                .then()
                .statusCode(201)
                .extract()
                .path("approvalId");
        approve(approval);
    }

    public static void approve(String approval) {
        as("approver.test")
                .body(Map.of("decision", "APPROVE", "reason", ""))
                .post("/api/v1/approvals/" + approval + "/decision")
                .then()
                .statusCode(200);
    }

    public static Map<String, String> yuan(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    public static Map<String, Object> payment(String purpose, String amount) {
        return Map.of(
                "purpose",
                purpose,
                "amount",
                yuan(amount),
                "reason",
                "示例支出",
                "payee",
                Map.of("bankName", "示例银行", "account", "6210000000000001", "name", "示例代发户"));
    }
}

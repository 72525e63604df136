package cn.anxue.imports;

import static io.restassured.RestAssured.given;

import cn.anxue.Tokens;
import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Sheets sent and worked on, as an officer's own program does it. */
public final class ImportFixtures {
    public static final String OFFICER = "officer.test";
    public static final String APPROVER = "approver.test";
    private static final String PATH = "/api/v1/imports";
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int LOOKS_MAX = 300;

    private ImportFixtures() {}

    /** Rows of cells: texts and numbers as they are, days as days. The first is the row of headings. */
    public static byte[] workbook(List<List<Object>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Anxue", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("一");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    write(sheet, row, column, rows.get(row).get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy/m/d").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value.toString().startsWith("=")) {
            sheet.formula(row, column, value.toString().substring(1));
        } else if (!value.toString().isEmpty()) {
            sheet.value(row, column, value.toString());
        }
    }

    public static byte[] csv(List<List<Object>> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(
                        String.join(",", row.stream().map(Object::toString).toList()))
                .append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static ValidatableResponse send(String kind, byte[] file) {
        return given().auth()
                .oauth2(Tokens.of(OFFICER))
                .contentType("application/octet-stream")
                .queryParam("kind", kind)
                .queryParam("fileName", "表.xlsx")
                .body(file)
                .post(PATH)
                .then();
    }

    public static String sent(String kind, byte[] file) {
        return send(kind, file).statusCode(201).extract().path("id");
    }

    /** Sent and checked. */
    public static JsonPath checked(String kind, byte[] file) {
        String id = sent(kind, file);
        post(id, "check", Map.of()).statusCode(202);
        return awaited(id);
    }

    /** Sent, checked and written, whole. */
    public static JsonPath loaded(String kind, byte[] file) {
        return run(checked(kind, file).getString("id"), false);
    }

    /** Balances with a second person's agreement. */
    public static JsonPath run(String id, boolean goodRowsOnly) {
        String approval = post(id, "run", Map.of("goodRowsOnly", goodRowsOnly))
                .statusCode(202)
                .extract()
                .path("approvalId");
        if (approval != null && get(id, "").getString("state").equals("AWAITING")) {
            decide(APPROVER, approval, "APPROVE").statusCode(200);
        }
        return awaited(id);
    }

    public static ValidatableResponse decide(String actor, String approval, String decision) {
        return given().auth()
                .oauth2(Tokens.of(actor))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("decision", decision, "reason", "余额与对账单核对"))
                .post("/api/v1/approvals/" + approval + "/decision")
                .then();
    }

    /** Balances with a second person's agreement. */
    public static JsonPath undone(String id) {
        String approval = post(id, "undo", Map.of()).statusCode(202).extract().path("approvalId");
        if (get(id, "").getString("state").equals("AWAITING_UNDO")) {
            decide(APPROVER, approval, "APPROVE").statusCode(200);
        }
        return awaited(id);
    }

    public static ValidatableResponse post(String id, String act, Map<String, ?> body) {
        return given().auth()
                .oauth2(Tokens.of(OFFICER))
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH + "/" + id + "/" + act)
                .then();
    }

    public static JsonPath get(String id, String rest) {
        return given().auth()
                .oauth2(Tokens.of(OFFICER))
                .get(PATH + "/" + id + rest)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Rows, columns and codes, as in {@code 5:3:ROW_TWICE}. */
    public static List<String> problems(String id) {
        return get(id, "/problems").getList("items", Map.class).stream()
                .map(one -> one.get("row") + ":" + one.get("column") + ":" + one.get("code"))
                .toList();
    }

    /** Once no node works on it any more; the test does not wait for the job's next turn. */
    public static JsonPath awaited(String id) {
        Arc.container().instance(ImportJob.class).get().look();
        for (int look = 0; look < LOOKS_MAX; look++) {
            JsonPath run = get(id, "");
            if (!ImportState.valueOf(run.getString("state")).isWork()) {
                return run;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("import " + id + " is still being worked on");
    }
}

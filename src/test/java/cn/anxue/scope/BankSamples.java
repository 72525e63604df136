package cn.anxue.scope;

import static io.restassured.RestAssured.given;

import cn.anxue.Tokens;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.bank.instruction.BankDesk;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.page.Cursor;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lines banks report and instructions they are given. */
final class BankSamples {
    private BankSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        Map<String, Function<Role, Ask>> all = new HashMap<>(instructions());
        all.putAll(lines());
        all.putAll(matches());
        all.put("instruction-status-file", role -> statusFile());
        all.put("conformance", role -> Ask.of("name", "LINE"));
        return all;
    }

    private static Map<String, Function<Role, Ask>> instructions() {
        return Map.of(
                "instruction-list", role -> listed("limit=200", BankSamples::instructed),
                "instruction-export", role -> listed("state=READY&limit=200", BankSamples::instructed),
                "instruction-claim",
                        role -> Ask.plain()
                                .body(Map.of("limit", 1_000, "leaseSeconds", 10))
                                .marker(instructed()),
                "instruction-result",
                        role -> Ask.of("id", instruction()).once().body(Map.of("outcome", "REFUSED", "reason", "户名不符")),
                "instruction", role -> Ask.of("id", instruction()),
                "instruction-cancellation",
                        role -> Ask.of("id", instruction()).once().body(Map.of("reason", "重复提交")),
                "instruction-results",
                        role -> Ask.plain()
                                .body(List.of(Map.of("id", instruction(), "outcome", "ACCEPTED")))
                                .marker("\"changed\":true"));
    }

    private static Map<String, Function<Role, Ask>> lines() {
        return Map.of(
                "line-report", role -> Ask.plain().once().body(List.of(line())).marker("BOOKED"),
                "line-list", role -> listed("limit=200", BankSamples::unidentified),
                "line-look", role -> line(unidentified()).body(Map.of("reason", "核对付款人")),
                "look-list", role -> looked(),
                "identification",
                        role -> line(unidentified())
                                .once()
                                .body(Map.of("placement", "DEPOSIT_PRINCIPAL", "reason", "机构代缴")));
    }

    private static Map<String, Function<Role, Ask>> matches() {
        return Map.of(
                "line-matches", role -> line(unidentified()),
                "line-candidates", role -> Ask.of("id", unidentified()),
                "line-payer",
                        role -> line(unidentified())
                                .once()
                                .body(Map.of(
                                        "name", "李四",
                                        "account", "6217000000000077",
                                        "evidence", List.of(UUID.randomUUID()),
                                        "reason", "柜面回单")),
                "match-undo", role -> Ask.of("id", placed()).once().body(Map.of("reason", "记错")),
                "matching-trial", role -> trial());
    }

    private static Ask trial() {
        String account =
                DepositFixtures.signedAgreement(InstitutionFixtures.register()).depositAccount();
        LineDraft line = LineFixtures.credit(Objects.requireNonNull(account), Insider.unlike("R"), "100.00");
        String id = reported(LineFixtures.paidBy(line, "别家公司", "往来款"));
        return Ask.plain().body(Map.of("account", account)).marker(id);
    }

    /** A line that counts as the institution's own deposit. */
    private static String placed() {
        return reported(line());
    }

    private static String reported(LineDraft line) {
        return as("bank")
                .body(List.of(line))
                .post("/api/v1/bank/transactions")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** A line nobody could place. */
    static Ask unplaced() {
        return line(unidentified());
    }

    private static Ask line(String id) {
        return Ask.of("id", id).marker(id);
    }

    /** The account an instruction pays from. */
    private static String instructed() {
        AgreementView agreement = DepositSamples.withExcess();
        String outflows = DepositSamples.outflows(agreement);
        String approval = Insider.post("officer.test", outflows, DepositSamples.outflow(), "approvalId");
        as("approver.test")
                .body(Map.of("decision", "APPROVE", "reason", "测试"))
                .post("/api/v1/approvals/" + approval + "/decision")
                .then()
                .statusCode(200);
        return Objects.requireNonNull(agreement.depositAccount());
    }

    private static String instruction() {
        String account = instructed();
        return PayoutFixtures.in(() -> PayoutFixtures.service(Sql.class)
                        .list(
                                "select id from bank_instruction where from_account = ?",
                                select -> select.setString(1, account),
                                row -> row.getString(1)))
                .get(0);
    }

    private static Ask statusFile() {
        String instruction = instruction();
        byte[] file = BankDesk.pain002(instruction.replace("-", "")).getBytes(StandardCharsets.UTF_8);
        return Ask.plain().body(file).marker("/console/bank/instructions/" + instruction);
    }

    private static LineDraft line() {
        String account =
                DepositFixtures.signedAgreement(InstitutionFixtures.register()).depositAccount();
        return LineFixtures.credit(Objects.requireNonNull(account), Insider.unlike("R"), "100.00");
    }

    /** From just before it on, by the order of ids: the suite leaves more than pages show at once. */
    private static Ask listed(String query, Supplier<String> made) {
        UUID before = Uuid7.next();
        return Ask.plain().query(query + "&after=" + Cursor.encode(before)).marker(made.get());
    }

    private static String unidentified() {
        return reported(LineFixtures.paidBy(line(), "别家公司", "往来款"));
    }

    private static Ask looked() {
        String line = unidentified();
        as("officer.test")
                .body(Map.of("reason", "核对付款人"))
                .post("/api/v1/bank/lines/" + line + "/looks")
                .then()
                .statusCode(200);
        return Ask.plain().query("id=" + line).marker(line);
    }

    private static RequestSpecification as(String actor) {
        return given().auth()
                .oauth2(Tokens.of(actor))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID());
    }
}

package cn.anxue.seal.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.ledger.LedgerFixtures;
import cn.anxue.seal.Receipts;
import cn.anxue.seal.SealFixtures;
import cn.anxue.seal.SealWatch;
import cn.anxue.seal.SealedReceipt;
import cn.anxue.seal.tree.ProofCheck;
import cn.anxue.seal.tree.TreeHash;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody may ask of the seals, and what an auditor may. */
@QuarkusTest
class SealResourceTest {
    private static final String SEALS = "/api/v1/public/seals";
    private static final int TRIES_MAX = 300;
    private static final long PAUSE_MILLIS = 200;

    @Inject
    Ledger ledger;

    @Inject
    Sql sql;

    @Inject
    Receipts receipts;

    @Inject
    SealWatch watch;

    private HolderId holder;

    @BeforeEach
    void recordAndSeal() {
        holder = LedgerFixtures.inTransaction(() -> LedgerFixtures.payInTo(ledger));
        SealFixtures.sealAll(watch);
    }

    @Test
    void provesALeafOfAReceiptUnderTheLatestHead() {
        SealedReceipt receipt = receipts.ofAccount(holder, "deposit/principal");
        assertEquals(1, receipt.entries().size());
        assertEquals(0, receipt.pending().size());
        JsonPath proof = given().get(
                        "/api/v1/public/proofs/" + receipt.entries().get(0).leafHash())
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=2"))
                .extract()
                .jsonPath();

        assertTrue(new ProofCheck(TreeHash.sha256())
                .includes(
                        bytes(proof.getString("leafHash")),
                        proof.getLong("index"),
                        proof.getLong("treeSize"),
                        hashes(proof.getList("path")),
                        bytes(proof.getString("head.root"))));
        given().get("/api/v1/public/proofs/" + "00".repeat(32))
                .then()
                .statusCode(404)
                .body("code", equalTo("LEAF_UNKNOWN"));
        given().get("/api/v1/public/proofs/zz").then().statusCode(400);
    }

    @Test
    void provesThatOneHeadGoesOnWhereAnEarlierOneEnded() {
        JsonPath early =
                given().get(SEALS + "/latest").then().statusCode(200).extract().jsonPath();
        LedgerFixtures.inTransaction(() -> LedgerFixtures.payInTo(ledger));
        SealFixtures.sealAll(watch);
        JsonPath late = given().get(SEALS + "/latest")
                .then()
                .statusCode(200)
                .body("delaySeconds", equalTo(0))
                .body("key", equalTo(1))
                .extract()
                .jsonPath();
        String path = SEALS + "/" + late.getLong("size") + "/consistency?from=" + early.getLong("size");
        JsonPath proof = given().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .extract()
                .jsonPath();

        assertTrue(new ProofCheck(TreeHash.sha256())
                .extended(
                        early.getLong("size"),
                        bytes(early.getString("root")),
                        late.getLong("size"),
                        bytes(late.getString("root")),
                        hashes(proof.getList("path"))));
        String tag = given().get(path).header("ETag");
        given().header("If-None-Match", tag).get(path).then().statusCode(304);
        given().get(SEALS + "/" + early.getLong("size"))
                .then()
                .statusCode(200)
                .body("root", equalTo(early.get("root")));
        given().get(SEALS + "/" + late.getLong("size") + "/consistency?from=0")
                .then()
                .statusCode(422)
                .body("code", equalTo("SIZES_NOT_ORDERED"));
        given().get(SEALS + "/999999999").then().statusCode(404).body("code", equalTo("HEAD_UNKNOWN"));
    }

    @Test
    void listsKeysAndTheHeadsOfDays() {
        given().get(SEALS + "/keys")
                .then()
                .statusCode(200)
                .body("items.number", hasItem(1))
                .body("items[0].publicKey.length()", equalTo(64));
        given().get(SEALS + "?from=2026-01-01&log=audit").then().statusCode(200).body("items", notNullValue());
        given().get(SEALS + "/latest?log=audit").then().statusCode(200).body("log", equalTo("audit"));
        given().get(SEALS + "/latest?log=books").then().statusCode(400);
    }

    @Test
    void servesThePageThatChecksReceiptsWithNothingInline() {
        given().get("/verify")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .body(containsString("/assets/verify-proof.js"))
                .body(containsString("\"publicKey\":\""))
                .body(not(containsString("<style")));
        given().get("/assets/verify-proof.js").then().statusCode(200);
        given().get("/assets/verify.js").then().statusCode(200);
        given().get("/assets/verify.css").then().statusCode(200);
        given().get("/verify/file")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body(containsString("AnxueProof"))
                .body(containsString("<style"))
                .body(not(containsString("/assets/")));
    }

    @Test
    void verifiesAllHistoryForAnAuditor() throws InterruptedException {
        given().auth()
                .oauth2(Tokens.of("officer.test"))
                .post("/api/v1/seals/verification")
                .then()
                .statusCode(403);
        // One begun elsewhere in the suite may still run.
        ended();
        given().auth()
                .oauth2(Tokens.of("auditor.test"))
                .post("/api/v1/seals/verification")
                .then()
                .statusCode(202)
                .body("state", equalTo("RUNNING"));
        JsonPath report = ended();

        Set<String> travelled = enteredWithTheClockInMarch();
        List<Map<String, String>> findings = report.getList("findings");
        assertEquals(
                List.of(),
                findings.stream()
                        .filter(found -> !travelled.contains(idIn(String.valueOf(found.get("detail")))))
                        .toList());
        assertTrue(findings.stream().allMatch(found -> "ENTRY_BACKDATED".equals(found.get("code"))));
        assertEquals(findings.isEmpty(), "AGREES".equals(report.getString("state")));
        assertTrue(report.getLong("checked") > 0);
    }

    /** Tests of reports of the past set the clock back: what they did then is rightly found to be backdated. */
    private Set<String> enteredWithTheClockInMarch() {
        return Set.copyOf(QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select id from audit_event where recorded_at = ?::timestamptz",
                        select -> select.setString(1, "2026-03-01T02:00:00Z"),
                        row -> row.getString(1))));
    }

    private static String idIn(String detail) {
        Matcher id =
                Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").matcher(detail);
        return id.find() ? id.group() : "";
    }

    private static JsonPath ended() throws InterruptedException {
        JsonPath report = report();
        for (int i = 0; i < TRIES_MAX && "RUNNING".equals(report.getString("state")); i++) {
            Thread.sleep(PAUSE_MILLIS);
            report = report();
        }
        return report;
    }

    private static JsonPath report() {
        return given().auth()
                .oauth2(Tokens.of("auditor.test"))
                .get("/api/v1/seals/verification")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static List<byte[]> hashes(List<String> hex) {
        return hex.stream().map(SealResourceTest::bytes).toList();
    }
}

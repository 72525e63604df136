package cn.anxue.scope;

import static io.restassured.RestAssured.given;

import cn.anxue.Tokens;
import cn.anxue.bank.statement.CamtFile;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionFixtures;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Files of statements and how banks name their columns. */
final class StatementSamples {
    private static final String MAPPINGS = "/api/v1/bank/statement-mappings/";
    private static final Map<String, Object> MAPPING = Map.of("charset", "GB18030");

    private StatementSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of(
                "statement-file", role -> Ask.plain().body(file()),
                "statement-upload", role -> Ask.plain().body(file().getBytes(StandardCharsets.UTF_8)),
                "statement", role -> Ask.of("id", sent()),
                "statement-list", role -> Ask.plain().marker(sent()),
                "statement-mapping", role -> Ask.of("name", mapped()),
                "statement-mapping-set",
                        role -> Ask.of("name", name())
                                .header("If-None-Match", "*")
                                .body(MAPPING));
    }

    private static String file() {
        String account = Objects.requireNonNull(
                DepositFixtures.signedAgreement(InstitutionFixtures.register()).depositAccount());
        LocalDate day = LocalDate.of(2026, 3, 2);
        byte[] file = new CamtFile(account, day, day, 0)
                .add(CamtFile.Entry.paidIn(Insider.unlike("R"), 10_000, day))
                .bytes();
        return new String(file, StandardCharsets.UTF_8);
    }

    private static String sent() {
        return given().auth()
                .oauth2(Tokens.of("bank"))
                .contentType("application/xml")
                .body(file())
                .post("/api/v1/bank/statements")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static String name() {
        return Insider.unlike("export-");
    }

    private static String mapped() {
        String name = name();
        given().auth()
                .oauth2(Tokens.of("bank"))
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body(MAPPING)
                .put(MAPPINGS + name)
                .then()
                .statusCode(200);
        return name;
    }
}

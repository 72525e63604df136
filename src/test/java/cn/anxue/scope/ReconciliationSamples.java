package cn.anxue.scope;

import static io.restassured.RestAssured.given;

import cn.anxue.Tokens;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.bank.reconciliation.StatementFixtures;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionFixtures;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Days of accounts, and what does not agree on them. */
final class ReconciliationSamples {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private ReconciliationSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of(
                "day-sheet", role -> sheet(role),
                "day", role -> day(account()),
                "day-closing", role -> day(account()).body(Map.of()),
                "account-list", role -> accounts(),
                "break-page-list", role -> shown(),
                "break", role -> broken(),
                "break-list", role -> listed(),
                "break-assignment", role -> Ask.of("id", unexplained(account())).body(Map.of("owner", "BANK")),
                "break-resolution",
                        role -> Ask.of("id", unexplained(account()))
                                .once()
                                .body(Map.of("kind", "BORNE", "reason", "机构承担")));
    }

    /** Every row names a place and a bank: what one sees names his own. */
    private static Ask sheet(Role role) {
        account();
        return Ask.plain()
                .query("date=" + DAY)
                .marker(role == Role.BANK ? DepositFixtures.BANK : InstitutionFixtures.REGION);
    }

    private static Ask listed() {
        String account = account();
        unexplained(account);
        return Ask.plain().query("account=" + account + "&limit=200").marker(account);
    }

    private static Ask accounts() {
        String account = account();
        return Ask.plain().query("q=" + account).marker("/console/bank/accounts/" + account);
    }

    private static Ask shown() {
        String account = account();
        unexplained(account);
        return Ask.plain().query("account=" + account).marker("/console/bank/accounts/" + account);
    }

    private static Ask broken() {
        String account = account();
        return Ask.of("id", unexplained(account)).marker(account);
    }

    private static Ask day(String account) {
        return Ask.of("account", account).and("date", DAY).marker(account);
    }

    /** With one line that its statement shows. */
    private static String account() {
        String account = Objects.requireNonNull(
                DepositFixtures.signedAgreement(InstitutionFixtures.register()).depositAccount());
        report(LineFixtures.credit(account, Insider.unlike("R"), "100.00"));
        StatementFixtures.day(account, DAY, "0.00", "100.00");
        return account;
    }

    private static String unexplained(String account) {
        report(LineFixtures.debit(account, Insider.unlike("R"), "1.00", null));
        as("officer.test")
                .get("/api/v1/bank/reconciliations/" + account + "/" + DAY)
                .then()
                .statusCode(200);
        return as("officer.test")
                .get("/api/v1/bank/breaks?state=OPEN&account=" + account)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.kind == 'UNEXPLAINED_DEBIT' }.id");
    }

    private static void report(LineDraft line) {
        as("bank").body(List.of(line)).post("/api/v1/bank/transactions").then().statusCode(200);
    }

    private static RequestSpecification as(String actor) {
        return given().auth()
                .oauth2(Tokens.of(actor))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID());
    }
}

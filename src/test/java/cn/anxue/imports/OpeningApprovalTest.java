package cn.anxue.imports;

import static cn.anxue.imports.ImportFixtures.checked;
import static cn.anxue.imports.ImportFixtures.decide;
import static cn.anxue.imports.ImportFixtures.post;
import static cn.anxue.imports.ImportFixtures.workbook;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.ledger.Ledger;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody puts money into the books alone. */
@QuarkusTest
class OpeningApprovalTest {
    @Inject
    Ledger ledger;

    @Inject
    Sql sql;

    private final AgreementView agreement = DepositFixtures.signedAgreement(
            InstitutionFixtures.register(), DepositFixtures.draft(DepositFixtures.accountNumber(), null));
    private final String account = Objects.requireNonNull(agreement.depositAccount());

    @Test
    void booksBalancesOnceASecondPersonAgreed() {
        String id = checked("DEPOSIT_BALANCES", sheet()).getString("id");
        String approval = post(id, "run", Map.of("goodRowsOnly", false))
                .statusCode(202)
                .body("state", is("AWAITING"))
                .extract()
                .path("approvalId");
        assertEquals(0, principal());
        post(id, "discard", Map.of()).statusCode(409);
        decide(ImportFixtures.OFFICER, approval, "APPROVE").statusCode(not(200));
        given().auth()
                .oauth2(Tokens.of(ImportFixtures.APPROVER))
                .header("Accept", "text/html")
                .get("/console/imports/" + id)
                .then()
                .statusCode(200)
                .body(containsString(account), containsString("10万"), containsString("/console/approvals/" + approval));

        decide(ImportFixtures.APPROVER, approval, "APPROVE").statusCode(200);

        assertEquals("DONE", ImportFixtures.awaited(id).getString("state"));
        assertEquals(10_000_000, principal());
    }

    @Test
    void booksNothingThatTheSecondPersonRefused() {
        String id = checked("DEPOSIT_BALANCES", sheet()).getString("id");
        String approval =
                post(id, "run", Map.of("goodRowsOnly", false)).extract().path("approvalId");

        decide(ImportFixtures.APPROVER, approval, "REFUSE").statusCode(200);

        JsonPath back = ImportFixtures.awaited(id);
        assertEquals("CHECKED", back.getString("state"));
        assertTrue(back.getString("reason.zh").contains("余额与对账单核对"), back.getString("reason.zh"));
        assertEquals(0, principal());
    }

    @Test
    void letsTheDatabaseRefuseBalancesOfOnePerson() {
        String id = checked("DEPOSIT_BALANCES", sheet()).getString("id");

        RuntimeException refused = assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> sql.update(
                                "update import_run set state = 'RUNNING' where id = ?",
                                update -> update.setObject(1, UUID.fromString(id)))));

        assertTrue(String.valueOf(refused.getCause()).contains("import_run_two_people"));
    }

    @Test
    void takesBalancesBackOnceASecondPersonAgreed() {
        String id = ImportFixtures.loaded("DEPOSIT_BALANCES", sheet()).getString("id");
        String approval = post(id, "undo", Map.of())
                .statusCode(202)
                .body("state", is("AWAITING_UNDO"))
                .extract()
                .path("approvalId");
        assertEquals(10_000_000, principal());
        decide(ImportFixtures.OFFICER, approval, "APPROVE").statusCode(not(200));
        decide(ImportFixtures.APPROVER, approval, "REFUSE").statusCode(200);
        assertEquals("DONE", ImportFixtures.awaited(id).getString("state"));
        assertEquals(10_000_000, principal());

        assertEquals("UNDONE", ImportFixtures.undone(id).getString("state"));

        assertEquals(0, principal());
    }

    @Test
    void letsTheDatabaseRefuseAnUndoByOnePerson() {
        String id = ImportFixtures.loaded("DEPOSIT_BALANCES", sheet()).getString("id");

        assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> sql.update(
                                "update import_run set state = 'UNDOING' where id = ?",
                                update -> update.setObject(1, UUID.fromString(id)))));
    }

    private byte[] sheet() {
        return workbook(List.of(List.of("保证金账号", "截止日期", "账户余额"), List.of(account, "2026-06-30", "10万")));
    }

    private long principal() {
        var balance = QuarkusTransaction.requiringNew()
                .call(() -> ledger.balances(DepositBooks.holder(agreement.institutionId()), DepositBooks.PRINCIPAL))
                .get(DepositBooks.PRINCIPAL);
        return balance == null ? 0 : balance.amount().minor();
    }
}

package cn.anxue.bank.web;

import static cn.anxue.bank.web.BankClient.report;
import static cn.anxue.bank.web.ReconciliationClient.as;
import static cn.anxue.bank.web.ReconciliationClient.day;
import static cn.anxue.bank.web.ReconciliationClient.open;
import static cn.anxue.bank.web.ReconciliationClient.propose;
import static cn.anxue.bank.web.ReconciliationClient.proposed;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.LineFixtures;
import cn.anxue.bank.StatementId;
import cn.anxue.bank.reconciliation.StatementFixtures;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementDraft;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Breaks, freezes and changes of bank under attack: many clients at once, those of other places, wrong moments. */
@QuarkusTest
class BankAttackTest {
    private static final int CLIENTS = 8;

    @SuppressWarnings("NullAway.Init")
    private AgreementView agreement;

    private String account = "";

    @BeforeEach
    void payIn() {
        agreement = DepositFixtures.signedAgreement(InstitutionFixtures.register());
        account = Objects.requireNonNull(agreement.depositAccount());
        report(LineFixtures.credit(account, "R1", "100.00"));
    }

    @Test
    void breakIsProposedAndSettledOnceHoweverManyTry() throws Exception {
        String found = unexplained("R2", "30.00");

        assertEquals(
                1, count(201, atOnce(() -> propose("officer.test", found, Map.of("kind", "BORNE", "reason", "同时")))));
        String approval = approvalOf(found);
        assertEquals(1, count(200, atOnce(() -> decide(approval, "APPROVE"))));

        assertEquals(Money.ofYuan(70), balance("deposit/principal"));
        assertEquals(Money.ofFen(0), balance("deposit/missing"));
    }

    @Test
    void breakIsNotSettledWhileItIsRefused() throws Exception {
        String found = unexplained("R2", "30.00");
        String approval = proposed(found, "BORNE");
        List<Callable<ValidatableResponse>> both =
                List.of(() -> decide(approval, "APPROVE"), () -> decide(approval, "REFUSE"));

        assertEquals(1, count(200, run(both)));

        Money missing = balance("deposit/missing");
        assertEquals(Money.ofYuan(70).plus(missing), balance("deposit/principal"));
    }

    @Test
    void creditPutsBackOneBreakOnly() throws Exception {
        String first = unexplained("R2", "30.00");
        report(LineFixtures.debit(account, "R3", "30.00", null));
        StatementFixtures.confirm(StatementId.next(), account, ReconciliationClient.DAY, ReconciliationClient.DAY);
        day(account);
        String second = other(first);
        String credit = report(LineFixtures.paidBy(LineFixtures.credit(account, "R4", "30.00"), "银行", "差错调整"))
                .extract()
                .path("items[0].id");
        Map<String, Object> body = Map.of("kind", "PUT_BACK", "line", credit, "reason", "银行调账");
        String one =
                propose("officer.test", first, body).statusCode(201).extract().path("approvalId");
        String two =
                propose("officer.test", second, body).statusCode(201).extract().path("approvalId");

        assertEquals(1, count(200, run(List.of(() -> decide(one, "APPROVE"), () -> decide(two, "APPROVE")))));

        assertEquals(Money.ofYuan(30), balance("deposit/missing"));
        assertEquals(Money.ofFen(0), balance("deposit/unidentified"));
    }

    @Test
    void breakIsOutOfReachOfOthers() {
        String found = unexplained("R2", "30.00");
        Map<String, Object> body = Map.of("kind", "BORNE", "reason", "越权");
        propose("officer.other", found, body).statusCode(404);
        propose("bank", found, body).statusCode(403);
        propose("approver.test", found, body).statusCode(403);
        propose("officer.test", UUID.randomUUID().toString(), body).statusCode(404);
        String approval = proposed(found, "BORNE");
        decideAs("officer.test", approval).statusCode(403);
        decideAs("approver.other", approval).statusCode(404);
        assertEquals(0, (int) as("bank2")
                .get("/api/v1/bank/breaks?account=" + account)
                .then()
                .extract()
                .path("items.size()"));
        day("bank2", account, ReconciliationClient.DAY).statusCode(404);
        assertEquals(Money.ofYuan(100), balance("deposit/principal"));
    }

    @Test
    void freezeIsLiftedOnceAndByNobodyElse() throws Exception {
        String freeze = order("bank", PayoutFixtures.service(Today.class).date().plusYears(1))
                .statusCode(201)
                .extract()
                .path("id");
        lift("bank2", freeze).statusCode(404);
        lift("officer.other", freeze).statusCode(404);
        lift("officer.test", freeze).statusCode(403);
        acknowledge("bank2", freeze).statusCode(404);
        order("bank2", null).statusCode(404);
        order("officer.other", null).statusCode(404);

        assertEquals(1, count(200, atOnce(() -> lift("bank", freeze))));

        order("bank", LocalDate.of(2199, 12, 31)).statusCode(422).body("code", is("FREEZE_TOO_LONG"));
        as("bank")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"kind\":\"COURT\",\"document\":\"d\",\"until\":\"+999999999-12-31\"}")
                .post("/api/v1/accounts/" + account + "/freezes")
                .then()
                .statusCode(400);
    }

    @Test
    void replacedAccountIsEmptiedOnce() throws Exception {
        AgreementDraft draft = DepositFixtures.draft(DepositFixtures.accountNumber(), null);
        DepositFixtures.signedAgreement(
                agreement.institutionId(),
                new AgreementDraft(
                        draft.number(),
                        DepositFixtures.OTHER_BANK,
                        draft.depositAccount(),
                        draft.feeAccount(),
                        draft.settlementAccount(),
                        draft.interest(),
                        draft.startsOn(),
                        draft.endsOn(),
                        agreement.id()));
        report(LineFixtures.credit(account, "R9", "8.00"));
        transfer("officer.other").statusCode(404);
        transfer("bank").statusCode(403);

        assertEquals(1, count(201, atOnce(() -> transfer("officer.test"))));
        transfer("officer.test").statusCode(409).body("code", is("NOTHING_TO_TRANSFER"));
    }

    @Test
    void bodiesOfTheWrongFormNameNoClass() {
        for (String body : List.of("{}", "[[]]", "\"x\"", "[{\"id\":{}}]", "7", "[")) {
            for (String path : List.of(
                    "bank/instructions/results",
                    "bank/transactions",
                    "bank/instructions/claims",
                    "bank/instructions/" + UUID.randomUUID() + "/result",
                    "accounts/" + account + "/freezes",
                    "webhooks")) {
                String answer = as("bank")
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(body)
                        .post("/api/v1/" + path)
                        .then()
                        .extract()
                        .asString();
                assertEquals(
                        false,
                        answer.contains("java.") || answer.contains("cn.anxue") || answer.contains("jackson"),
                        answer);
            }
        }
    }

    private String unexplained(String reference, String amount) {
        report(LineFixtures.debit(account, reference, amount, null));
        StatementFixtures.day(account, ReconciliationClient.DAY, "0.00", "70.00");
        day(account);
        return open(account, "UNEXPLAINED_DEBIT");
    }

    private String other(String first) {
        List<String> ids = ReconciliationClient.breaks("officer.test", "state=OPEN&account=" + account)
                .extract()
                .path("items.findAll { it.kind == 'UNEXPLAINED_DEBIT' }.id");
        return ids.stream().filter(id -> !id.equals(first)).findFirst().orElseThrow();
    }

    private static String approvalOf(String found) {
        return PayoutFixtures.in(() -> PayoutFixtures.service(Sql.class)
                        .list(
                                "select approval_id from bank_resolution where break_id = ? and state = 'PROPOSED'",
                                select -> select.setObject(1, UUID.fromString(found)),
                                row -> row.getString(1)))
                .get(0);
    }

    private static ValidatableResponse decide(String approval, String decision) {
        return as("approver.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("decision", decision, "reason", "同时"))
                .post("/api/v1/approvals/" + approval + "/decision")
                .then();
    }

    private static ValidatableResponse decideAs(String actor, String approval) {
        return as(actor)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("decision", "APPROVE", "reason", "越权"))
                .post("/api/v1/approvals/" + approval + "/decision")
                .then();
    }

    private ValidatableResponse order(String actor, @Nullable LocalDate until) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "COURT", "document", "（2026）豫 1 号"));
        if (until != null) {
            body.put("until", until.toString());
        }
        return as(actor)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/accounts/" + account + "/freezes")
                .then();
    }

    private ValidatableResponse lift(String actor, String freeze) {
        return as(actor)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("document", "解除"))
                .post("/api/v1/accounts/" + account + "/freezes/" + freeze + "/lifting")
                .then();
    }

    private ValidatableResponse acknowledge(String actor, String freeze) {
        return as(actor)
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/api/v1/accounts/" + account + "/freezes/" + freeze + "/acknowledgement")
                .then();
    }

    private ValidatableResponse transfer(String actor) {
        return as(actor)
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/api/v1/accounts/" + account + "/transfers")
                .then();
    }

    private static List<Integer> atOnce(Callable<ValidatableResponse> call) throws Exception {
        return run(Collections.nCopies(CLIENTS, call));
    }

    private static List<Integer> run(List<Callable<ValidatableResponse>> calls) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> statuses = new ArrayList<>();
            for (var done : clients.invokeAll(calls)) {
                statuses.add(done.get().extract().statusCode());
            }
            return statuses;
        } finally {
            clients.shutdownNow();
        }
    }

    private static long count(int status, List<Integer> statuses) {
        return statuses.stream().filter(one -> one == status).count();
    }

    private Money balance(String path) {
        return PayoutFixtures.balance(agreement, path);
    }
}

package cn.anxue.simulator.web;

import static cn.anxue.bank.instruction.BankDesk.account;
import static cn.anxue.bank.instruction.BankDesk.claim;
import static cn.anxue.bank.instruction.BankDesk.debit;
import static cn.anxue.bank.instruction.BankDesk.instructed;
import static cn.anxue.bank.instruction.BankDesk.result;
import static cn.anxue.bank.instruction.BankDesk.sendBack;
import static cn.anxue.fee.payout.PayoutFixtures.bankPath;
import static cn.anxue.fee.payout.PayoutFixtures.book;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Tokens;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.bank.reconciliation.StatementFixtures;
import cn.anxue.bank.statement.CamtFile;
import cn.anxue.bank.statement.CamtFile.Entry;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.money.Money;
import cn.anxue.simulator.conformance.ConformanceCase;
import cn.anxue.simulator.conformance.ConformanceCommand;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A bank's client that gets everything right passes every case: none asks for what cannot be done. */
@QuarkusTest
class ConformanceClientTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String LINES = "/api/v1/bank/transactions";
    private static final String STATEMENTS = "/api/v1/bank/statements";

    private final AgreementView fees = PayoutFixtures.feeAgreement();
    private final AgreementView deposit = DepositFixtures.signedAgreement(InstitutionFixtures.register());
    private final String account = Objects.requireNonNull(deposit.depositAccount());
    private final LineDraft line = LineFixtures.credit(account, "C1", "100.00");

    @Test
    void goesThroughAllTwentyCases() {
        for (ConformanceCase one : ConformanceCase.values()) {
            bank().post("/demo/conformance/" + one).then().statusCode(200);
            walk(one);
        }

        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        String url = "http://localhost:" + RestAssured.port;
        int code = ConformanceCommand.run(List.of("--url", url, "--token", Tokens.of("bank"), "--report"), out, out);
        assertEquals(0, code, () -> printed.toString(StandardCharsets.UTF_8));
    }

    private void walk(ConformanceCase one) {
        switch (one) {
            case TOKEN -> bank().get("/api/v1/bank/instructions");
            case LINE -> report(line);
            case BAD_LINE ->
                report(
                        StatementFixtures.on(LineFixtures.credit(account, "C2", "1.00"), LocalDate.of(2098, 1, 1)),
                        LineFixtures.credit(account, "C3", "1.00"));
            case SAME_KEY -> {
                String key = UUID.randomUUID().toString();
                report(key, List.of(LineFixtures.credit(account, "C4", "1.00")));
                report(key, List.of(LineFixtures.credit(account, "C4", "1.00")));
            }
            case DUPLICATE -> report(line);
            case CONFLICT -> report(LineFixtures.credit(account, "C1", "101.00"));
            case REVERSAL -> report(LineFixtures.reversing(LineFixtures.debit(account, "C5", "100.00", null), "C1"));
            case BATCH -> report(part(1, "2.00"), part(2, "3.00"));
            case STATEMENT, STATEMENT_AGAIN -> send(file(0));
            case STATEMENT_WRONG -> send(file(3).closing(7));
            case STATEMENT_GAP -> {
                send(file(5));
                day(DAY.plusDays(5));
            }
            case CLAIM, LEASE, EXECUTED, PAID_LINE, REFUSED, RETURNED -> pay(one);
            case DAY -> day(DAY);
            case FREEZE ->
                bank().header("Idempotency-Key", UUID.randomUUID())
                        .body(Map.of("kind", "COURT", "document", "（2026）豫0902执1号"))
                        .post("/api/v1/accounts/" + account(fees) + "/freezes");
        }
    }

    private void pay(ConformanceCase one) {
        book(fees, bankPath(fees), DepositBooks.FEE_REFUNDS, Money.ofYuan(200));
        String refund = instructed(fees, PayoutKind.REFUND, UUID.randomUUID(), 200);
        claim(60);
        switch (one) {
            case LEASE -> claim(60);
            case EXECUTED -> result(refund, "EXECUTED");
            case PAID_LINE -> debit(fees, "200.00", refund);
            case REFUSED -> result(refund, "REFUSED");
            case RETURNED -> {
                debit(fees, "200.00", refund);
                sendBack(fees, "200.00", refund);
            }
            case CLAIM,
                    TOKEN,
                    LINE,
                    BAD_LINE,
                    SAME_KEY,
                    DUPLICATE,
                    CONFLICT,
                    REVERSAL,
                    BATCH,
                    STATEMENT,
                    STATEMENT_AGAIN,
                    STATEMENT_WRONG,
                    STATEMENT_GAP,
                    DAY,
                    FREEZE -> {}
        }
    }

    /** A day of which the notices told already. */
    private CamtFile file(int days) {
        LocalDate day = DAY.plusDays(days);
        CamtFile file = new CamtFile(account, day, day, days == 0 ? 0 : 1_000).named("day " + days);
        if (days == 0) {
            for (Entry entry : List.of(
                    Entry.paidIn("C1", 10_000, day),
                    Entry.paidIn("C3", 100, day),
                    Entry.paidIn("C4", 100, day),
                    new Entry("C5", -10_000, day, "测试培训中心", "622299999999", "冲正", null),
                    Entry.paidIn("C6", 500, day))) {
                file.add(entry);
            }
        }
        return file;
    }

    private LineDraft part(int number, String amount) {
        LineDraft whole = LineFixtures.credit(account, "C6", amount);
        return new LineDraft(
                account,
                "C6",
                number,
                whole.bookedOn(),
                null,
                "CREDIT",
                whole.amount(),
                null,
                whole.remittance(),
                null,
                null);
    }

    private static void report(LineDraft... lines) {
        report(UUID.randomUUID().toString(), List.of(lines));
    }

    private static void report(String key, List<LineDraft> lines) {
        bank().header("Idempotency-Key", key).body(lines).post(LINES).then().statusCode(200);
    }

    private static void send(CamtFile file) {
        Response sent = bank().contentType(ContentType.XML).body(file.bytes()).post(STATEMENTS);
        String id = sent.path("id");
        for (int i = 0; i < 300; i++) {
            String state = bank().get(STATEMENTS + "/" + id).path("state");
            if (state.equals("MATCHED") || state.equals("REJECTED")) {
                return;
            }
            LockSupport.parkNanos(100_000_000L);
        }
    }

    private void day(LocalDate day) {
        bank().get("/api/v1/bank/reconciliations/" + account + "/" + day);
    }

    private static RequestSpecification bank() {
        return given().auth().oauth2(Tokens.of("bank")).contentType(ContentType.JSON);
    }
}

package cn.anxue.failure;

import static cn.anxue.deposit.DepositFixtures.as;
import static org.hamcrest.Matchers.equalTo;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** An office and a bank that deal with a failure over HTTP. */
final class FailureClient {
    static final Map<String, Object> PAYEE = Map.of("bankName", "示例银行", "account", "6217000000000001", "name", "测试家长");

    private FailureClient() {}

    static String trigger(AgreementView agreement) {
        return as("officer.test")
                .body(Map.of(
                        "institutionId", agreement.institutionId().value(), "kind", "MISSING", "basis", "多名家长反映停课失联"))
                .post("/api/v1/failures")
                .then()
                .statusCode(201)
                .body("state", equalTo("TRIGGERED"))
                .extract()
                .path("id");
    }

    static ValidatableResponse openClaims(String failure) {
        String today = OrderFixtures.service(Today.class).date().toString();
        return as("officer.test")
                .body(Map.of("from", today, "until", today))
                .post("/api/v1/failures/" + failure + "/claims-period")
                .then();
    }

    @SafeVarargs
    static ValidatableResponse check(String failure, Map<String, Object>... checks) {
        return as("officer.test")
                .body(List.of(checks))
                .post("/api/v1/failures/" + failure + "/claims/checks")
                .then();
    }

    static Map<String, Object> verified(int number, String amount) {
        return Map.of("number", number, "verified", yuan(amount), "payee", PAYEE);
    }

    static void approve(String failure) {
        PayoutFixtures.decide("approver.test", approval(failure), "APPROVE").statusCode(200);
    }

    static String approval(String failure) {
        return as("officer.test")
                .get("/api/v1/failures/" + failure + "/plan")
                .then()
                .statusCode(200)
                .extract()
                .path("approvalId");
    }

    /** The bank pays every instruction of the agreement's accounts and reports each as a line. */
    static void payAll(AgreementView agreement) {
        String today = OrderFixtures.service(Today.class).date().toString();
        List<Map<String, Object>> lines = instructions(agreement).stream()
                .<Map<String, Object>>map(one -> Map.of(
                        "account",
                        Objects.requireNonNull(one.get("account")),
                        "bankReference",
                        "PAY" + Objects.requireNonNull(one.get("id")).substring(24),
                        "bookedOn",
                        today,
                        "direction",
                        "DEBIT",
                        "amount",
                        yuan(Objects.requireNonNull(one.get("amount"))),
                        "endToEndId",
                        Objects.requireNonNull(one.get("id"))))
                .toList();
        as("bank")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(lines)
                .post("/api/v1/bank/transactions")
                .then()
                .statusCode(200);
    }

    /** The bank will pay nothing of what it was told. */
    static void refuseAll(AgreementView agreement) {
        for (Map<String, String> one : instructions(agreement)) {
            as("bank")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(Map.of("outcome", "REFUSED", "reason", "账号不存在"))
                    .post("/api/v1/bank/instructions/" + one.get("id") + "/result")
                    .then()
                    .statusCode(200);
        }
    }

    /** Those that wait for the bank. */
    private static List<Map<String, String>> instructions(AgreementView agreement) {
        return PayoutFixtures.in(() -> OrderFixtures.service(Sql.class)
                .list(
                        "select id, from_account, amount_minor from bank_instruction"
                                + " where from_account in (?, ?) and state = 'READY' order by id",
                        select -> {
                            select.setString(1, agreement.feeAccount());
                            select.setString(2, agreement.depositAccount());
                        },
                        row -> Map.of(
                                "id", row.getString(1),
                                "account", row.getString(2),
                                "amount", Money.ofFen(row.getLong(3)).decimal())));
    }

    static Money balance(AgreementView agreement, String path) {
        return PayoutFixtures.in(() -> {
            Balance balance = OrderFixtures.service(Ledger.class)
                    .balances(DepositBooks.holder(agreement.institutionId()), path)
                    .get(path);
            return Objects.requireNonNull(balance).amount();
        });
    }

    static Map<String, String> yuan(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}

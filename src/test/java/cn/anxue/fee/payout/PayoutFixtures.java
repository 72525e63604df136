package cn.anxue.fee.payout;

import static cn.anxue.deposit.DepositFixtures.as;

import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.DepositFixtures.TestReason;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Fee accounts with money in them, and payouts on their way. */
public final class PayoutFixtures {
    public static final Payee FAMILY = new Payee(null, "6217000000000001", "张建国");

    private PayoutFixtures() {}

    /** An institution whose agreement names a fee account alone. */
    public static AgreementView feeAgreement() {
        return DepositFixtures.signedAgreement(
                InstitutionFixtures.register(), DepositFixtures.draft(null, DepositFixtures.accountNumber()));
    }

    public static String bankPath(AgreementView agreement) {
        return DepositBooks.bank(Purpose.FEE, Objects.requireNonNull(agreement.feeAccount()));
    }

    /** Books one entry, as some act of another room would. */
    public static void book(AgreementView agreement, String debit, String credit, Money amount) {
        Entry entry = new Entry(debit, credit, amount, TestReason.PAID_IN);
        Act act =
                new Act(ActId.next(), DepositBooks.holder(agreement.institutionId()), LocalDate.of(2026, 3, 2), entry);
        in(() -> {
            service(Ledger.class).record(List.of(act)).forEach(Answer::orThrow);
            return act;
        });
    }

    public static Money balance(AgreementView agreement, String path) {
        Map<String, Balance> balances =
                in(() -> service(Ledger.class).balances(DepositBooks.holder(agreement.institutionId()), path));
        return Objects.requireNonNull(balances.get(path)).amount();
    }

    /** One that waits. */
    public static PayoutId prepare(AgreementView agreement, PayoutKind kind, UUID source, Money amount) {
        String from = switch (kind) {
            case RELEASE -> DepositBooks.FEE_EARNED;
            case REFUND, CLAIM -> DepositBooks.FEE_REFUNDS;
            case RETURN -> DepositBooks.FEE_UNIDENTIFIED;
        };
        PayoutDraft draft = new PayoutDraft(kind, source, agreement.institutionId(), FAMILY, amount, from);
        return in(() -> service(Payouts.class).prepare(List.of(draft))).get(0);
    }

    public static PayoutView payout(PayoutKind kind, UUID source) {
        List<PayoutView> views = in(() -> Objects.requireNonNull(
                service(Payouts.class).of(kind, List.of(source)).get(source)));
        return views.get(views.size() - 1);
    }

    /** An officer composes all that waits in the region. */
    public static ValidatableResponse compose() {
        return as("officer.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("regionCode", "410902"))
                .post("/api/v1/payout-runs")
                .then();
    }

    public static ValidatableResponse decide(String approver, String approval, String decision) {
        return as(approver)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("decision", decision, "reason", "测试"))
                .post("/api/v1/approvals/" + approval + "/decision")
                .then();
    }

    /** Composes and lets go all that waits in the region. */
    public static void letGo() {
        List<String> approvals = compose().statusCode(201).extract().path("items.approvalId");
        approvals.forEach(
                approval -> decide("approver.test", approval, "APPROVE").statusCode(200));
    }

    /** The bank's instruction for a payout. */
    public static String instruction(PayoutId payout) {
        String query = "select id from bank_instruction where source_id = ?";
        List<UUID> found = in(() -> service(Sql.class)
                .list(query, statement -> statement.setObject(1, payout.value()), row -> row.getObject(1, UUID.class)));
        return found.get(0).toString();
    }

    public static <T> T in(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    public static <T> T service(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}

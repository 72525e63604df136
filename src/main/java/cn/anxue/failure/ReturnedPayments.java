package cn.anxue.failure;

import cn.anxue.approval.ApprovalId;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.failure.Payments.Account;
import cn.anxue.fee.payout.SealedPayees;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payments of a plan that a bank refused or sent back, and the payees proposed for them. */
@ApplicationScoped
class ReturnedPayments {
    static final String PURPOSE = "failure_payment.payee";
    private static final String SELECT = """
            select y.id, y.claim_id, y.account, y.amount_minor, p.currency, y.payee, y.approval_id
            from failure_payment y join failure_plan p on p.id = y.plan_id where y.state = 'RETURNED'
            """;
    private static final String OF = SELECT + " and y.claim_id = ? order by y.id for update of y";
    private static final String OF_FAILURE = SELECT + " and p.failure_id = ? order by y.id";
    private static final String PROPOSED = SELECT + " and y.approval_id = ? order by y.id for update of y";
    private static final String PROPOSE = "update failure_payment set payee = ?, approval_id = ? where id = any(?)";
    private static final String DROP =
            "update failure_payment set payee = null, approval_id = null where approval_id = ?";
    private static final String AGAIN =
            "update failure_payment set id = ?, state = 'DUE', payee = null, approval_id = null where id = ?";

    private final Sql sql;
    private final SealedPayees payees;

    ReturnedPayments(Sql sql, SealedPayees payees) {
        this.sql = sql;
        this.payees = payees;
    }

    /** @param payee proposed instead of the claim's; null where none is */
    record Returned(
            UUID id,
            ClaimId claim,
            Account account,
            Money amount,
            @Nullable Payee payee,
            @Nullable ApprovalId approval) {}

    /** Locked. */
    List<Returned> of(ClaimId claim) {
        return sql.list(OF, select -> select.setObject(1, claim.value()), this::read);
    }

    List<Returned> ofFailure(FailureId failure) {
        return sql.list(OF_FAILURE, select -> select.setObject(1, failure.value()), this::read);
    }

    /** Locked. */
    List<Returned> proposed(ApprovalId approval) {
        return sql.list(PROPOSED, select -> select.setObject(1, approval.value()), this::read);
    }

    void propose(List<Returned> returned, Payee payee, ApprovalId approval) {
        sql.update(PROPOSE, update -> {
            update.setBytes(1, payees.seal(payee, PURPOSE));
            update.setObject(2, approval.value());
            Columns.from(update, 3, returned).uuid(Returned::id);
        });
    }

    void drop(ApprovalId approval) {
        sql.update(DROP, update -> update.setObject(1, approval.value()));
    }

    /** @param next by which the account's room tells what becomes of it */
    void again(Returned returned, UUID next) {
        sql.update(AGAIN, update -> {
            update.setObject(1, next);
            update.setObject(2, returned.id());
        });
    }

    private Returned read(ResultSet row) throws SQLException {
        byte[] payee = row.getBytes("payee");
        UUID approval = row.getObject("approval_id", UUID.class);
        return new Returned(
                row.getObject("id", UUID.class),
                new ClaimId(row.getObject("claim_id", UUID.class)),
                Account.valueOf(row.getString("account")),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                payee == null ? null : payees.open(payee, PURPOSE),
                approval == null ? null : new ApprovalId(approval));
    }
}

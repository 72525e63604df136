package cn.anxue.fee.refund;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.fee.order.OrderLooks;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.Payouts;
import cn.anxue.fee.payout.SealedPayees;
import cn.anxue.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Whom refunds of an order went to, as part of what is kept of its family. */
@ApplicationScoped
@Transactional
class RefundRecords implements PersonalRecords {
    private static final String NAMED =
            "select payee from fee_refund where order_id = ? and payee is not null order by id";
    private static final String FORGET =
            "update fee_refund set payee = ? where order_id = any(?) and payee is not null";
    private static final String PARTS = "select id from fee_refund_part where order_id = any(?)";

    private final SealedPayees payees;
    private final Payouts payouts;
    private final Sql sql;

    RefundRecords(SealedPayees payees, Payouts payouts, Sql sql) {
        this.payees = payees;
        this.payouts = payouts;
        this.sql = sql;
    }

    @Override
    public String subject() {
        return OrderLooks.SUBJECT;
    }

    @Override
    public String part() {
        return "refundPayees";
    }

    @Override
    public List<Payee> export(UUID subjectId) {
        return sql.list(
                NAMED,
                select -> select.setObject(1, subjectId),
                row -> payees.open(row.getBytes(1), RefundPayments.PAYEE_PURPOSE));
    }

    @Override
    public void erase(Collection<UUID> subjectIds) {
        sql.update(FORGET, update -> {
            update.setBytes(1, payees.forgotten(RefundPayments.PAYEE_PURPOSE));
            Columns.from(update, 2, subjectIds).uuid(id -> id);
        });
        payouts.forget(PayoutKind.REFUND, sql.ids(PARTS, subjectIds));
    }
}

package cn.anxue.fee.payment;

import cn.anxue.batch.Sql;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLooks;
import cn.anxue.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Payments of an order, as part of what is kept of its family. */
@ApplicationScoped
class PaymentRecords implements PersonalRecords {
    private static final String FORGET =
            "update fee_payment set payer = ?, payer_digest = null where order_id = any(?)";

    private final PaymentStore store;
    private final SealedPayers payers;
    private final Sql sql;

    PaymentRecords(PaymentStore store, SealedPayers payers, Sql sql) {
        this.store = store;
        this.payers = payers;
        this.sql = sql;
    }

    @Override
    public String subject() {
        return OrderLooks.SUBJECT;
    }

    @Override
    public String part() {
        return "payments";
    }

    @Override
    @Transactional
    public Object export(UUID subjectId) {
        return store.ofOrders(List.of(new OrderId(subjectId)));
    }

    @Override
    @Transactional
    public void erase(Collection<UUID> subjectIds) {
        byte[] nobody = payers.seal(new Payer(null, null, null));
        sql.update(FORGET, update -> {
            update.setBytes(1, nobody);
            update.setArray(2, update.getConnection().createArrayOf("uuid", subjectIds.toArray()));
        });
    }
}

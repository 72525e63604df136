package cn.anxue.failure;

import cn.anxue.batch.Sql;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLooks;
import cn.anxue.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;

/** Claims that stand on an order, as part of what is kept of its family. */
@ApplicationScoped
@Transactional
class ClaimRecords implements PersonalRecords {
    private static final String OF_ORDERS = "select id from failure_claim where order_id = any(?)";

    private final Claims claims;
    private final ClaimForgetting forgetting;
    private final Sql sql;

    ClaimRecords(Claims claims, ClaimForgetting forgetting, Sql sql) {
        this.claims = claims;
        this.forgetting = forgetting;
        this.sql = sql;
    }

    @Override
    public String subject() {
        return OrderLooks.SUBJECT;
    }

    @Override
    public String part() {
        return "claims";
    }

    @Override
    public Object export(UUID subjectId) {
        return claims.of(new OrderId(subjectId));
    }

    @Override
    public void erase(Collection<UUID> subjectIds) {
        forgetting.forget(sql.ids(OF_ORDERS, subjectIds));
    }
}

package cn.anxue.fee.refund;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.PayoutSuccessors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Payments of refunds that were made in place of ones that failed. */
@ApplicationScoped
class RefundSuccessors implements PayoutSuccessors {
    private static final String CHAIN = """
            with recursive chain as (
                select p.id as first, p.id as latest, 0 as steps from fee_refund_part p where p.id = any(?::uuid[])
                union all
                select c.first, p.id, c.steps + 1 from chain c join fee_refund_part p on p.replaces = c.latest)
            """;
    private static final String LATEST =
            CHAIN + "select distinct on (first) first, latest from chain where steps > 0 order by first, steps desc";
    private static final String REPLACE = CHAIN + """
            update fee_refund_part p set state = 'REPLACED' from chain c
            where p.id = c.latest and c.steps > 0 and p.state in ('CANCELLED', 'REFUSED', 'UNPAYABLE')
            """;

    private final Sql sql;

    RefundSuccessors(Sql sql) {
        this.sql = sql;
    }

    @Override
    public PayoutKind kind() {
        return PayoutKind.REFUND;
    }

    @Override
    public Map<UUID, UUID> successors(Collection<UUID> sources) {
        Map<UUID, UUID> latest = new HashMap<>();
        sql.list(
                        LATEST,
                        select -> Columns.of(select, sources).uuid(id -> id),
                        row -> Map.entry(row.getObject("first", UUID.class), row.getObject("latest", UUID.class)))
                .forEach(found -> latest.put(found.getKey(), found.getValue()));
        return latest;
    }

    /** The first ones are paid after all, so nobody waits for those that took their place. */
    void giveUp(Collection<UUID> paid) {
        sql.update(REPLACE, update -> Columns.of(update, paid).uuid(id -> id));
    }
}

package cn.anxue.fee.refund;

import cn.anxue.batch.Sql;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderScope;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads refunds. */
@ApplicationScoped
@Transactional
public class RefundRegister {
    private static final UUID BEFORE_ALL = new UUID(-1, -1);
    private static final String IN_REACH = """
            select r.id from fee_refund r join fee_order o on o.id = r.order_id
            where r.id < ? and (r.state = ? or ? = '') and %s
            order by r.id desc limit ?""";

    private final RefundAccess access;
    private final Refunds refunds;
    private final Sql sql;
    private final RefundParts parts;

    RefundRegister(RefundAccess access, Refunds refunds, RefundParts parts, Sql sql) {
        this.access = access;
        this.refunds = refunds;
        this.parts = parts;
        this.sql = sql;
    }

    /** @throws cn.anxue.problem.ProblemException {@code NOT_FOUND}, also where it is out of the caller's scope */
    public RefundView get(Caller caller, RefundId id) {
        access.requireSight(caller, id);
        return shown(caller, view(refunds.findByIdOptional(id).orElseThrow()));
    }

    /** Latest first. */
    public List<RefundView> ofOrder(Caller caller, OrderId order) {
        access.requireSight(caller, order);
        return refunds.ofOrder(order).stream()
                .map(refund -> shown(caller, view(refund)))
                .toList();
    }

    /** Those in the caller's reach, latest first; one more than the limit if there are more. */
    public List<RefundView> list(Caller caller, @Nullable RefundState state, @Nullable UUID before, int limit) {
        String wanted = state == null ? "" : state.name();
        List<RefundId> ids = sql.list(
                IN_REACH.formatted(OrderScope.condition(caller)),
                select -> {
                    select.setObject(1, before == null ? BEFORE_ALL : before);
                    select.setString(2, wanted);
                    select.setString(3, wanted);
                    OrderScope.bind(caller, select, 4);
                    select.setInt(5, limit + 1);
                },
                row -> new RefundId(row.getObject("id", UUID.class)));
        Map<RefundId, List<RefundPart>> ofAll = parts.of(ids);
        return refunds.inOrder(ids).stream()
                .map(refund -> shown(caller, refund.view(ofAll.getOrDefault(refund.id(), List.of()))))
                .toList();
    }

    private static RefundView shown(Caller caller, RefundView refund) {
        return caller.has(Role.AUDITOR) ? refund.withoutWords() : refund;
    }

    private RefundView view(Refund refund) {
        return refund.view(parts.of(refund.id()));
    }
}

package cn.anxue.bank;

import cn.anxue.batch.Sql;
import cn.anxue.fee.order.OrderLooks;
import cn.anxue.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The bank's lines that paid an order, as part of what is kept of its family. */
@ApplicationScoped
@Transactional
class LineRecords implements PersonalRecords {
    private static final String OF_ORDER = "select distinct line_id from fee_payment where order_id = any(?)";
    /** A line that paid for several families is kept until all are forgotten. */
    private static final String FORGET = """
            select bank_line_forget(array(
                select p.line_id from fee_payment p where p.order_id = any(?) and not exists (
                    select from fee_payment q join fee_order o on o.id = q.order_id
                    where q.line_id = p.line_id and o.erased_at is null)))
            """;

    private final LineStore lines;
    private final Sql sql;

    LineRecords(LineStore lines, Sql sql) {
        this.lines = lines;
        this.sql = sql;
    }

    /** A line as the family reads it. */
    record PayingLine(LineId id, LineParticulars particulars) {}

    @Override
    public String subject() {
        return OrderLooks.SUBJECT;
    }

    @Override
    public String part() {
        return "bankLines";
    }

    @Override
    public Object export(UUID subjectId) {
        List<LineId> paying = related(subjectId).stream().map(LineId::new).toList();
        return lines.particulars(paying).entrySet().stream()
                .map(line -> new PayingLine(line.getKey(), line.getValue()))
                .toList();
    }

    @Override
    public void erase(Collection<UUID> subjectIds) {
        sql.list(FORGET, select -> bind(select, subjectIds), row -> true);
    }

    @Override
    public Collection<UUID> related(UUID subjectId) {
        return sql.list(OF_ORDER, select -> bind(select, List.of(subjectId)), row -> row.getObject(1, UUID.class));
    }

    private static void bind(PreparedStatement statement, Collection<UUID> ids) throws SQLException {
        statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
    }
}

package cn.anxue.bank.identification;

import cn.anxue.bank.LineId;
import cn.anxue.batch.Sql;
import cn.anxue.identity.ActorId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people said of what was left of lines on fee accounts. */
@ApplicationScoped
public class LinePlacings {
    private static final String NEXT_PART = """
            select 1 + greatest(
                (select coalesce(max(part), 0) from fee_payment where line_id = w.id),
                (select coalesce(max(part), 0) from bank_line_placing where line_id = w.id),
                (select coalesce(max(number), 0) from bank_line_match where line_id = w.id)) from (select ?::uuid) as w (id)
            """;
    private static final String INSERT = """
            insert into bank_line_placing (line_id, part, placement, amount_minor, order_id, reason, placed_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    LinePlacings(Sql sql) {
        this.sql = sql;
    }

    /** Asked under the lock on what is left of the line. */
    public int nextPart(LineId line) {
        return sql.list(NEXT_PART, statement -> statement.setObject(1, line.value()), row -> row.getInt(1))
                .get(0);
    }

    void keep(LineId line, int part, AskedIdentification asked, Money amount, ActorId by) {
        UUID order = asked.order() == null ? null : asked.order().value();
        keep(new Placing(line, part, asked.placement(), amount, order, asked.reason(), by));
    }

    private record Placing(
            LineId line,
            int part,
            AskedPlacement placement,
            Money amount,
            @Nullable UUID order,
            String reason,
            ActorId by) {}

    private void keep(Placing placing) {
        sql.update(INSERT, statement -> {
            statement.setObject(1, placing.line().value());
            statement.setInt(2, placing.part());
            statement.setString(3, placing.placement().name());
            statement.setLong(4, placing.amount().minor());
            statement.setObject(5, placing.order());
            statement.setString(6, placing.reason());
            statement.setObject(7, placing.by().value());
        });
    }
}

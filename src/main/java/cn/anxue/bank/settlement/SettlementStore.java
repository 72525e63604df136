package cn.anxue.bank.settlement;

import cn.anxue.bank.BankProblem;
import cn.anxue.bank.BookedLine;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.identity.ActorId;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tables of settlements. */
@ApplicationScoped
class SettlementStore {
    private static final String INSERT = """
            insert into bank_settlement (line_id, holder_id, collector, gross_minor, commission_minor, net_minor, currency,
                settled_by)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint bank_settlement_pk do nothing
            """;
    private static final String INSERT_PARTS = """
            insert into bank_settlement_part (line_id, holder_id, collector, number, collector_reference, order_id,
                amount_minor, paid_minor, paid_at)
            select ?, ?, ?, r.number, r.reference, r.order_id, r.amount_minor, r.paid_minor, r.paid_at::timestamptz
            from unnest(?::integer[], ?::text[], ?::uuid[], ?::bigint[], ?::bigint[], ?::text[])
                as r (number, reference, order_id, amount_minor, paid_minor, paid_at)
            """;
    private static final String KNOWN = """
            select w.number from unnest(?::integer[], ?::text[]) as w (number, reference)
            join bank_settlement_part p on p.holder_id = ? and p.collector = ? and p.collector_reference = w.reference
            order by w.number
            """;

    private final Sql sql;

    SettlementStore(Sql sql) {
        this.sql = sql;
    }

    /** @throws ProblemException where the line is settled, or a part came with another line */
    void insert(BookedLine line, SettlementDraft draft, List<SettledPart> parts, ActorId by) {
        requireNew(line, draft, parts);
        Money gross = draft.gross();
        int inserted = sql.update(INSERT, statement -> {
            statement.setObject(1, line.id().value());
            statement.setObject(2, line.institution().value());
            statement.setString(3, draft.collector());
            statement.setLong(4, gross.minor());
            statement.setLong(5, draft.commission().minor());
            statement.setLong(6, gross.minus(draft.commission()).minor());
            statement.setString(7, gross.currency());
            statement.setObject(8, by.value());
        });
        if (inserted == 0) {
            throw new ProblemException(BankProblem.LINE_SETTLED);
        }
        sql.update(INSERT_PARTS, statement -> {
            statement.setObject(1, line.id().value());
            statement.setObject(2, line.institution().value());
            statement.setString(3, draft.collector());
            Columns.from(statement, 4, parts)
                    .integer(SettledPart::number)
                    .text(part -> part.part().collectorReference())
                    .uuid(part -> part.order() == null ? null : part.order().value())
                    .bigint(part -> part.part().amount().minor())
                    .bigint(part -> part.paid().minor())
                    .text(part -> part.part().paidAt() == null
                            ? null
                            : part.part().paidAt().atOffset(ZoneOffset.UTC).toString());
        });
    }

    private void requireNew(BookedLine line, SettlementDraft draft, List<SettledPart> parts) {
        UUID holder = line.institution().value();
        List<Integer> known = sql.list(
                KNOWN,
                statement -> {
                    Columns.of(statement, parts)
                            .integer(SettledPart::number)
                            .text(part -> part.part().collectorReference());
                    statement.setObject(3, holder);
                    statement.setString(4, draft.collector());
                },
                row -> row.getInt(1));
        if (!known.isEmpty()) {
            throw new ProblemException(
                    BankProblem.PART_SETTLED, "/parts/" + known.get(0) + "/collectorReference", Map.of());
        }
    }
}

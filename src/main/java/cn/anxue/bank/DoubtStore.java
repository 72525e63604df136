package cn.anxue.bank;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.cipher.Vault;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of lines in doubt. Sent again, a line is doubted once. */
@ApplicationScoped
class DoubtStore {
    static final String PURPOSE = "bank_line_doubt.particulars";

    /**
     * Lines of one name are several questions within one statement, and each the same one in every statement that tells of
     * the day from the same balance on.
     */
    private static final String INSERT = """
            insert into bank_line_doubt (id, statement_id, ordinal, account, identity, content_digest, direction, amount_minor,
                currency, booked_on, value_on, bank_reference, part, end_to_end_id, particulars, code, known_line_id)
            select w.id, w.statement_id, w.ordinal, w.account,
                case b.before + w.place when 1 then w.identity else w.identity || '*' || (b.before + w.place) end,
                w.content_digest, w.direction, w.amount_minor, w.currency, w.booked_on, w.value_on, w.bank_reference, w.part,
                w.end_to_end_id, w.particulars, w.code, w.known_line_id
            from (
                select w.id, w.ordinal, w.account, w.identity || coalesce('@' || (
                        select coalesce((select p.closing_minor from bank_statement_day p where p.statement_id = b.id
                            and p.day < w.booked_on order by p.day desc limit 1), b.opening_minor)
                        from bank_statement b where b.id = s.id and b.kind = 'STATEMENT'), '') as identity,
                    w.content_digest, w.direction, w.amount_minor, w.currency, w.booked_on, w.value_on, w.bank_reference,
                    w.part, w.end_to_end_id, w.particulars, w.code, w.known_line_id, s.id as statement_id,
                    row_number() over (partition by account, identity, content_digest order by ordinal) as place
                from (select ?::uuid as id) s
                cross join unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::bytea[], ?::text[], ?::bigint[], ?::text[],
                    ?::date[], ?::date[], ?::text[], ?::int[], ?::text[], ?::bytea[], ?::text[], ?::uuid[])
                    as w (id, ordinal, account, identity, content_digest, direction, amount_minor, currency, booked_on,
                        value_on, bank_reference, part, end_to_end_id, particulars, code, known_line_id)) w
            cross join lateral (
                select count(*) as before from bank_line_doubt d
                where d.account = w.account and d.content_digest = w.content_digest and d.statement_id = w.statement_id
                    and d.ordinal < ? and (d.identity = w.identity or starts_with(d.identity, w.identity || '*'))) b
            on conflict on constraint bank_line_doubt_once do nothing
            """;

    private static final String LOCK = "select d.* from bank_line_doubt d where d.id = ? for update";
    private static final String SETTLE = """
            update bank_line_doubt set state = ?, settled_at = now() where id = ? and state = 'OPEN'
            """;

    private final Sql sql;
    private final Vault vault;

    DoubtStore(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /**
     * A line that is not booked.
     *
     * @param ordinal its place in the statement, from 1
     */
    record Doubt(StatementId statement, int ordinal, Line line) {}

    /** A line of a list, and why it is in doubt. */
    record Doubted(GoodLine good, LineAnswer answer) {}

    /** @param first the place in the statement of the list's first line, from 1 */
    void keep(StatementId statement, int first, List<Doubted> lines) {
        if (lines.isEmpty()) {
            return;
        }
        sql.update(INSERT, insert -> {
            insert.setObject(1, statement.value());
            Columns.from(insert, 2, lines)
                    .uuid(one -> one.good().line().id().value())
                    .integer(one -> first + one.good().number())
                    .text(one -> one.good().line().account())
                    .text(one -> one.good().identity().name())
                    .bytes(one -> one.good().identity().content())
                    .text(one -> one.good().line().direction().name())
                    .bigint(one -> one.good().line().amount().minor())
                    .text(one -> one.good().line().amount().currency())
                    .date(one -> one.good().line().bookedOn())
                    .date(one -> one.good().line().valueOn())
                    .text(one -> one.good().line().bankReference())
                    .integer(one -> one.good().line().part())
                    .text(one -> one.good().line().endToEndId())
                    .bytes(one -> LineParticulars.of(one.good().line())
                            .encrypted(vault, PURPOSE, one.good().line().id()))
                    .text(one -> one.answer().code())
                    .uuid(one -> id(one.answer().id()));
            insert.setInt(18, first);
        });
    }

    Optional<Doubt> lock(UUID id) {
        return sql.list(LOCK, select -> select.setObject(1, id), this::read).stream()
                .findFirst();
    }

    /** Whether it was open until now. */
    boolean settle(UUID id, String state) {
        return sql.update(SETTLE, update -> {
                    update.setString(1, state);
                    update.setObject(2, id);
                })
                == 1;
    }

    private Doubt read(ResultSet row) throws SQLException {
        LineId id = new LineId(row.getObject("id", UUID.class));
        LineParticulars said = LineParticulars.decrypted(row.getBytes("particulars"), vault, PURPOSE, id);
        Line line = new Line(
                id,
                row.getString("account"),
                row.getString("bank_reference"),
                row.getInt("part"),
                row.getObject("booked_on", LocalDate.class),
                row.getObject("value_on", LocalDate.class),
                Direction.valueOf(row.getString("direction")),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                said.counterpartyName(),
                said.counterpartyAccount(),
                said.remittance(),
                row.getString("end_to_end_id"),
                null);
        return new Doubt(new StatementId(row.getObject("statement_id", UUID.class)), row.getInt("ordinal"), line);
    }

    private static @Nullable UUID id(@Nullable LineId line) {
        return line == null ? null : line.value();
    }
}

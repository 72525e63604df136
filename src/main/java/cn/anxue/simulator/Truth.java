package cn.anxue.simulator;

import cn.anxue.bank.Direction;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.cipher.Vault;
import cn.anxue.id.Uuid7;
import cn.anxue.money.Money;
import cn.anxue.simulator.plan.DayPlan;
import cn.anxue.simulator.plan.Movement;
import cn.anxue.simulator.plan.MovementKind;
import cn.anxue.simulator.plan.StatementFate;
import cn.anxue.simulator.plan.Telling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What really happened: written once, read by whoever tells it and by whoever wants to compare. */
@ApplicationScoped
@Transactional
public class Truth {
    static final String OTHER_PURPOSE = "simulator_movement.other";

    private static final String INSERT = """
            insert into simulator_movement (id, account, booked_on, ordinal, kind, direction, amount_minor, currency,
                reference, other, order_reference, end_to_end_id, reversal_of, telling)
            select * from unnest(?::uuid[], ?::text[], ?::date[], ?::integer[], ?::text[], ?::text[], ?::bigint[],
                ?::text[], ?::text[], ?::bytea[], ?::text[], ?::text[], ?::text[], ?::text[])
            """;
    private static final String MOVEMENTS = """
            select m.* from simulator_movement m join simulator_account a on a.number = m.account
            where a.run_id = ? and m.booked_on between ? and ? order by a.place, m.booked_on, m.ordinal
            """;
    private static final String DAYS = """
            select d.* from simulator_day d join simulator_account a on a.number = d.account
            where a.run_id = ? and d.day between ? and ? order by a.place, d.day
            """;
    private static final String INSERT_DAY = """
            insert into simulator_day (id, account, day, opening_minor, closing_minor, currency, sequence, statement)
            select ?, ?, ?, ?, ?, ?, count(*) + 1, ? from simulator_day where account = ?
            """;

    private final Sql sql;
    private final Vault vault;

    Truth(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** The movements of a run, by account and in the order of booking. */
    public List<Movement> movements(Run run, LocalDate from, LocalDate to) {
        return sql.list(MOVEMENTS, select -> bind(select, run, from, to), this::movement);
    }

    /** The days of a run, by account. */
    public List<SimulatedDay> days(Run run, LocalDate from, LocalDate to) {
        return sql.list(DAYS, select -> bind(select, run, from, to), Truth::day);
    }

    void write(String account, LocalDate day, DayPlan plan) {
        sql.update(
                INSERT,
                insert -> Columns.of(insert, plan.movements())
                        .uuid(movement -> Uuid7.next())
                        .text(Movement::account)
                        .date(Movement::bookedOn)
                        .integer(Movement::ordinal)
                        .text(movement -> movement.kind().name())
                        .text(movement -> movement.direction().name())
                        .bigint(movement -> movement.amount().minor())
                        .text(movement -> movement.amount().currency())
                        .text(Movement::reference)
                        .bytes(movement -> OtherSide.write(movement.other(), vault, OTHER_PURPOSE))
                        .text(Movement::orderReference)
                        .text(Movement::endToEndId)
                        .text(Movement::reversalOf)
                        .text(movement -> movement.telling().name()));
        sql.update(INSERT_DAY, insert -> {
            insert.setObject(1, Uuid7.next());
            insert.setString(2, account);
            insert.setObject(3, day);
            insert.setLong(4, plan.opening().minor());
            insert.setLong(5, plan.closing().minor());
            insert.setString(6, plan.opening().currency());
            insert.setString(7, plan.statement().name());
            insert.setString(8, account);
        });
    }

    /** The service has heard of these by notice. */
    void told(Collection<Movement> movements) {
        sql.update(
                "update simulator_movement m set told = true from unnest(?::text[], ?::text[]) as t (account, reference)"
                        + " where m.account = t.account and m.reference = t.reference",
                update -> Columns.of(update, movements).text(Movement::account).text(Movement::reference));
    }

    /** The service has the statement of the day, and with it all that moved. */
    void told(SimulatedDay day, boolean right) {
        sql.update("update simulator_day set told = told or ?, files = files + 1 where id = ?", update -> {
            update.setBoolean(1, right);
            update.setObject(2, day.id());
        });
        if (right) {
            sql.update("update simulator_movement set told = true where account = ? and booked_on = ?", update -> {
                update.setString(1, day.account());
                update.setObject(2, day.day());
            });
        }
    }

    /** The references of movements that the service has heard of, with their account before a space. */
    List<String> heard(Run run) {
        return sql.list(
                "select m.account || ' ' || m.reference from simulator_movement m"
                        + " join simulator_account a on a.number = m.account where a.run_id = ? and m.told",
                select -> select.setObject(1, run.id()),
                row -> row.getString(1));
    }

    private static void bind(PreparedStatement select, Run run, LocalDate from, LocalDate to) throws SQLException {
        select.setObject(1, run.id());
        select.setObject(2, from);
        select.setObject(3, to);
    }

    private Movement movement(ResultSet row) throws SQLException {
        return new Movement(
                row.getString("account"),
                row.getObject("booked_on", LocalDate.class),
                row.getInt("ordinal"),
                MovementKind.valueOf(row.getString("kind")),
                Direction.valueOf(row.getString("direction")),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("reference"),
                OtherSide.read(row.getBytes("other"), vault, OTHER_PURPOSE),
                nullable(row, "order_reference"),
                nullable(row, "end_to_end_id"),
                nullable(row, "reversal_of"),
                Telling.valueOf(row.getString("telling")));
    }

    private static @Nullable String nullable(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    private static SimulatedDay day(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new SimulatedDay(
                row.getObject("id", UUID.class),
                row.getString("account"),
                row.getObject("day", LocalDate.class),
                new Money(row.getLong("opening_minor"), currency),
                new Money(row.getLong("closing_minor"), currency),
                row.getInt("sequence"),
                StatementFate.valueOf(row.getString("statement")),
                row.getBoolean("told"),
                row.getInt("files"));
    }
}

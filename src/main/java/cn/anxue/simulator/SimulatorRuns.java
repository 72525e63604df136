package cn.anxue.simulator;

import cn.anxue.batch.Sql;
import cn.anxue.id.Uuid7;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what is played, and which accounts take part. */
@ApplicationScoped
@Transactional
public class SimulatorRuns {
    private static final String ACCOUNTS = """
            select s.*, i.name as owner, g.settlement_account from simulator_account s
            join deposit_account a on a.number = s.number
            join deposit_agreement g on g.id = a.agreement_id
            join institution i on i.id = s.institution_id
            where s.run_id = ? order by s.place
            """;
    /** What the books hold on each account, and the last day they know of it. */
    private static final String JOIN = """
            insert into simulator_account
                (number, run_id, place, bank_code, purpose, institution_id, style, joined_on, balance_minor, currency)
            select a.number, ?,
                row_number() over (order by a.opened_on, a.institution_id, a.purpose, a.number)
                    + (select count(*) from simulator_account s where s.run_id = ?),
                a.bank_code, a.purpose, a.institution_id, 'CAMT_053',
                greatest(?::date, coalesce(l.last_on + 1, ?::date)), 0, ?
            from deposit_account a
            left join lateral (
                select max(booked_on) as last_on from bank_line b where b.account = a.number) l on true
            where a.number = any(?) and a.state <> 'CLOSED'
                and not exists (select from simulator_account s where s.number = a.number)
            """;

    private static final String STYLE = """
            update simulator_account set style = (array['CAMT_053', 'MT940', 'XLSX'])[1 + mod(place + ?::integer, 3)]
            where run_id = ? and joined_on >= ?
            """;
    private static final String OF_REGIONS = """
            select a.number from deposit_account a
            join institution i on i.id = a.institution_id
            join region_within w on w.region_code = i.region_code
            where w.ancestor_code = any(?) and a.state <> 'CLOSED'
                and not exists (select from simulator_account s where s.number = a.number)
            """;

    private final Sql sql;

    SimulatorRuns(Sql sql) {
        this.sql = sql;
    }

    /** The run of that name, made where there is none. */
    public Run ensure(String name, long seed, boolean faults, LocalDate firstOn) {
        sql.update(
                "insert into simulator_run (id, name, seed, faults, first_on) values (?, ?, ?, ?, ?)"
                        + " on conflict on constraint simulator_run_name_once do nothing",
                insert -> {
                    insert.setObject(1, Uuid7.next());
                    insert.setString(2, name);
                    insert.setLong(3, seed);
                    insert.setBoolean(4, faults);
                    insert.setObject(5, firstOn);
                });
        return find(name).orElseThrow();
    }

    public Optional<Run> find(String name) {
        return sql
                .list(
                        "select * from simulator_run where name = ?",
                        select -> select.setString(1, name),
                        SimulatorRuns::run)
                .stream()
                .findFirst();
    }

    /** Waits for whoever else plays a day of it. */
    Run lock(UUID id) {
        return sql.list(
                        "select * from simulator_run where id = ? for update",
                        select -> select.setObject(1, id),
                        SimulatorRuns::run)
                .get(0);
    }

    void played(UUID id, LocalDate day) {
        mark("update simulator_run set played_until = ? where id = ?", id, day);
    }

    void told(UUID id, LocalDate day) {
        mark("update simulator_run set told_until = ? where id = ?", id, day);
    }

    private void mark(String statement, UUID id, LocalDate day) {
        sql.update(statement, update -> {
            update.setObject(1, day);
            update.setObject(2, id);
        });
    }

    /** The numbers of supervised accounts in these regions that no run has yet. */
    List<String> findNew(List<String> regions) {
        return sql.list(
                OF_REGIONS,
                select -> select.setArray(1, select.getConnection().createArrayOf("text", regions.toArray())),
                row -> row.getString(1));
    }

    /**
     * Takes accounts in, from the given day on or from the day after their last line in the books. What the books hold then
     * is for the caller to set.
     */
    void join(Run run, LocalDate day, List<String> numbers) {
        sql.update(JOIN, insert -> {
            insert.setObject(1, run.id());
            insert.setObject(2, run.id());
            insert.setObject(3, day);
            insert.setObject(4, day);
            insert.setString(5, Money.CNY);
            insert.setArray(6, insert.getConnection().createArrayOf("text", numbers.toArray()));
        });
        sql.update(STYLE, update -> {
            update.setInt(1, Math.floorMod(run.seed(), 3));
            update.setObject(2, run.id());
            update.setObject(3, day);
        });
    }

    void setBalance(String account, Money balance) {
        sql.update("update simulator_account set balance_minor = ? where number = ?", update -> {
            update.setLong(1, balance.minor());
            update.setString(2, account);
        });
    }

    /** In the order of their places. */
    public List<SimulatedAccount> accounts(Run run) {
        return sql.list(ACCOUNTS, select -> select.setObject(1, run.id()), AccountRow::read);
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getLong("seed"),
                row.getBoolean("faults"),
                row.getObject("first_on", LocalDate.class),
                row.getObject("played_until", LocalDate.class),
                row.getObject("told_until", LocalDate.class));
    }
}

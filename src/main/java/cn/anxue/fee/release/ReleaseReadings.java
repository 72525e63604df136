package cn.anxue.fee.release;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderState;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What releases are made of, read in lists. */
@ApplicationScoped
class ReleaseReadings {
    private static final String PAYABLES = """
            select g.institution_id, i.region_code, g.settlement_bank_name, g.settlement_account, g.settlement_name
            from deposit_agreement g join institution i on i.id = g.institution_id
            where g.state = 'IN_FORCE' and g.fee_account is not null and g.institution_id > ?
            order by g.institution_id limit ?
            """;
    private static final String CLAIM = """
            insert into fee_release_cycle as c (institution_id, cycle_on)
            select * from unnest(?::uuid[], ?::date[]) as w (institution_id, cycle_on) order by institution_id
            on conflict on constraint fee_release_cycle_pk do update set cycle_on = excluded.cycle_on
            where c.cycle_on < excluded.cycle_on
            returning institution_id
            """;
    private static final String CANDIDATES = """
            select o.institution_id, o.id, o.state, o.currency, o.confirmed_lessons, o.earned_minor,
                coalesce(p.lessons_through, 0) as released,
                o.earned_minor - coalesce(p.earned_through_minor, 0) as unreleased_minor
            from unnest(?::uuid[]) as w (institution_id)
            join fee_order o on o.institution_id = w.institution_id
            left join lateral (
                select p.lessons_through, p.earned_through_minor from fee_release_part p where p.order_id = o.id
                order by p.lessons_through desc limit 1) p on true
            where o.earned_minor > coalesce(p.earned_through_minor, 0)
                and o.confirmed_lessons > coalesce(p.lessons_through, 0)
            order by o.institution_id, o.id
            """;

    private final Sql sql;

    ReleaseReadings(Sql sql) {
        this.sql = sql;
    }

    /** Institutions with a fee account under an agreement in force, a page at a time in the order of their ids. */
    List<Payable> payables(InstitutionId after, int most) {
        return sql.list(
                PAYABLES,
                select -> {
                    select.setObject(1, after.value());
                    select.setInt(2, most);
                },
                row -> new Payable(
                        new InstitutionId(row.getObject("institution_id", UUID.class)),
                        row.getString("region_code"),
                        new Payee(
                                row.getString("settlement_bank_name"),
                                row.getString("settlement_account"),
                                row.getString("settlement_name"))));
    }

    /** Those of the institutions nobody has looked at for their cycle; they are the caller's, who holds their rows. */
    Set<InstitutionId> claim(Map<InstitutionId, LocalDate> cycles) {
        return new HashSet<>(sql.list(
                CLAIM,
                insert -> Columns.of(insert, cycles.entrySet())
                        .uuid(cycle -> cycle.getKey().value())
                        .date(Map.Entry::getValue),
                row -> new InstitutionId(row.getObject("institution_id", UUID.class))));
    }

    /** Orders of the institutions that have earned more than was released of them. */
    List<Candidate> candidates(Collection<InstitutionId> institutions) {
        return sql.list(
                CANDIDATES,
                select -> Columns.of(select, institutions).uuid(InstitutionId::value),
                ReleaseReadings::read);
    }

    private static Candidate read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Candidate(
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new OrderId(row.getObject("id", UUID.class)),
                !OrderState.valueOf(row.getString("state")).isLive(),
                row.getInt("released"),
                row.getInt("confirmed_lessons"),
                new Money(row.getLong("unreleased_minor"), currency),
                new Money(row.getLong("earned_minor"), currency));
    }
}

package cn.anxue.deposit;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.Balance;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Since when deposits are short or met, as stored. */
@ApplicationScoped
class StandingRecords {
    /** What the move of a balance brought about. */
    record Outcome(InstitutionId institution, boolean freed, boolean readyToOpen) {}

    /** A deposit that is short, and since when. */
    record Short(InstitutionId institution, String regionCode, LocalDate since) {}

    // One statement: the day it became short stays while it is short, the day it was met while it is met. Two lists
    // that
    // meet may each have read what the other has changed since, so the later requirement (by id) and the later balance
    // (by position) win. Answered are those whose met deposit lifts a bar, or opens one that has all else it needs.
    private static final String KEEP = """
            with kept as (
                insert into deposit_standing as s (institution_id, requirement_id, required_minor, position, held_minor,
                    currency, short_since, met_since, barred, checked_at)
                select h.institution_id, r.id, r.required_minor, h.position, h.held_minor, d.currency,
                    case when h.held_minor < r.required_minor then d.day end,
                    case when h.held_minor >= r.required_minor then d.day end, false, d.checked_at
                from unnest(?::uuid[], ?::bigint[], ?::bigint[]) as h (institution_id, position, held_minor)
                cross join (select ?::date as day, ?::timestamptz as checked_at, ?::text as currency) d
                left join lateral (select id, required_minor from deposit_requirement r
                    where r.institution_id = h.institution_id and r.from_on <= d.day
                    order by r.from_on desc, r.id desc limit 1) r on true
                order by h.institution_id
                on conflict (institution_id) do update set
                (requirement_id, required_minor, position, held_minor, checked_at, short_since, met_since) = (
                    select r.id, r.minor, h.position, h.minor, excluded.checked_at,
                        case when h.minor < r.minor
                            then coalesce(s.short_since, excluded.checked_at at time zone 'Asia/Shanghai')::date end,
                        case when h.minor >= r.minor
                            then coalesce(s.met_since, excluded.checked_at at time zone 'Asia/Shanghai')::date end
                    from (select * from (values (s.requirement_id, s.required_minor),
                            (excluded.requirement_id, excluded.required_minor)) v (id, minor)
                            order by id desc nulls last limit 1) r,
                        (select * from (values (s.position, s.held_minor), (excluded.position, excluded.held_minor))
                            v (position, minor) order by position desc limit 1) h)
                returning institution_id, met_since, barred)
            select * from (
                select k.institution_id, k.barred and k.met_since is not null as freed,
                    k.met_since is not null and i.state = 'REGISTERED'
                    and ?::date between i.licence_issued_on and i.licence_expires_on
                    and exists (select from deposit_account a join deposit_agreement g on g.id = a.agreement_id
                        where a.institution_id = k.institution_id and a.purpose = 'DEPOSIT' and a.state = 'OPEN'
                        and g.state = 'IN_FORCE') as ready
                from kept k cross join lateral (
                    select state, licence_issued_on, licence_expires_on from institution i
                    where i.id = k.institution_id offset 0) i) o
            where freed or ready""";
    private static final String SHORT = """
            select s.institution_id, i.region_code, s.short_since from unnest(?::uuid[]) as w (institution_id)
            cross join lateral (select institution_id, short_since from deposit_standing s
                where s.institution_id = w.institution_id and s.short_since is not null offset 0) s
            cross join lateral (select region_code from institution i where i.id = s.institution_id offset 0) i""";
    // Locked until the bar is set: a top-up meanwhile waits and then finds the bar that it lifts.
    private static final String UNBARRED = """
            select s.institution_id, i.region_code, s.short_since from deposit_standing s
            join institution i on i.id = s.institution_id
            where s.short_since < ? and s.institution_id > ? and not s.barred and i.state not in ('CLOSED', 'REVOKED')
            order by s.institution_id limit ? for update of s""";
    private static final String BAR = "update deposit_standing set barred = ? where institution_id = any(?)";

    private final Sql sql;

    StandingRecords(Sql sql) {
        this.sql = sql;
    }

    List<Outcome> keep(Map<InstitutionId, Balance> held, LocalDate day, Instant at) {
        return sql.list(
                KEEP,
                keep -> {
                    Columns.of(keep, held.entrySet())
                            .uuid(row -> row.getKey().value())
                            .bigint(row -> row.getValue().position())
                            .bigint(row -> row.getValue().amount().minor());
                    keep.setObject(4, day);
                    keep.setObject(5, at.atOffset(ZoneOffset.UTC));
                    keep.setString(6, Money.CNY);
                    keep.setObject(7, day);
                },
                row -> new Outcome(institution(row), row.getBoolean("freed"), row.getBoolean("ready")));
    }

    /** Those of the list that are short. */
    List<Short> shortOnes(Collection<InstitutionId> institutions) {
        return sql.list(
                SHORT,
                select -> Columns.of(select, institutions).uuid(InstitutionId::value),
                StandingRecords::readShort);
    }

    /**
     * Those that were short before the day and have barred nothing yet, a stretch at a time in the order of their ids;
     * locked.
     */
    List<Short> unbarred(LocalDate day, InstitutionId after, int most) {
        return sql.list(
                UNBARRED,
                select -> {
                    select.setObject(1, day);
                    select.setObject(2, after.value());
                    select.setInt(3, most);
                },
                StandingRecords::readShort);
    }

    void bar(Collection<InstitutionId> institutions, boolean barred) {
        sql.update(BAR, update -> {
            update.setBoolean(1, barred);
            Columns.from(update, 2, institutions).uuid(InstitutionId::value);
        });
    }

    private static Short readShort(ResultSet row) throws SQLException {
        return new Short(institution(row), row.getString("region_code"), row.getObject("short_since", LocalDate.class));
    }

    private static InstitutionId institution(ResultSet row) throws SQLException {
        return new InstitutionId(row.getObject("institution_id", UUID.class));
    }
}

package cn.anxue.tipoff;

import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads tip-offs in one question each. */
@ApplicationScoped
class TipOffSql {
    private static final String SELECT = """
            select t.*, i.name as institution, a.name as authority, m.code as main_code, s.name as supervisor,
                (select count(*) from tipoff g where g.group_id = t.group_id) as group_size,
                (select count(*) from tipoff_photo p where p.tipoff_id = t.id) as photos,
                (select count(*) from tipoff r where r.contact_digest = t.contact_digest and r.id <> t.id
                    and r.institution_id = t.institution_id) as same_reporter
            from tipoff t
            left join institution i on i.id = t.institution_id
            join region_authority a on a.id = t.authority_id
            left join tipoff m on m.id = t.main_id
            left join inspection_supervisor s on s.id = t.supervisor_id
            where exists (select from region_within w where w.ancestor_code = ?
                and w.region_code in (t.handler_region, t.region_code))
            """;
    private static final String ONE = SELECT + " and t.id = ?";
    private static final String PAGE = SELECT + """
             and (?::uuid is null or t.id < ?) and (?::text is null or t.state = ?) and (?::text is null or t.kind = ?)
            and (?::text is null or t.channel = ?) and (?::uuid is null or t.institution_id = ?)
            and (not ? or t.state not in ('REJECTED', 'DUPLICATE', 'REPLIED', 'CLOSED'))
            and (?::text is null or t.code = upper(?) or strpos(coalesce(t.about, ''), ?) > 0
                or strpos(coalesce(i.name, ''), ?) > 0)
            order by t.id desc limit ?
            """;
    private static final String MERGED = "select code from tipoff where main_id = ? order by id";

    private final Sql sql;

    TipOffSql(Sql sql) {
        this.sql = sql;
    }

    /** Latest first; none for a caller without a region. */
    <T> List<T> page(Caller caller, TipOffQuery query, @Nullable UUID after, int limit, Sql.Reading<T> reading) {
        return sql.list(
                PAGE,
                select -> {
                    select.setString(1, region(caller));
                    twice(select, 2, after);
                    twice(select, 4, name(query.state()));
                    twice(select, 6, name(query.kind()));
                    twice(select, 8, name(query.channel()));
                    InstitutionId institution = query.institution();
                    twice(select, 10, institution == null ? null : institution.value());
                    select.setBoolean(12, query.waiting());
                    twice(select, 13, query.q());
                    twice(select, 15, query.q());
                    select.setInt(17, limit);
                },
                reading);
    }

    <T> List<T> one(Caller caller, TipOffId id, Sql.Reading<T> reading) {
        return sql.list(
                ONE,
                select -> {
                    select.setString(1, region(caller));
                    select.setObject(2, id.value());
                },
                reading);
    }

    List<String> merged(TipOffId main) {
        return sql.list(MERGED, select -> select.setObject(1, main.value()), row -> row.getString(1));
    }

    /** @param least of how many alike ones a group is marked */
    static TipOffLine line(ResultSet row, int least) throws SQLException {
        TipOffState state = TipOffState.valueOf(row.getString("state"));
        long group = row.getLong("group_size");
        return new TipOffLine(
                new TipOffId(row.getObject("id", UUID.class)),
                row.getString("code"),
                TipOffKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                state,
                row.getObject("institution_id", UUID.class),
                row.getString("institution"),
                row.getString("about"),
                row.getString("region_code"),
                row.getString("authority"),
                row.getObject("received_on", LocalDate.class),
                dueOn(row, state),
                row.getString("assigned_name"),
                row.getInt("photos"),
                row.getBytes("contact_ciphertext") != null,
                group,
                group >= least);
    }

    private static @Nullable LocalDate dueOn(ResultSet row, TipOffState state) throws SQLException {
        if (state.waitsForAcceptance()) {
            return row.getObject("accept_by", LocalDate.class);
        }
        return state.waitsForReply() ? row.getObject("reply_by", LocalDate.class) : null;
    }

    private static String region(Caller caller) {
        if (caller.isSystem()) {
            return Region.NATION;
        }
        return caller.scope() instanceof Scope.Region region ? region.regionCode() : "";
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static void twice(PreparedStatement select, int first, @Nullable Object value) throws SQLException {
        select.setObject(first, value);
        select.setObject(first + 1, value);
    }
}

package cn.anxue.publicregister;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lists as they stand today, of the whole country or of a place with all below it. */
@ApplicationScoped
public class PublicLists {
    private static final String ENTRIES = """
            select e.id, e.subject_public_name as name, i.uscc, e.region_code, e.number, a.name as authority,
                coalesce(case when e.state = 'OBSERVATION' then e.observed_from end, e.published_on) as on_day,
                case when e.state = 'OBSERVATION' then e.observed_until else e.until_on end as until_on
            from enforcement_list_entry e
            join region_authority a on a.id = e.authority_id
            left join institution i on i.id = e.subject_id
            where e.list = ? and e.state = ? and e.published_on is not null
                and (e.state = 'OBSERVATION' or e.until_on is null or e.until_on >= ?)
                and exists (select from region_within w where w.region_code = e.region_code and w.ancestor_code = ?)
                and (?::uuid is null or e.id < ?::uuid)
            order by e.id desc limit ?""";
    private static final String CLOSED = """
            select i.id, i.name, i.uscc, i.region_code, nullif(h.decision, '') as number,
                a.name as authority, h.on_day, null::date as until_on
            from institution i
            join institution_oversight o
                on o.institution_id = i.id and o.relation = 'COMPETENT_AUTHORITY' and o.until_on is null
            join region_authority a on a.id = o.authority_id
            cross join lateral (
                select v.decision, v.happened_on as on_day from institution_event v
                where v.institution_id = i.id and v.what in ('CLOSED', 'REVOKED') order by v.happened_on desc, v.id desc limit 1) h
            where i.state in ('CLOSED', 'REVOKED')
                and exists (select from region_within w where w.region_code = i.region_code and w.ancestor_code = ?)
                and (?::uuid is null or i.id < ?::uuid)
            order by i.id desc limit ?""";

    private final Sql sql;
    private final Regions regions;
    private final Today today;

    PublicLists(Sql sql, Regions regions, Today today) {
        this.sql = sql;
        this.regions = regions;
        this.today = today;
    }

    /**
     * Latest first.
     *
     * @param after what a page before was answered with as {@code next}
     */
    @Transactional
    public Page<Listed> of(PublicList list, String area, @Nullable String after) {
        UUID last = Cursor.decodeNullable(after);
        List<Listed> rows = switch (list) {
            case BLACK -> entries("BLACK", "LISTED", area, last);
            case WHITE -> entries("WHITE", "LISTED", area, last);
            case OBSERVATION -> entries("WHITE", "OBSERVATION", area, last);
            case CLOSED -> closed(area, last);
        };
        return Page.of(rows, Page.LIMIT_DEFAULT, row -> Cursor.encode(row.id()));
    }

    private List<Listed> entries(String list, String state, String area, @Nullable UUID last) {
        return sql.list(
                ENTRIES,
                select -> {
                    select.setString(1, list);
                    select.setString(2, state);
                    select.setObject(3, today.date());
                    select.setString(4, area);
                    select.setObject(5, last);
                    select.setObject(6, last);
                    select.setInt(7, Page.LIMIT_DEFAULT + 1);
                },
                this::read);
    }

    private List<Listed> closed(String area, @Nullable UUID last) {
        return sql.list(
                CLOSED,
                select -> {
                    select.setString(1, area);
                    select.setObject(2, last);
                    select.setObject(3, last);
                    select.setInt(4, Page.LIMIT_DEFAULT + 1);
                },
                this::read);
    }

    private Listed read(ResultSet row) throws SQLException {
        return new Listed(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("uscc"),
                regions.fullName(row.getString("region_code")),
                row.getString("number"),
                row.getString("authority"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("until_on", LocalDate.class));
    }
}

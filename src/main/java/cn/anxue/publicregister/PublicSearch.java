package cn.anxue.publicregister;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Standing;
import cn.anxue.institution.Uscc;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds institutions as families ask for them: by a whole number, by the beginning or a part of a name, brand or former
 * name. A name in full stands first, then those that begin with what was asked, then the rest; shorter names before
 * longer ones.
 */
@ApplicationScoped
public class PublicSearch {
    public static final int FOUND_MAX = 50;

    /** More than are ever shown, so that the best of a common word are among them without sorting all that hold it. */
    private static final int CANDIDATES_MAX = 200;

    private static final String SEARCH = """
            with asked as materialized (
                select p.plain, name_grams(p.plain, least(2, length(p.plain))) as grams
                from (select plain_name(?) as plain) p
            ), candidate as (
                select i.id, 0 as rank, null as former_name from institution i
                where i.uscc = ? or i.licence_number = ?
                union all
                select i.id, 1, null from institution i where i.plain_name = (select plain from asked)
                union all
                (select i.id, 2, null from institution i
                 where (select plain from asked) <> ''
                     and i.plain_name ~>=~ (select plain from asked)
                     and i.plain_name ~<~ (select plain || chr(1114111) from asked)
                 limit ?)
                union all
                (select i.id, 3, null from institution i
                 where (select plain from asked) <> '' and i.name_grams @> (select grams from asked)
                     and (strpos(i.plain_name, (select plain from asked)) > 0
                         or strpos(plain_name(coalesce(i.brand_name, '')), (select plain from asked)) > 0)
                 limit ?)
                union all
                (select f.institution_id, 4, f.name from institution_former_name f
                 where (select plain from asked) <> '' and f.name_grams @> (select grams from asked)
                     and strpos(plain_name(f.name), (select plain from asked)) > 0
                 limit ?)
            ), best as (
                select distinct on (id) id, rank, former_name from candidate order by id, rank
            ), shown as (
                select i.id, i.name, i.uscc, i.region_code, i.address, best.rank, best.former_name
                from best join institution i on i.id = best.id
                order by best.rank, length(i.name), i.name, i.id
                limit ?
            )
            select shown.*, s.code
            from shown join enforcement_standing(?) s on s.institution_id = shown.id
            order by shown.rank, length(shown.name), shown.name, shown.id""";

    private final Sql sql;
    private final Flags flags;
    private final Regions regions;
    private final Today today;

    PublicSearch(Sql sql, Flags flags, Regions regions, Today today) {
        this.sql = sql;
        this.flags = flags;
        this.regions = regions;
        this.today = today;
    }

    /** At most {@link #FOUND_MAX} institutions, and after them unlicensed bodies that were flagged. */
    @Transactional
    public List<Found> search(String text) {
        String asked = text.strip();
        if (asked.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<>(institutions(asked));
        flags.unlicensed(asked)
                .forEach((body, notices) -> found.add(new Found(
                        body.name(),
                        null,
                        null,
                        regions.fullName(body.regionCode()),
                        body.address(),
                        StandingWords.of(Standing.UNLICENSED, null),
                        notices)));
        return found;
    }

    private List<Found> institutions(String asked) {
        return sql.list(
                SEARCH,
                select -> {
                    select.setString(1, asked);
                    select.setString(2, Uscc.normalised(asked));
                    select.setString(3, asked);
                    select.setInt(4, CANDIDATES_MAX);
                    select.setInt(5, CANDIDATES_MAX);
                    select.setInt(6, CANDIDATES_MAX);
                    select.setInt(7, FOUND_MAX);
                    select.setObject(8, today.date());
                },
                this::read);
    }

    private Found read(ResultSet row) throws SQLException {
        return new Found(
                row.getString("name"),
                row.getString("uscc"),
                row.getString("former_name"),
                regions.fullName(row.getString("region_code")),
                row.getString("address"),
                StandingWords.of(Standing.valueOf(row.getString("code")), null),
                List.of());
    }
}

package cn.anxue.publicregister;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Standing;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.Uscc;
import cn.anxue.publicregister.find.NameFound;
import cn.anxue.publicregister.find.NameKind;
import cn.anxue.publicregister.find.NameSearch;
import cn.anxue.publicregister.find.Plain;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds institutions as families ask for them: by a whole number, by the beginning of a licence's, by the beginning or a part of a name, brand or former
 * name. A name in full stands first, then those that begin with what was asked, then the rest; shorter names before
 * longer ones. Where few are found as written, those follow that sound alike, lack common words or are nearly so.
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
                (select i.id, 2, null from institution i
                 where length(?) >= 6 and i.licence_number ~>=~ ? and i.licence_number ~<~ (? || chr(1114111))
                 limit ?)
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
    private static final String OF = """
            select i.id, i.name, i.uscc, i.region_code, i.address, 5 as rank, null as former_name, s.code
            from institution i join enforcement_standing(?) s on s.institution_id = i.id
            where i.id = any(?)""";

    /** Found by number or by its whole name: nobody else is meant. */
    private static final int EXACT = 1;

    /** With fewer found as written, it is also looked for what may have been meant. */
    private static final int ENOUGH = 10;

    private record Line(InstitutionId id, int rank, Found found) {}

    private final Sql sql;
    private final NameSearch names;
    private final Flags flags;
    private final Regions regions;
    private final Today today;

    PublicSearch(Sql sql, NameSearch names, Flags flags, Regions regions, Today today) {
        this.sql = sql;
        this.names = names;
        this.flags = flags;
        this.regions = regions;
        this.today = today;
    }

    /** At most {@link #FOUND_MAX} institutions, and after them unlicensed bodies that were flagged. */
    @Transactional
    public List<Found> search(String text) {
        String asked = Plain.simple(text).strip();
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Line> written = institutions(asked);
        var found = new ArrayList<>(written.stream().map(Line::found).toList());
        boolean few = written.size() < ENOUGH && written.stream().noneMatch(line -> line.rank() <= EXACT);
        if (few) {
            found.addAll(meant(asked, written));
        }
        Map<Flags.Unlicensed, List<Flag>> bodies = flags.unlicensed(asked);
        bodies.forEach((body, notices) -> found.add(found(body, notices, false)));
        if (few) {
            flags.unlicensedAlike(asked).forEach((body, notices) -> {
                if (!bodies.containsKey(body)) {
                    found.add(found(body, notices, true));
                }
            });
        }
        return found;
    }

    private Found found(Flags.Unlicensed body, List<Flag> notices, boolean near) {
        return new Found(
                body.name(),
                null,
                null,
                regions.fullName(body.regionCode()),
                body.address(),
                StandingWords.of(Standing.UNLICENSED, null),
                notices,
                near);
    }

    private List<Line> institutions(String asked) {
        return sql.list(
                SEARCH,
                select -> {
                    select.setString(1, asked);
                    select.setString(2, Uscc.normalised(asked));
                    select.setString(3, asked);
                    select.setString(4, asked);
                    select.setString(5, asked);
                    select.setString(6, asked);
                    for (int i = 7; i <= 10; i++) {
                        select.setInt(i, CANDIDATES_MAX);
                    }
                    select.setInt(11, FOUND_MAX);
                    select.setObject(12, today.date());
                },
                row -> line(row, row.getString("former_name"), false));
    }

    /** What sounds alike, lacks common words or is nearly so; none that was found already. */
    private List<Found> meant(String asked, List<Line> written) {
        Set<InstitutionId> known = written.stream().map(Line::id).collect(Collectors.toSet());
        List<NameFound> names = this.names.find(asked).stream()
                .filter(name -> !known.contains(name.institution()))
                .limit(FOUND_MAX - (long) written.size())
                .toList();
        if (names.isEmpty()) {
            return List.of();
        }
        Map<InstitutionId, NameFound> byId =
                names.stream().collect(Collectors.toMap(NameFound::institution, Function.identity()));
        Map<InstitutionId, Found> lines = sql
                .list(
                        OF,
                        select -> {
                            select.setObject(1, today.date());
                            Columns.from(select, 2, names)
                                    .uuid(name -> name.institution().value());
                        },
                        row -> line(row, byId))
                .stream()
                .collect(Collectors.toMap(Line::id, Line::found));
        return names.stream()
                .map(name -> lines.get(name.institution()))
                .filter(Objects::nonNull)
                .toList();
    }

    private Line line(ResultSet row, Map<InstitutionId, NameFound> names) throws SQLException {
        NameFound name = Objects.requireNonNull(names.get(id(row)));
        return line(
                row,
                name.of() == NameKind.FORMER ? name.name() : null,
                name.kind().isNear());
    }

    private Line line(ResultSet row, @Nullable String formerName, boolean near) throws SQLException {
        var found = new Found(
                row.getString("name"),
                row.getString("uscc"),
                formerName,
                regions.fullName(row.getString("region_code")),
                row.getString("address"),
                StandingWords.of(Standing.valueOf(row.getString("code")), null),
                List.of(),
                near);
        return new Line(id(row), row.getInt("rank"), found);
    }

    private static InstitutionId id(ResultSet row) throws SQLException {
        return new InstitutionId(row.getObject("id", UUID.class));
    }
}

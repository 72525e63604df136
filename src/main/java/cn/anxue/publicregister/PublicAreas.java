package cn.anxue.publicregister;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Standing;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.Authorities;
import cn.anxue.region.Authority;
import cn.anxue.region.AuthorityContact;
import cn.anxue.region.Department;
import cn.anxue.region.Region;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Places: who looks after them, how their institutions stand, and the institutions themselves. */
@ApplicationScoped
public class PublicAreas {
    private static final String BELOW = """
            select w.ancestor_code, count(*) from institution i join region_within w on w.region_code = i.region_code
            where w.ancestor_code = any(?) group by w.ancestor_code""";
    private static final String COUNTS = """
            select s.code, count(*) from institution i join enforcement_standing(?) s on s.institution_id = i.id
            where exists (select from region_within w where w.region_code = i.region_code and w.ancestor_code = ?)
            group by s.code""";
    private static final String INSTITUTIONS = """
            select i.id, i.name, i.uscc, i.region_code, i.address, s.code
            from institution i join enforcement_standing(?) s on s.institution_id = i.id
            where exists (select from region_within w where w.region_code = i.region_code and w.ancestor_code = ?)
                and (?::text is null or (i.name, i.uscc) > (?, ?))
            order by i.name, i.uscc limit ?""";

    private final Sql sql;
    private final Regions regions;
    private final Authorities authorities;
    private final Today today;

    PublicAreas(Sql sql, Regions regions, Authorities authorities, Today today) {
        this.sql = sql;
        this.regions = regions;
        this.authorities = authorities;
        this.today = today;
    }

    /** @throws ProblemException {@code REGION_UNKNOWN} */
    @Transactional
    public Area get(String code) {
        Region place = regions.get(code);
        Optional<Authority> bureau = authorities.find(code, Department.EDUCATION);
        return new Area(
                code,
                regions.fullName(code),
                path(code),
                below(place),
                bureau.map(Authority::name).orElse(null),
                bureau.map(Authority::contact).orElse(AuthorityContact.UNKNOWN),
                counts(code));
    }

    /** By name. */
    @Transactional
    public Page<Found> institutions(String code, @Nullable String after) {
        List<String> last = after == null ? Collections.nCopies(2, null) : Cursor.decode(after, 2);
        List<Found> rows = sql.list(
                INSTITUTIONS,
                select -> {
                    select.setObject(1, today.date());
                    select.setString(2, code);
                    select.setString(3, last.get(0));
                    select.setString(4, last.get(0));
                    select.setString(5, last.get(1));
                    select.setInt(6, Page.LIMIT_DEFAULT + 1);
                },
                this::read);
        return Page.of(rows, Page.LIMIT_DEFAULT, row -> Cursor.encode(List.of(row.name(), String.valueOf(row.uscc()))));
    }

    /** The place a text names, if it names one: the narrowest whose name stands in it. */
    public Optional<Region> named(String text) {
        return regions.children(Region.NATION).stream()
                .flatMap(province -> narrowest(province, text).stream())
                .findFirst();
    }

    private Optional<Region> narrowest(Region place, String text) {
        Optional<Region> below = regions.children(place.code()).stream()
                .flatMap(child -> narrowest(child, text).stream())
                .findFirst();
        return below.isPresent() ? below : Optional.of(place).filter(one -> isNamed(one, text));
    }

    private static boolean isNamed(Region place, String text) {
        String brief = place.name().replaceAll("(省|市|区|县|自治州|自治区|地区)$", "");
        return !place.isGroup() && (text.contains(place.name()) || brief.length() > 1 && text.contains(brief));
    }

    private List<Area.Place> path(String code) {
        List<Area.Place> path = new ArrayList<>();
        regions.ancestors(code)
                .forEach(one -> path.add(0, new Area.Place(one, regions.get(one).name(), 0)));
        return path;
    }

    /** With those that have institutions alone, except of a place so small that all can be shown. */
    private List<Area.Place> below(Region place) {
        Map<String, Region> children = regions.children(place.code()).stream()
                .filter(child -> child.existsOn(today.date()))
                .collect(Collectors.toMap(Region::code, child -> child));
        List<Area.Place> counted = sql.list(
                BELOW,
                select -> select.setArray(
                        1,
                        select.getConnection()
                                .createArrayOf("text", children.keySet().toArray())),
                row -> new Area.Place(
                        row.getString(1), regions.get(row.getString(1)).name(), row.getLong(2)));
        return counted.stream()
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    private List<Area.Count> counts(String code) {
        return sql
                .list(
                        COUNTS,
                        select -> {
                            select.setObject(1, today.date());
                            select.setString(2, code);
                        },
                        row -> new Area.Count(
                                StandingWords.of(Standing.valueOf(row.getString(1)), null), row.getLong(2)))
                .stream()
                .sorted((one, other) ->
                        one.standing().code().compareTo(other.standing().code()))
                .toList();
    }

    private Found read(ResultSet row) throws SQLException {
        return new Found(
                row.getString("name"),
                row.getString("uscc"),
                null,
                regions.fullName(row.getString("region_code")),
                row.getString("address"),
                StandingWords.of(Standing.valueOf(row.getString("code")), null),
                List.of(),
                false);
    }
}

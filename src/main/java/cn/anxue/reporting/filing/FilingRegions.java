package cn.anxue.reporting.filing;

import cn.anxue.batch.Sql;
import cn.anxue.institution.Relation;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Region;
import cn.anxue.reporting.ReportScope;
import cn.anxue.reporting.period.Asked;
import cn.anxue.reporting.period.Counted;
import cn.anxue.reporting.period.Figures;
import cn.anxue.reporting.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who files with whom, and what the books say of them. */
@ApplicationScoped
class FilingRegions {
    private static final String DIRECT = """
            select i.id, i.name from reporting_institutions(array[?], 'COMPETENT_AUTHORITY', ?, 'infinity') i
            join institution_oversight o on o.institution_id = i.id and o.relation = 'COMPETENT_AUTHORITY'
                and o.from_on <= ? and (o.until_on is null or o.until_on > ?)
            join region_authority a on a.id = o.authority_id and a.region_code = ?
            where i.state not in ('CLOSED', 'REVOKED') order by i.name, i.id""";
    private static final String COMPETENT = """
            select a.region_code from institution_oversight o join region_authority a on a.id = o.authority_id
            where o.institution_id = ? and o.relation = 'COMPETENT_AUTHORITY' and o.until_on is null""";

    private final Sql sql;
    private final Figures figures;
    private final ReportScope scope;

    FilingRegions(Sql sql, Figures figures, ReportScope scope) {
        this.sql = sql;
        this.figures = figures;
        this.scope = scope;
    }

    /** An institution that files with a region. */
    record Filer(UUID id, String name) {}

    /** A region, and whether it has anything to file. */
    record Below(Region region, Counted counted) {
        boolean files() {
            return counted.get(Filed.INSTITUTIONS) > 0 || counted.get(Filed.SCHOOLS_COUNT) > 0;
        }
    }

    /** What the books say of a region and of all places below it. */
    record Books(Counted own, List<Below> below) {
        Counted direct() {
            return own.without(below.stream().map(Below::counted).toList());
        }
    }

    /** Institutions whose competent authority is the region's own. */
    List<Filer> direct(String regionCode, Period period) {
        return sql.list(
                DIRECT,
                select -> {
                    select.setString(1, regionCode);
                    for (int day = 2; day <= 4; day++) {
                        select.setObject(day, period.until());
                    }
                    select.setString(5, regionCode);
                },
                row -> new Filer(row.getObject("id", UUID.class), row.getString("name")));
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    String competent(UUID institutionId) {
        return sql.list(COMPETENT, select -> select.setObject(1, institutionId), row -> row.getString(1)).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /** @throws ProblemException {@code NOT_REGISTERED_YET} where nothing could have been filed on the last day */
    void requireRegistered(UUID institutionId, LocalDate until) {
        sql
                .list(
                        "select registered_on from institution where id = ?",
                        select -> select.setObject(1, institutionId),
                        row -> row.getObject(1, LocalDate.class))
                .stream()
                .filter(registered -> registered.isAfter(until))
                .forEach(registered -> {
                    throw new ProblemException(
                            FilingProblem.NOT_REGISTERED_YET,
                            "/until",
                            Map.of("registered", registered, "until", until));
                });
    }

    Books books(String regionCode, Period period) {
        List<Region> below = scope.below(regionCode, period.until());
        Asked asked = asked(regionCode, period);
        List<Asked> all = new ArrayList<>(List.of(asked));
        below.forEach(region -> all.add(asked(region.code(), period)));
        List<Counted> counted = figures.of(all);
        List<Below> places = new ArrayList<>();
        for (int i = 0; i < below.size(); i++) {
            places.add(new Below(below.get(i), counted.get(i + 1)));
        }
        return new Books(counted.get(0), places);
    }

    Counted books(UUID institutionId, Period period) {
        Map<UUID, Counted> all = figures.byInstitution(asked(competent(institutionId), period));
        return all.getOrDefault(institutionId, new Counted());
    }

    private static Asked asked(String regionCode, Period period) {
        return new Asked(regionCode, Relation.COMPETENT_AUTHORITY, period, null);
    }
}

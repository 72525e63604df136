package cn.anxue.reporting;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.enforcement.Standings;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionState;
import cn.anxue.institution.Relation;
import cn.anxue.region.Department;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Counts institutions, and the supervisors who watch them. */
@ApplicationScoped
class InstitutionFigures {
    private static final String OF_REGION = """
            select i.id, i.category, i.state, i.national_platform_id is not null as on_platform,
                ca.department as competent, sa.department as supervising
            from institution i
            join institution_oversight c on c.institution_id = i.id and c.relation = 'COMPETENT_AUTHORITY'
                and c.from_on <= ? and (c.until_on is null or c.until_on > ?)
            join region_authority ca on ca.id = c.authority_id
            join institution_oversight s on s.institution_id = i.id and s.relation = 'DEPOSIT_SUPERVISOR'
                and s.from_on <= ? and (s.until_on is null or s.until_on > ?)
            join region_authority sa on sa.id = s.authority_id
            join region_within w on w.ancestor_code = ?
                and w.region_code = case ? when 'DEPOSIT_SUPERVISOR' then sa.region_code else ca.region_code end
            where i.registered_on <= ?""";
    private static final String SUPERVISORS = """
            select count(*) from inspection_supervisor s
            join region_within w on w.region_code = s.region_code and w.ancestor_code = ?
            where s.appointed_on <= ? and (s.ended_on is null or s.ended_on > ?)""";
    private static final String SUPERVISED = """
            select count(distinct a.institution_id) from inspection_assignment a
            join inspection_supervisor s on s.id = a.supervisor_id
            where a.institution_id = any(?) and a.since <= ? and (s.ended_on is null or s.ended_on > ?)""";

    private final Sql sql;
    private final Standings standings;

    InstitutionFigures(Sql sql, Standings standings) {
        this.sql = sql;
        this.standings = standings;
    }

    List<CountedInstitution> of(String regionCode, Relation relation, LocalDate until) {
        return sql.list(
                OF_REGION,
                select -> {
                    for (int day = 1; day <= 4; day++) {
                        select.setObject(day, until);
                    }
                    select.setString(5, regionCode);
                    select.setString(6, relation.name());
                    select.setObject(7, until);
                },
                row -> new CountedInstitution(
                        new InstitutionId(row.getObject("id", UUID.class)),
                        InstitutionCategory.valueOf(row.getString("category")),
                        InstitutionState.valueOf(row.getString("state")),
                        row.getBoolean("on_platform"),
                        Department.valueOf(row.getString("competent")),
                        Department.valueOf(row.getString("supervising"))));
    }

    StandingReport.Institutions figures(List<CountedInstitution> all) {
        List<CountedInstitution> counted =
                all.stream().filter(CountedInstitution::counts).toList();
        long onPlatform =
                counted.stream().filter(CountedInstitution::onNationalPlatform).count();
        return new StandingReport.Institutions(
                counted.size(),
                Tally.of(counted, InstitutionCategory.class, CountedInstitution::category),
                Tally.of(all, InstitutionState.class, CountedInstitution::state),
                standings.count(all.stream().map(CountedInstitution::id).toList()),
                Tally.of(counted, Department.class, CountedInstitution::competent),
                Tally.of(counted, Department.class, CountedInstitution::supervising),
                onPlatform,
                Percent.of(onPlatform, counted.size()));
    }

    StandingReport.Supervisors supervisors(String regionCode, Collection<InstitutionId> counted, LocalDate until) {
        long count = count(SUPERVISORS, select -> {
            select.setString(1, regionCode);
            select.setObject(2, until);
            select.setObject(3, until);
        });
        long supervised = count(SUPERVISED, select -> {
            Columns.from(select, 1, counted).uuid(InstitutionId::value);
            select.setObject(2, until);
            select.setObject(3, until);
        });
        return new StandingReport.Supervisors(count, supervised, Percent.of(supervised, counted.size()));
    }

    private long count(String query, Sql.Binding binding) {
        return sql.list(query, binding, row -> row.getLong(1)).get(0);
    }
}

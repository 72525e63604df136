package cn.anxue.enforcement.penalty;

import cn.anxue.batch.Sql;
import cn.anxue.enforcement.Hardship;
import cn.anxue.enforcement.Rulings;
import cn.anxue.enforcement.Subject;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Penalties on record, asked by party. */
@ApplicationScoped
class PenaltyHistory implements Rulings {
    private static final String EARLIER = """
            select d.number, d.decided_on from enforcement_penalty c
            join enforcement_penalty_decision d on d.case_id = c.id and d.stage = 'APPROVED' and d.outcome = 'PENALTY'
            where c.id <> ? and c.state <> 'WITHDRAWN' and (c.subject_id = ?
                or c.subject_id is null and ?::uuid is null and c.subject_kind = ? and c.subject_name = ?
                    and c.region_code = ?)
            order by d.decided_on desc, d.number desc
            """;
    private static final String STANDING = """
            select 1 from enforcement_penalty c
            join enforcement_penalty_decision d on d.case_id = c.id and d.stage = 'APPROVED' and d.outcome = 'PENALTY'
            where c.subject_id = ? and c.state <> 'WITHDRAWN' and c.lifted_on is null
                and d.sanctions @> jsonb_build_array(jsonb_build_object('kind', ?::text)) limit 1
            """;
    private static final String NUMBERED = """
            select 1 from enforcement_penalty c join enforcement_penalty_decision d on d.case_id = c.id
            where c.subject_id = ? and d.number = ? limit 1
            """;

    private final Sql sql;

    PenaltyHistory(Sql sql) {
        this.sql = sql;
    }

    /** Other cases of the same party in which something was imposed that still counts, latest first. */
    List<Earlier> before(Subject subject, String regionCode, PenaltyId self) {
        return sql.list(
                EARLIER,
                select -> {
                    select.setObject(1, self.value());
                    select.setObject(2, subject.id());
                    select.setObject(3, subject.id());
                    select.setString(4, subject.kind().name());
                    select.setString(5, subject.name());
                    select.setString(6, regionCode);
                },
                row -> new Earlier(row.getString("number"), row.getObject("decided_on", LocalDate.class)));
    }

    @Override
    public boolean stands(Hardship hardship, InstitutionId institution) {
        String kind = switch (hardship) {
            case ENROLMENT_STOPPED -> SanctionKind.STOP_ENROLMENT.name();
            case OPERATION_STOPPED -> SanctionKind.STOP_OPERATION.name();
            case LICENCE_REVOKED -> SanctionKind.REVOKE_LICENCE.name();
        };
        return holds(STANDING, institution, kind);
    }

    @Override
    public boolean isNumberOfOne(String number, InstitutionId institution) {
        return holds(NUMBERED, institution, number);
    }

    private boolean holds(String question, InstitutionId institution, String text) {
        return !sql.list(
                        question,
                        select -> {
                            select.setObject(1, institution.value());
                            select.setString(2, text);
                        },
                        row -> row.getInt(1))
                .isEmpty();
    }
}

package cn.anxue.inspection.annual;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.Reach;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.Authorities;
import cn.anxue.region.Authority;
import cn.anxue.region.AuthorityId;
import cn.anxue.region.Department;
import cn.anxue.region.RegionProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens yearly rounds: every licensed institution an authority is competent for is called to report. */
@ApplicationScoped
public class AnnualRoundService {
    private static final String CALLED = """
            select i.id from institution i join institution_oversight o on o.institution_id = i.id
            where o.relation = 'COMPETENT_AUTHORITY' and o.until_on is null and o.authority_id = ?
              and i.licence_number is not null and i.licence_issued_on < ? and i.state not in ('CLOSED', 'REVOKED')
              and not exists (select from inspection_annual a where a.institution_id = i.id and a.year = ?)
            order by i.id
            """;
    private static final String CALL = """
            insert into inspection_annual (id, institution_id, year, round_id, state, version)
            select r.id, r.institution_id, ?, ?, 'CALLED', 0 from unnest(?::uuid[], ?::uuid[]) as r (id, institution_id)
            """;

    private final AnnualRounds rounds;
    private final Authorities authorities;
    private final Sql sql;
    private final AuditTrail audit;
    private final Today today;

    AnnualRoundService(AnnualRounds rounds, Authorities authorities, Sql sql, AuditTrail audit, Today today) {
        this.rounds = rounds;
        this.authorities = authorities;
        this.sql = sql;
        this.audit = audit;
        this.today = today;
    }

    /**
     * @param authorityId the caller's own bureau of education if absent
     * @throws ProblemException {@code ROUND_OPEN}; {@code AUTHORITY_UNKNOWN} also outside the caller's region
     */
    @Transactional
    public AnnualRoundId open(Caller caller, @Nullable AuthorityId authorityId, int year, LocalDate submitUntil) {
        Reach.requireRole(caller, Role.OFFICER);
        Authority authority = authority(caller, authorityId);
        if (year > today.date().getYear()) {
            throw new ProblemException(AnnualProblem.YEAR_TO_COME, "/year", Map.of("year", year));
        }
        if (submitUntil.isBefore(today.date())) {
            throw new ProblemException(AnnualProblem.SUBMIT_UNTIL_PAST, "/submitUntil", Map.of("today", today.date()));
        }
        if (rounds.count("authorityId = ?1 and year = ?2", authority.id(), year) > 0) {
            throw new ProblemException(AnnualProblem.ROUND_OPEN, Map.of("year", year));
        }
        AnnualRound round = new AnnualRound(authority, year, submitUntil, today.date(), caller.id());
        rounds.persistAndFlush(round);
        call(round);
        audit.recordAll(List.of(new AuditTrail.Row(
                caller,
                "annual_round.opened",
                "annual_round",
                round.id().value(),
                List.of("year"),
                authority.regionCode())));
        return round.id();
    }

    private Authority authority(Caller caller, @Nullable AuthorityId id) {
        String region = Reach.of(caller);
        if (id == null) {
            return authorities.of(region, Department.EDUCATION);
        }
        Authority authority = authorities.get(id);
        boolean within = !sql.list(
                        "select 1 from region_within where region_code = ? and ancestor_code = ?",
                        select -> {
                            select.setString(1, authority.regionCode());
                            select.setString(2, region);
                        },
                        row -> true)
                .isEmpty();
        if (!within) {
            throw new ProblemException(RegionProblem.AUTHORITY_UNKNOWN, "/authorityId", Map.of("id", id));
        }
        return authority;
    }

    private void call(AnnualRound round) {
        List<UUID> institutions = sql.list(
                CALLED,
                select -> {
                    select.setObject(1, round.authorityId().value());
                    select.setObject(2, LocalDate.of(round.year() + 1, 1, 1));
                    select.setInt(3, round.year());
                },
                row -> row.getObject("id", UUID.class));
        sql.update(CALL, insert -> {
            insert.setInt(1, round.year());
            insert.setObject(2, round.id().value());
            Columns.from(insert, 3, institutions).uuid(id -> Uuid7.next()).uuid(id -> id);
        });
    }
}

package cn.anxue.school;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Monthly counts of schools, entered and corrected in lists; what was told before is kept. */
@ApplicationScoped
@Transactional
public class SchoolCounts {
    private static final String INSERT = """
            insert into school_count
                (school_id, month, revision, pupils, participants, teachers, counted_by, recorded_at)
            select w.school_id, w.month, coalesce(c.revision, 0) + 1, w.pupils, w.participants, w.teachers, ?, ?
            from unnest(?::uuid[], ?::date[], ?::integer[], ?::integer[], ?::integer[])
                as w (school_id, month, pupils, participants, teachers)
            left join lateral (
                select * from school_count o where o.school_id = w.school_id and o.month = w.month
                order by o.revision desc limit 1) c on true
            where (c.pupils, c.participants, c.teachers) is distinct from (w.pupils, w.participants, w.teachers)
            returning school_id
            """;
    private static final String SELECT = """
            select school_id, month, revision, pupils, participants, teachers, recorded_at from school_count
            """;
    private static final String OF = SELECT + " where school_id = ? order by month desc, revision desc limit 120";
    private static final String LATEST = """
            select distinct on (school_id) school_id, month, revision, pupils, participants, teachers, recorded_at
            from school_count where month = ? and school_id = any(?) order by school_id, revision desc
            """;

    private final SchoolRegister register;
    private final AuditTrail audit;
    private final Sql sql;
    private final Today today;

    SchoolCounts(SchoolRegister register, AuditTrail audit, Sql sql, Today today) {
        this.register = register;
        this.audit = audit;
        this.sql = sql;
        this.today = today;
    }

    /**
     * Enters all or none; what is told again as it stands changes nothing.
     *
     * @return how many were new or corrected
     */
    public int enterAll(Caller caller, List<CountDraft> drafts) {
        Map<SchoolId, School> schools = register.requireOffice(
                caller, drafts.stream().map(CountDraft::school).toList());
        CountRules.check(drafts, schools, today.date()).throwIfAny();
        List<SchoolId> changed = sql.list(
                INSERT,
                insert -> {
                    insert.setObject(1, caller.id().value());
                    insert.setObject(2, today.now().atOffset(ZoneOffset.UTC));
                    Columns.from(insert, 3, drafts)
                            .uuid(draft -> draft.school().value())
                            .date(CountDraft::month)
                            .integer(CountDraft::pupils)
                            .integer(CountDraft::participants)
                            .integer(CountDraft::teachers);
                },
                row -> new SchoolId(row.getObject(1, UUID.class)));
        audit.recordAll(changed.stream()
                .map(id -> new AuditTrail.Row(
                        caller,
                        "school.counted",
                        "school",
                        id.value(),
                        List.of("count"),
                        Objects.requireNonNull(schools.get(id)).regionCode()))
                .toList());
        return changed.size();
    }

    /** Latest month first, with what it said before. */
    public List<MonthCount> of(Caller caller, SchoolId id) {
        register.get(caller, id);
        return sql.list(OF, select -> select.setObject(1, id.value()), SchoolCounts::read);
    }

    /** What stands for a month; of schools the caller may enter counts for, or none at all. */
    public List<MonthCount> latest(Caller caller, LocalDate month, Collection<SchoolId> ids) {
        register.requireOffice(caller, ids);
        return sql.list(
                LATEST,
                select -> {
                    select.setObject(1, month);
                    Columns.from(select, 2, ids).uuid(SchoolId::value);
                },
                SchoolCounts::read);
    }

    private static MonthCount read(ResultSet row) throws SQLException {
        return new MonthCount(
                new SchoolId(row.getObject("school_id", UUID.class)),
                row.getObject("month", LocalDate.class),
                row.getInt("revision"),
                row.getInt("pupils"),
                row.getInt("participants"),
                row.getInt("teachers"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}

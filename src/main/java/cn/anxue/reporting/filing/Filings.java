package cn.anxue.reporting.filing;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.reporting.period.Counted;
import cn.anxue.reporting.period.Period;
import cn.anxue.reporting.period.ReportKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stored filings. */
@ApplicationScoped
class Filings {
    private static final String SELECT = """
            select f.*, coalesce(i.name, r.name) as name,
                array(select g.code || '=' || g.value from reporting_filing_figure g where g.filing_id = f.id) as figures
            from reporting_filing f join region r on r.code = f.region_code
            left join institution i on i.id = f.institution_id where\s""";
    private static final String INSERT = """
            insert into reporting_filing (id, kind, first_on, last_on, region_code, institution_id, edition, state, remark,
                filed_by, filed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String FIGURES = """
            insert into reporting_filing_figure (filing_id, code, value)
            select ?, u.code, u.value from unnest(?::text[], ?::bigint[]) as u(code, value)""";
    private static final String MOVE = """
            update reporting_filing set state = ?, decided_by = ?, decided_at = ?, decision = coalesce(?, decision),
                version = version + 1
            where id = ? and state = ?""";

    private final Sql sql;
    private final Today today;

    Filings(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** Of whom, for what period, in which edition. */
    record Draft(
            ReportKind kind,
            Period period,
            String regionCode,
            @Nullable UUID institutionId,
            int edition,
            FilingState state,
            @Nullable String remark,
            Counted figures) {}

    Optional<Filing> find(UUID id) {
        return sql.list(SELECT + "f.id = ?", select -> select.setObject(1, id), Filings::filing).stream()
                .findFirst();
    }

    /** Living ones sent to these regions for a period: by regions themselves, or by institutions. */
    List<Filing> living(List<String> regions, ReportKind kind, LocalDate until, boolean byInstitutions) {
        String which = byInstitutions ? "is not null" : "is null";
        return sql.list(
                SELECT + "f.region_code = any(?::text[]) and f.kind = ? and f.last_on = ? and f.state <> 'SUPERSEDED'"
                        + " and f.institution_id " + which + " order by f.region_code, i.name, f.id limit 20000",
                select -> {
                    Columns.of(select, regions).text(code -> code);
                    select.setString(2, kind.name());
                    select.setObject(3, until);
                },
                Filings::filing);
    }

    List<Filing> ofInstitution(UUID institutionId) {
        return sql.list(
                SELECT + "f.institution_id = ? order by f.last_on desc, f.edition desc limit 100",
                select -> select.setObject(1, institutionId),
                Filings::filing);
    }

    UUID insert(Caller caller, Draft draft) {
        UUID id = Uuid7.next();
        sql.update(INSERT, insert -> {
            insert.setObject(1, id);
            insert.setString(2, draft.kind().name());
            insert.setObject(3, draft.period().from());
            insert.setObject(4, draft.period().until());
            insert.setString(5, draft.regionCode());
            insert.setObject(6, draft.institutionId());
            insert.setInt(7, draft.edition());
            insert.setString(8, draft.state().name());
            insert.setString(9, draft.remark());
            insert.setObject(10, caller.id().value());
            insert.setObject(11, today.now().atOffset(ZoneOffset.UTC));
        });
        sql.update(FIGURES, insert -> {
            insert.setObject(1, id);
            Columns.from(insert, 2, draft.figures().all().entrySet())
                    .text(Map.Entry::getKey)
                    .bigint(Map.Entry::getValue);
        });
        return id;
    }

    /** Whether it was still there as it was read. */
    boolean move(Caller caller, Filing filing, FilingState next, @Nullable String decision) {
        return sql.update(MOVE, update -> {
                    update.setString(1, next.name());
                    update.setObject(2, caller.id().value());
                    update.setObject(3, today.now().atOffset(ZoneOffset.UTC));
                    update.setString(4, decision);
                    update.setObject(5, filing.id());
                    update.setString(6, filing.state().name());
                })
                == 1;
    }

    private static Filing filing(ResultSet row) throws SQLException {
        Map<String, Long> figures = new HashMap<>();
        for (String one : (String[]) row.getArray("figures").getArray()) {
            String[] cell = one.split("=", 2);
            figures.put(cell[0], Long.valueOf(cell[1]));
        }
        return new Filing(
                row.getObject("id", UUID.class),
                ReportKind.valueOf(row.getString("kind")),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getString("region_code"),
                row.getObject("institution_id", UUID.class),
                row.getString("name"),
                row.getInt("edition"),
                FilingState.valueOf(row.getString("state")),
                row.getString("remark"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getString("decision"),
                new Counted(figures));
    }
}

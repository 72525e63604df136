package cn.anxue.reporting;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Keeps the totals that are entered from documents. A newer one of the same region and day replaces the older. */
@ApplicationScoped
public class References {
    private static final String ENTER = """
            insert into reporting_reference
                (region_code, of_region_code, figure, as_of, value, source, entered_by, entered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint reporting_reference_pk do update
                set of_region_code = excluded.of_region_code, value = excluded.value, source = excluded.source,
                    entered_by = excluded.entered_by, entered_at = excluded.entered_at""";
    private static final String LATEST = """
            select distinct on (figure) * from reporting_reference
            where region_code = ? and as_of <= ? order by figure, as_of desc""";

    private final Sql sql;
    private final ReportScope scope;
    private final AuditTrail audit;
    private final Today today;

    References(Sql sql, ReportScope scope, AuditTrail audit, Today today) {
        this.sql = sql;
        this.scope = scope;
        this.audit = audit;
        this.today = today;
    }

    @Transactional
    public void enter(Caller caller, Reference reference) {
        scope.require(caller, reference.regionCode());
        if (!scope.liesAbove(reference.ofRegionCode(), reference.regionCode())) {
            throw new ProblemException(
                    ReportingProblem.NOT_ABOVE,
                    "/ofRegionCode",
                    Map.of("ofRegionCode", reference.ofRegionCode(), "regionCode", reference.regionCode()));
        }
        sql.update(ENTER, insert -> {
            insert.setString(1, reference.regionCode());
            insert.setString(2, reference.ofRegionCode());
            insert.setString(3, reference.figure().name());
            insert.setObject(4, reference.asOf());
            insert.setLong(5, reference.value());
            insert.setString(6, reference.source());
            insert.setObject(7, caller.id().value());
            insert.setObject(8, today.now().atOffset(ZoneOffset.UTC));
        });
        audit.record(caller, "reference.entered", "reference", Uuid7.next(), "value", "source");
    }

    /** Of each figure the latest that was entered for the region up to that day. */
    List<Reference> latest(String regionCode, LocalDate until) {
        return sql.list(
                LATEST,
                select -> {
                    select.setString(1, regionCode);
                    select.setObject(2, until);
                },
                row -> new Reference(
                        row.getString("region_code"),
                        row.getString("of_region_code"),
                        Figure.valueOf(row.getString("figure")),
                        row.getObject("as_of", LocalDate.class),
                        row.getLong("value"),
                        row.getString("source")));
    }
}

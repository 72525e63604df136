package cn.anxue.reporting;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the totals that are entered from documents. One of the same region and day replaces another only for who has read that. */
@ApplicationScoped
public class References {
    private static final String ENTER = """
            insert into reporting_reference
                (of_region_code, value, source, entered_by, entered_at, region_code, figure, as_of)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint reporting_reference_pk do nothing""";
    private static final String REPLACE = """
            update reporting_reference
                set of_region_code = ?, value = ?, source = ?, entered_by = ?, entered_at = ?, version = version + 1
            where region_code = ? and figure = ? and as_of = ? and version = ?""";
    private static final String ONE = """
            select * from reporting_reference where region_code = ? and figure = ? and as_of = ?""";
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

    /**
     * A total with its version.
     *
     * @param version counts how often it was replaced
     */
    public record Entered(Reference reference, long version) {}

    /** @throws ProblemException {@code NOT_FOUND} also outside the caller's scope */
    @Transactional
    public Entered get(Caller caller, String regionCode, Figure figure, LocalDate asOf) {
        scope.require(caller, regionCode);
        return sql
                .list(
                        ONE,
                        select -> {
                            select.setString(1, regionCode);
                            select.setString(2, figure.name());
                            select.setObject(3, asOf);
                        },
                        row -> new Entered(reference(row), row.getLong("version")))
                .stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /**
     * @param version of the total this one replaces; nothing where there is none yet
     * @throws ProblemException {@code STALE} where another was entered meanwhile
     */
    @Transactional
    public Entered enter(Caller caller, Reference reference, @Nullable Long version) {
        scope.require(caller, reference.regionCode());
        if (!scope.liesAbove(reference.ofRegionCode(), reference.regionCode())) {
            throw new ProblemException(
                    ReportingProblem.NOT_ABOVE,
                    "/ofRegionCode",
                    Map.of("ofRegionCode", reference.ofRegionCode(), "regionCode", reference.regionCode()));
        }
        int entered = sql.update(version == null ? ENTER : REPLACE, statement -> {
            statement.setString(1, reference.ofRegionCode());
            statement.setLong(2, reference.value());
            statement.setString(3, reference.source());
            statement.setObject(4, caller.id().value());
            statement.setObject(5, today.now().atOffset(ZoneOffset.UTC));
            statement.setString(6, reference.regionCode());
            statement.setString(7, reference.figure().name());
            statement.setObject(8, reference.asOf());
            if (version != null) {
                statement.setLong(9, version);
            }
        });
        if (entered == 0) {
            throw new ProblemException(RequestProblem.STALE);
        }
        audit.record(caller, "reference.entered", "reference", Uuid7.next(), "value", "source");
        return new Entered(reference, version == null ? 0 : version + 1);
    }

    /** Of each figure the latest that was entered for the region up to that day. */
    public List<Reference> latest(String regionCode, LocalDate until) {
        return sql.list(
                LATEST,
                select -> {
                    select.setString(1, regionCode);
                    select.setObject(2, until);
                },
                References::reference);
    }

    private static Reference reference(ResultSet row) throws SQLException {
        return new Reference(
                row.getString("region_code"),
                row.getString("of_region_code"),
                Figure.valueOf(row.getString("figure")),
                row.getObject("as_of", LocalDate.class),
                row.getLong("value"),
                row.getString("source"));
    }
}

package cn.anxue.failure;

import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Failures of the institutions an officer sees, those still being dealt with first. */
@ApplicationScoped
@Transactional
public class FailureBoard {
    private static final int SHOWN_MAX = 200;
    private static final String BOARD = """
            select f.id, f.institution_id, i.name, f.kind, f.state, f.triggered_on, f.claims_until
            from failure_case f join institution i on i.id = f.institution_id
            where exists (select from institution_sight s where s.institution_id = f.institution_id and s.region_code = ?)
                and (?::uuid is null or f.institution_id = ?)
            order by f.state in ('RESIDUE', 'SHORTFALL', 'WITHDRAWN'), f.triggered_on desc, f.id desc limit ?
            """;

    private final Sql sql;

    FailureBoard(Sql sql) {
        this.sql = sql;
    }

    /** One failure in the list. */
    public record Row(
            FailureId id,
            InstitutionId institution,
            String name,
            FailureKind kind,
            FailureState state,
            LocalDate triggeredOn,
            @Nullable LocalDate claimsUntil) {}

    /** @param institution of it alone; null for all that the caller sees */
    public List<Row> of(Caller caller, @Nullable UUID institution) {
        String region = caller.scope() instanceof Scope.Region scope ? scope.regionCode() : null;
        return sql.list(
                BOARD,
                select -> {
                    select.setString(1, region);
                    select.setObject(2, institution);
                    select.setObject(3, institution);
                    select.setInt(4, SHOWN_MAX);
                },
                FailureBoard::row);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new FailureId(row.getObject("id", UUID.class)),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                row.getString("name"),
                FailureKind.valueOf(row.getString("kind")),
                FailureState.valueOf(row.getString("state")),
                row.getObject("triggered_on", LocalDate.class),
                row.getObject("claims_until", LocalDate.class));
    }
}

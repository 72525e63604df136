package cn.anxue.school;

import cn.anxue.approval.ApprovalId;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.identity.ActorId;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of filings with their shares. */
@ApplicationScoped
class FilingStore {
    private static final String SELECT = """
            select f.*, (select string_agg(s.purpose || '=' || s.percent, ',') from school_filing_share s
                where s.filing_id = f.id) as shares
            from school_filing f
            """;
    private static final String OF = SELECT + " where f.school_id = ? order by f.id desc limit 50";
    private static final String ONE = SELECT + " where f.id = ?";
    private static final String INSERT = """
            insert into school_filing (id, school_id, from_on, until_on, fee_minor, currency, service, allocation, state,
                approval_id, filed_by, filed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'FILED', ?, ?, ?)
            """;
    private static final String SHARES = """
            insert into school_filing_share (filing_id, purpose, percent)
            select ?, w.purpose, w.percent from unnest(?::text[], ?::integer[]) as w (purpose, percent)
            """;
    private static final String REPLACE = """
            update school_filing o set state = 'REPLACED' from school_filing n
            where n.id = ? and o.school_id = n.school_id and o.id <> n.id and o.state = 'APPROVED'
                and o.from_on <= n.until_on and o.until_on >= n.from_on
            """;
    private static final String DECIDE =
            "update school_filing set state = ?, decided_at = ?, reason = ? where id = ? and state = 'FILED'";

    private final Sql sql;

    FilingStore(Sql sql) {
        this.sql = sql;
    }

    /** Latest first. */
    List<Filing> of(SchoolId school) {
        return sql.list(OF, select -> select.setObject(1, school.value()), FilingStore::read);
    }

    Optional<Filing> find(UUID id) {
        return sql.list(ONE, select -> select.setObject(1, id), FilingStore::read).stream()
                .findFirst();
    }

    void insert(Filing filing, ActorId by) {
        FilingDraft plans = filing.plans();
        sql.update(INSERT, insert -> {
            insert.setObject(1, filing.id());
            insert.setObject(2, filing.school().value());
            insert.setObject(3, plans.fromOn());
            insert.setObject(4, plans.untilOn());
            insert.setLong(5, plans.fee().minor());
            insert.setString(6, plans.fee().currency());
            insert.setString(7, plans.service().strip());
            insert.setString(8, plans.allocation().strip());
            insert.setObject(9, filing.approval().value());
            insert.setObject(10, by.value());
            insert.setObject(11, filing.filedAt().atOffset(ZoneOffset.UTC));
        });
        List<Map.Entry<SpendingPurpose, Integer>> shares =
                List.copyOf(plans.shares().entrySet());
        sql.update(SHARES, insert -> {
            insert.setObject(1, filing.id());
            Columns.from(insert, 2, shares).text(share -> share.getKey().name()).integer(Map.Entry::getValue);
        });
    }

    /** What was approved for some of the days of these plans gives way to them. */
    void replaceBy(UUID id) {
        sql.update(REPLACE, update -> update.setObject(1, id));
    }

    /** @throws ProblemException where it was decided meanwhile */
    void decide(UUID id, FilingState state, Instant at, @Nullable String reason) {
        int decided = sql.update(DECIDE, update -> {
            update.setString(1, state.name());
            update.setObject(2, at.atOffset(ZoneOffset.UTC));
            update.setString(3, reason);
            update.setObject(4, id);
        });
        if (decided == 0) {
            throw new ProblemException(SchoolProblem.FILING_DECIDED, Map.of("state", state));
        }
    }

    private static Filing read(ResultSet row) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Filing(
                row.getObject("id", UUID.class),
                new SchoolId(row.getObject("school_id", UUID.class)),
                new FilingDraft(
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        new Money(row.getLong("fee_minor"), row.getString("currency")),
                        row.getString("service"),
                        row.getString("allocation"),
                        shares(row.getString("shares"))),
                FilingState.valueOf(row.getString("state")),
                new ApprovalId(row.getObject("approval_id", UUID.class)),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant(),
                row.getString("reason"));
    }

    private static Map<SpendingPurpose, Integer> shares(String text) {
        Map<SpendingPurpose, Integer> shares = new EnumMap<>(SpendingPurpose.class);
        for (String share : text.split(",")) {
            String[] parts = share.split("=");
            shares.put(SpendingPurpose.valueOf(parts[0]), Integer.valueOf(parts[1]));
        }
        return shares;
    }
}

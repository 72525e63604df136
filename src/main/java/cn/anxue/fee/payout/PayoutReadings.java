package cn.anxue.fee.payout;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payouts as they stand, read in lists. */
@ApplicationScoped
class PayoutReadings {
    private static final String WAITING = """
            select w.institution_id, p.currency, sum(p.amount_minor)::bigint as amount_minor
            from unnest(?::uuid[]) as w (institution_id)
            join fee_payout p on p.institution_id = w.institution_id and p.kind = ? and p.state in ('READY', 'IN_RUN')
            group by w.institution_id, p.currency
            """;
    private static final String VIEW = """
            select p.id, p.kind, p.source_id, p.institution_id, p.amount_minor, p.currency, p.state, p.waits_for,
                p.prepared_at, p.settled_at
            from fee_payout p
            """;
    private static final String OF_SOURCES = VIEW + " where p.kind = ? and p.source_id = any(?) order by p.id";
    private static final String OF_RUN = VIEW + " where p.run_id = ? order by p.id";

    private static final String OF_INSTITUTION = VIEW + " where p.institution_id = ? order by p.id desc limit ?";

    private final Sql sql;

    PayoutReadings(Sql sql) {
        this.sql = sql;
    }

    Map<InstitutionId, Money> waiting(PayoutKind kind, Collection<InstitutionId> institutions) {
        Map<InstitutionId, Money> sums = new HashMap<>();
        sql.list(
                        WAITING,
                        statement -> {
                            Columns.of(statement, Set.copyOf(institutions)).uuid(InstitutionId::value);
                            statement.setString(2, kind.name());
                        },
                        row -> Map.entry(
                                new InstitutionId(row.getObject("institution_id", UUID.class)),
                                new Money(row.getLong("amount_minor"), row.getString("currency"))))
                .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
        return sums;
    }

    Map<UUID, List<PayoutView>> of(PayoutKind kind, Collection<UUID> sources) {
        Map<UUID, List<PayoutView>> bySource = new HashMap<>();
        sql.list(
                        OF_SOURCES,
                        statement -> {
                            statement.setString(1, kind.name());
                            Columns.from(statement, 2, sources).uuid(source -> source);
                        },
                        PayoutReadings::read)
                .forEach(view -> bySource.computeIfAbsent(view.sourceId(), source -> new ArrayList<>())
                        .add(view));
        return bySource;
    }

    List<PayoutView> ofRun(UUID run) {
        return sql.list(OF_RUN, statement -> statement.setObject(1, run), PayoutReadings::read);
    }

    List<PayoutView> ofInstitution(InstitutionId institution, int limit) {
        return sql.list(
                OF_INSTITUTION,
                statement -> {
                    statement.setObject(1, institution.value());
                    statement.setInt(2, limit);
                },
                PayoutReadings::read);
    }

    private static PayoutView read(ResultSet row) throws SQLException {
        String waitsFor = row.getString("waits_for");
        return new PayoutView(
                new PayoutId(row.getObject("id", UUID.class)),
                PayoutKind.valueOf(row.getString("kind")),
                row.getObject("source_id", UUID.class),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                PayoutState.valueOf(row.getString("state")),
                waitsFor == null ? null : WaitReason.valueOf(waitsFor),
                row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
                instant(row, "settled_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

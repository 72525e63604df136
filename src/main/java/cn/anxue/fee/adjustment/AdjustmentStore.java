package cn.anxue.fee.adjustment;

import cn.anxue.approval.ApprovalId;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.identity.ActorId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of adjustments. */
@ApplicationScoped
class AdjustmentStore {
    private static final int SHOWN_MAX = 200;
    private static final String INSERT = """
            insert into fee_adjustment (id, institution_id, kind, amount_minor, currency, reason, approval_id, state,
                proposed_by, proposed_at)
            values (?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?)
            """;
    private static final String LOCK = "select a.* from fee_adjustment a where a.id = ? for update";
    private static final String OF =
            "select a.* from fee_adjustment a where a.institution_id = ? order by a.id desc limit ?";
    private static final String BECOME = "update fee_adjustment set state = ?, settled_at = ? where id = ?";

    private final Sql sql;
    private final Today today;

    AdjustmentStore(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    void insert(Adjustment adjustment, ActorId by) {
        sql.update(INSERT, statement -> {
            statement.setObject(1, adjustment.id());
            statement.setObject(2, adjustment.institution().value());
            statement.setString(3, adjustment.kind().name());
            statement.setLong(4, adjustment.amount().minor());
            statement.setString(5, adjustment.amount().currency());
            statement.setString(6, adjustment.reason());
            statement.setObject(7, adjustment.approvalId().value());
            statement.setObject(8, by.value());
            statement.setObject(9, adjustment.proposedAt().atOffset(ZoneOffset.UTC));
        });
    }

    Optional<Adjustment> lock(UUID id) {
        return sql.list(LOCK, statement -> statement.setObject(1, id), AdjustmentStore::read).stream()
                .findFirst();
    }

    /** Latest first. */
    List<Adjustment> of(InstitutionId institution) {
        return sql.list(
                OF,
                statement -> {
                    statement.setObject(1, institution.value());
                    statement.setInt(2, SHOWN_MAX);
                },
                AdjustmentStore::read);
    }

    void become(Adjustment adjustment, AdjustmentState state) {
        sql.update(BECOME, statement -> {
            statement.setString(1, state.name());
            statement.setObject(2, today.now().atOffset(ZoneOffset.UTC));
            statement.setObject(3, adjustment.id());
        });
    }

    private static Adjustment read(ResultSet row) throws SQLException {
        OffsetDateTime settledAt = row.getObject("settled_at", OffsetDateTime.class);
        return new Adjustment(
                row.getObject("id", UUID.class),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                AdjustmentKind.valueOf(row.getString("kind")),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("reason"),
                new ApprovalId(row.getObject("approval_id", UUID.class)),
                AdjustmentState.valueOf(row.getString("state")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                settledAt == null ? null : settledAt.toInstant());
    }
}

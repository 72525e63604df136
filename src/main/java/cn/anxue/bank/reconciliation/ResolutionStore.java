package cn.anxue.bank.reconciliation;

import cn.anxue.approval.ApprovalId;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.identity.ActorId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of resolutions. */
@ApplicationScoped
class ResolutionStore {
    private static final String INSERT = """
            insert into bank_resolution (id, break_id, kind, amount_minor, currency, credit_line_id, reason, approval_id, state,
                proposed_by, proposed_at, instruction_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?)
            """;
    private static final String LOCK = "select r.* from bank_resolution r where r.id = ? for update";
    private static final String LIVE =
            "select r.* from bank_resolution r where r.break_id = ? and r.state in ('PROPOSED', 'BOOKED')";
    private static final String BECOME = "update bank_resolution set state = ?, settled_at = ? where id = ?";

    private final Sql sql;
    private final Today today;

    ResolutionStore(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    void insert(Resolution resolution, ActorId by) {
        sql.update(INSERT, insert -> {
            insert.setObject(1, resolution.id());
            insert.setObject(2, resolution.breakId().value());
            insert.setString(3, resolution.kind().name());
            insert.setLong(4, resolution.amount().minor());
            insert.setString(5, resolution.amount().currency());
            insert.setObject(6, resolution.creditLine());
            insert.setString(7, resolution.reason());
            insert.setObject(8, resolution.approvalId().value());
            insert.setObject(9, by.value());
            insert.setObject(10, resolution.proposedAt().atOffset(ZoneOffset.UTC));
            insert.setObject(11, resolution.instruction());
        });
    }

    Optional<Resolution> lock(UUID id) {
        return sql.list(LOCK, select -> select.setObject(1, id), ResolutionStore::read).stream()
                .findFirst();
    }

    /** The one that is proposed or booked for the break. */
    List<Resolution> live(BreakId id) {
        return sql.list(LIVE, select -> select.setObject(1, id.value()), ResolutionStore::read);
    }

    void become(Resolution resolution, ResolutionState state) {
        sql.update(BECOME, update -> {
            update.setString(1, state.name());
            update.setObject(2, today.now().atOffset(ZoneOffset.UTC));
            update.setObject(3, resolution.id());
        });
    }

    private static Resolution read(ResultSet row) throws SQLException {
        OffsetDateTime settledAt = row.getObject("settled_at", OffsetDateTime.class);
        return new Resolution(
                row.getObject("id", UUID.class),
                new BreakId(row.getObject("break_id", UUID.class)),
                ResolutionKind.valueOf(row.getString("kind")),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getObject("credit_line_id", UUID.class),
                row.getObject("instruction_id", UUID.class),
                row.getString("reason"),
                new ApprovalId(row.getObject("approval_id", UUID.class)),
                ResolutionState.valueOf(row.getString("state")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                settledAt == null ? null : settledAt.toInstant());
    }
}

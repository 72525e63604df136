package cn.anxue.bank.match;

import cn.anxue.approval.ApprovalId;
import cn.anxue.bank.LineId;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.identity.ActorId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The table of undone matches. */
@ApplicationScoped
class MatchUndoStore {
    private static final String INSERT = """
            insert into bank_match_undo (id, line_id, number, kind, matched_id, institution_id, amount_minor, currency,
                reason, approval_id, state, asked_by, asked_at, settled_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, case when ? = 'PROPOSED' then null else ?::timestamptz end)
            """;
    private static final String LOCK = "select u.* from bank_match_undo u where u.id = ? for update";
    private static final String BECOME = "update bank_match_undo set state = ?, settled_at = ? where id = ?";

    private final Sql sql;
    private final Today today;

    MatchUndoStore(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    void insert(MatchUndo undo, ActorId by) {
        sql.update(INSERT, statement -> {
            statement.setObject(1, undo.id());
            statement.setObject(2, undo.line().value());
            statement.setInt(3, undo.number());
            statement.setString(4, undo.kind().name());
            statement.setObject(5, undo.matched());
            statement.setObject(6, undo.institution().value());
            statement.setLong(7, undo.amount().minor());
            statement.setString(8, undo.amount().currency());
            statement.setString(9, undo.reason());
            statement.setObject(
                    10, undo.approval() == null ? null : undo.approval().value());
            statement.setString(11, undo.state().name());
            statement.setObject(12, by.value());
            statement.setObject(13, today.now().atOffset(ZoneOffset.UTC));
            statement.setString(14, undo.state().name());
            statement.setObject(15, today.now().atOffset(ZoneOffset.UTC));
        });
    }

    Optional<MatchUndo> lock(UUID id) {
        return sql.list(LOCK, statement -> statement.setObject(1, id), MatchUndoStore::read).stream()
                .findFirst();
    }

    void become(UUID id, MatchUndo.State state) {
        sql.update(BECOME, statement -> {
            statement.setString(1, state.name());
            statement.setObject(2, today.now().atOffset(ZoneOffset.UTC));
            statement.setObject(3, id);
        });
    }

    private static MatchUndo read(ResultSet row) throws SQLException {
        UUID approval = row.getObject("approval_id", UUID.class);
        return new MatchUndo(
                row.getObject("id", UUID.class),
                new LineId(row.getObject("line_id", UUID.class)),
                row.getInt("number"),
                MatchKind.valueOf(row.getString("kind")),
                row.getObject("matched_id", UUID.class),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("reason"),
                approval == null ? null : new ApprovalId(approval),
                MatchUndo.State.valueOf(row.getString("state")));
    }
}

package cn.anxue.imports;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** One node works on an import at a time; whoever stops renewing has left it to the others. */
@ApplicationScoped
class Lease {
    private static final Duration LENGTH = Duration.ofMinutes(3);
    private static final String TAKE = """
            update import_run set worked_by = ?, worked_until = ? where id = (
                select id from import_run where state in ('CHECKING', 'RUNNING', 'UNDOING')
                and (worked_until is null or worked_until < ?)
                order by moved_at for update skip locked limit 1)
            returning id""";
    private static final String RENEW = "update import_run set worked_until = ? where id = ? and worked_by = ?";

    private final Sql sql;
    private final Today today;

    Lease(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** An import this node may work on. */
    record Held(ImportId id, UUID by) {}

    /** Another node has taken over. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(ImportId id) {
            super("the lease of import " + id + " was lost");
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Held> take() {
        UUID by = Uuid7.next();
        return sql
                .list(
                        TAKE,
                        update -> {
                            update.setObject(1, by);
                            until(update, 2);
                            update.setObject(3, today.now().atOffset(ZoneOffset.UTC));
                        },
                        row -> new Held(new ImportId(row.getObject(1, UUID.class)), by))
                .stream()
                .findFirst();
    }

    /** In the database transaction that runs, so that what it writes is not written by two. */
    void renew(Held held) {
        int renewed = sql.update(RENEW, update -> {
            until(update, 1);
            update.setObject(2, held.id().value());
            update.setObject(3, held.by());
        });
        if (renewed == 0) {
            throw new Lost(held.id());
        }
    }

    private void until(PreparedStatement statement, int place) throws SQLException {
        statement.setObject(place, today.now().plus(LENGTH).atOffset(ZoneOffset.UTC));
    }
}

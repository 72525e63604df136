package cn.anxue.cipher;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.cipher.SealedRows.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far each place has come, kept with each stretch. */
@ApplicationScoped
class ReencryptionProgress {
    private static final String BEGIN = """
            insert into cipher_reencryption (place, key_number, suite) values (?, ?, ?) on conflict do nothing
            """;
    /** Nothing where another node is at it. */
    private static final String TAKE = """
            select passed_id, finished_at is not null from cipher_reencryption
            where place = ? and key_number = ? and suite = ? for update skip locked
            """;

    private static final String PASS = """
            update cipher_reencryption
            set passed_id = ?, changed = changed + ?, unreadable = unreadable + ?, finished_at = null
            where place = ? and key_number = ? and suite = ?
            """;
    private static final String FINISH = """
            update cipher_reencryption set passed_id = null, finished_at = ?
            where place = ? and key_number = ? and suite = ?
            """;
    private static final String LIST = """
            select place, changed, unreadable, finished_at from cipher_reencryption
            where key_number = ? and suite = ? order by place
            """;

    private final Sql sql;
    private final Today today;

    ReencryptionProgress(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** Where a place stands, held until the database transaction ends. */
    record Place(@Nullable UUID passed, boolean finished) {}

    /** Nothing where another node has it. */
    @Nullable
    Place take(String place, Target target) {
        sql.update(BEGIN, insert -> {
            insert.setString(1, place);
            insert.setInt(2, target.key());
            insert.setInt(3, target.suite());
        });
        return sql
                .list(
                        TAKE,
                        select -> {
                            select.setString(1, place);
                            select.setInt(2, target.key());
                            select.setInt(3, target.suite());
                        },
                        row -> new Place(row.getObject(1, UUID.class), row.getBoolean(2)))
                .stream()
                .findFirst()
                .orElse(null);
    }

    void pass(String place, Target target, UUID last, int changed, int unreadable) {
        sql.update(PASS, update -> {
            update.setObject(1, last);
            update.setInt(2, changed);
            update.setInt(3, unreadable);
            update.setString(4, place);
            update.setInt(5, target.key());
            update.setInt(6, target.suite());
        });
    }

    void finish(String place, Target target) {
        sql.update(FINISH, update -> {
            update.setObject(1, today.now().atOffset(ZoneOffset.UTC));
            update.setString(2, place);
            update.setInt(3, target.key());
            update.setInt(4, target.suite());
        });
    }

    List<KeyReport.Place> places(Target target) {
        return sql.list(
                LIST,
                select -> {
                    select.setInt(1, target.key());
                    select.setInt(2, target.suite());
                },
                row -> {
                    OffsetDateTime finished = row.getObject(4, OffsetDateTime.class);
                    return new KeyReport.Place(
                            row.getString(1),
                            row.getLong(2),
                            row.getLong(3),
                            finished == null ? null : finished.toInstant());
                });
    }
}

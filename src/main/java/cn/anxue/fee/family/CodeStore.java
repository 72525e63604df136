package cn.anxue.fee.family;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.cipher.Vault;
import cn.anxue.fee.order.OrderId;
import cn.anxue.id.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The table of codes. */
@ApplicationScoped
class CodeStore {
    static final Duration LIFETIME = Duration.ofMinutes(10);
    static final int TRIES_MAX = 5;

    private static final String DIGEST = "fee_family_code.code_digest";
    private static final int PER_HOUR_MAX = 5;
    private static final int PER_DAY_MAX = 10;

    private static final String RECENT = """
            select greatest(
                (select count(*) from fee_family_code where order_id = ? and sent_at > ?),
                (select count(*) from fee_family_code where phone_digest = ? and sent_at > ?)) as most""";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(encode(?, 'hex'), 7))";
    private static final String INSERT = """
            insert into fee_family_code (id, order_id, phone_digest, code_digest, sent_at, expires_at) values (?, ?, ?, ?, ?, ?)""";
    private static final String TRY = """
            update fee_family_code c set tries = c.tries + 1
            from (select id from fee_family_code where order_id = ? order by sent_at desc, id desc limit 1) latest
            where c.id = latest.id and c.tries < ? and c.expires_at > ? and c.used_at is null
            returning c.id, c.code_digest""";
    private static final String USE = "update fee_family_code set used_at = ? where id = ? and used_at is null";

    private final Sql sql;
    private final Vault vault;
    private final Today today;

    CodeStore(Sql sql, Vault vault, Today today) {
        this.sql = sql;
        this.vault = vault;
        this.today = today;
    }

    /** Keeps a code unless order or phone have had their share; two requests at once are counted one after the other. */
    boolean keep(OrderId order, byte[] phoneDigest, String code) {
        sql.list(LOCK, lock -> lock.setBytes(1, phoneDigest), row -> true);
        if (sentSince(order, phoneDigest, Duration.ofHours(1)) >= PER_HOUR_MAX
                || sentSince(order, phoneDigest, Duration.ofDays(1)) >= PER_DAY_MAX) {
            return false;
        }
        OffsetDateTime now = now();
        sql.update(INSERT, insert -> {
            insert.setObject(1, Uuid7.next());
            insert.setObject(2, order.value());
            insert.setBytes(3, phoneDigest);
            insert.setBytes(4, digest(order, code));
            insert.setObject(5, now);
            insert.setObject(6, now.plus(LIFETIME));
        });
        return true;
    }

    /** Whether it is the latest code of the order; each call is a try, and the code is used up by the one that is right. */
    boolean use(OrderId order, String code) {
        byte[] digest = digest(order, code);
        OffsetDateTime now = now();
        return sql
                .list(
                        TRY,
                        update -> {
                            update.setObject(1, order.value());
                            update.setInt(2, TRIES_MAX);
                            update.setObject(3, now);
                        },
                        row -> new Tried(row.getObject(1, UUID.class), row.getBytes(2)))
                .stream()
                .filter(tried -> MessageDigest.isEqual(tried.codeDigest, digest))
                .anyMatch(tried -> sql.update(USE, update -> {
                            update.setObject(1, now);
                            update.setObject(2, tried.id);
                        })
                        == 1);
    }

    private record Tried(UUID id, byte[] codeDigest) {}

    private long sentSince(OrderId order, byte[] phoneDigest, Duration ago) {
        OffsetDateTime since = now().minus(ago);
        List<Long> most = sql.list(
                RECENT,
                select -> {
                    select.setObject(1, order.value());
                    select.setObject(2, since);
                    select.setBytes(3, phoneDigest);
                    select.setObject(4, since);
                },
                row -> row.getLong(1));
        return most.get(0);
    }

    private byte[] digest(OrderId order, String code) {
        return vault.digest(order + ":" + code, DIGEST);
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }
}

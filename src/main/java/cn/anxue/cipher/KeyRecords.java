package cn.anxue.cipher;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What the database knows of the keys: which are in use, told apart by check values, and the digests' own, encrypted. */
@ApplicationScoped
class KeyRecords {
    private static final String LIST = """
            select number, check_value, retired_at is not null, row_number() over (order by current_since desc, number) = 1
            from cipher_key order by number
            """;
    /** Whoever starts last says which key leads. */
    private static final String USE = """
            insert into cipher_key as k (number, check_value, current_since) values (?, ?, ?)
            on conflict (number) do update set retired_at = null, current_since = excluded.current_since
                where k.retired_at is not null
                    or k.number <> (select number from cipher_key order by current_since desc, number limit 1)
            """;

    private static final String RETIRE = "update cipher_key set retired_at = ? where number = ? and retired_at is null";
    private static final String DIGEST_KEY = "select suite, sealed from cipher_digest_key";
    private static final String KEEP_DIGEST_KEY =
            "insert into cipher_digest_key (suite, sealed) values (?, ?) on conflict do nothing";
    private static final String RESEAL_DIGEST_KEY = "update cipher_digest_key set sealed = ? where sealed = ?";

    private final Sql sql;
    private final Today today;

    KeyRecords(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /**
     * A key that texts were or are encrypted with.
     *
     * @param leading the one that new texts are encrypted with, for all nodes started since it was set
     */
    record UsedKey(int number, byte[] checkValue, boolean retired, boolean leading) {}

    /** The key of the digests as it is kept. */
    record SealedKey(int suite, byte[] sealed) {}

    List<UsedKey> used() {
        return sql.list(
                LIST,
                select -> {},
                row -> new UsedKey(row.getInt(1), row.getBytes(2), row.getBoolean(3), row.getBoolean(4)));
    }

    void use(DataKey key) {
        sql.update(USE, insert -> {
            insert.setInt(1, key.number());
            insert.setBytes(2, key.checkValue());
            insert.setObject(3, now());
        });
    }

    /** Says that nothing is encrypted with it any more. */
    boolean retire(int number) {
        return sql.update(RETIRE, update -> {
                    update.setObject(1, now());
                    update.setInt(2, number);
                })
                == 1;
    }

    Optional<SealedKey> digestKey() {
        return sql.list(DIGEST_KEY, select -> {}, row -> new SealedKey(row.getInt(1), row.getBytes(2))).stream()
                .findFirst();
    }

    /** Unless another node was faster. */
    void keepDigestKey(SealedKey key) {
        sql.update(KEEP_DIGEST_KEY, insert -> {
            insert.setInt(1, key.suite());
            insert.setBytes(2, key.sealed());
        });
    }

    void resealDigestKey(byte[] before, byte[] after) {
        sql.update(RESEAL_DIGEST_KEY, update -> {
            update.setBytes(1, after);
            update.setBytes(2, before);
        });
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }
}

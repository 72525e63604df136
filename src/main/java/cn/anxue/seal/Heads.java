package cn.anxue.seal;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Signed heads, the heads of days, and the public keys that belong to them. */
@ApplicationScoped
class Heads {
    static final String COLUMNS = "h.log, h.size, h.root, h.signed_at, h.suite, h.key_number, h.signature";

    private static final String LATEST =
            "select " + COLUMNS + " from seal_head h where log = ? order by size desc limit 1";
    private static final String OF_SIZE = "select " + COLUMNS + " from seal_head h where log = ? and size = ?";
    private static final String OF_DAYS = "select d.day, " + COLUMNS
            + " from seal_day d join seal_head h using (log, size) where log = ? and d.day >= ? order by d.day limit ?";
    private static final String ADD = """
            insert into seal_head (log, size, root, signed_at, suite, key_number, signature) values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String PUBLISH = """
            insert into seal_day (day, log, size)
            select d::date, ?, h.size
            from generate_series(
                coalesce((select max(day) + 1 from seal_day where log = ?),
                    (select (signed_at at time zone 'Asia/Shanghai')::date from seal_head where log = ?
                        order by size limit 1))::timestamp, ?::date::timestamp, interval '1 day') d
            cross join lateral (
                select size from seal_head where log = ? and signed_at < (d + interval '1 day') at time zone 'Asia/Shanghai'
                order by size desc limit 1) h
            on conflict do nothing
            """;
    private static final String KEYS = "select number, suite, public_key, first_used_at from seal_key order by number";
    private static final String ADD_KEY = """
            insert into seal_key (number, suite, public_key, first_used_at)
            values (coalesce(nullif(?, 0), (select coalesce(max(number), 0) + 1 from seal_key)), ?, ?, ?)
            """;

    private final Sql sql;
    private final Today today;

    Heads(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    Optional<Head> latest(SealLog log) {
        return sql.list(LATEST, select -> select.setInt(1, log.number()), Heads::read).stream()
                .findFirst();
    }

    Optional<Head> of(SealLog log, long size) {
        return sql
                .list(
                        OF_SIZE,
                        select -> {
                            select.setInt(1, log.number());
                            select.setLong(2, size);
                        },
                        Heads::read)
                .stream()
                .findFirst();
    }

    List<DayHead> ofDays(SealLog log, LocalDate from, int limit) {
        return sql.list(
                OF_DAYS,
                select -> {
                    select.setInt(1, log.number());
                    select.setObject(2, from);
                    select.setInt(3, limit);
                },
                row -> new DayHead(row.getObject("day", LocalDate.class), read(row)));
    }

    void add(SealLog log, Head head) {
        sql.update(ADD, insert -> {
            insert.setInt(1, log.number());
            insert.setLong(2, head.size());
            insert.setBytes(3, HexFormat.of().parseHex(head.root()));
            insert.setObject(4, head.signedAt().atOffset(ZoneOffset.UTC));
            insert.setInt(5, head.suite());
            insert.setInt(6, head.key());
            insert.setBytes(7, HexFormat.of().parseHex(head.signature()));
        });
    }

    /** Keeps the last head of each day that is over and has none yet. */
    int publish(SealLog log) {
        return sql.update(PUBLISH, insert -> {
            insert.setInt(1, log.number());
            insert.setInt(2, log.number());
            insert.setInt(3, log.number());
            insert.setObject(4, today.date().minusDays(1));
            insert.setInt(5, log.number());
        });
    }

    List<PublicKeyLine> keys() {
        return sql.list(KEYS, select -> {}, Heads::readKey);
    }

    /** The number under which a key is known; it is entered when it signs for the first time. */
    int numberOf(SealKey key, Instant now) {
        for (PublicKeyLine known : keys()) {
            if (known.publicKey().equals(key.publicKey())) {
                return known.number();
            }
            if (known.number() == key.number()) {
                throw new IllegalStateException(
                        "key " + key.number() + " of ANXUE_KEYS_SEAL is not the key of that number"
                                + " that signed before; give the new key the next number");
            }
        }
        sql.update(ADD_KEY, insert -> {
            insert.setInt(1, key.number());
            insert.setInt(2, Head.SUITE);
            insert.setBytes(3, HexFormat.of().parseHex(key.publicKey()));
            insert.setObject(4, now.atOffset(ZoneOffset.UTC));
        });
        return numberOf(key, now);
    }

    static Head read(ResultSet row) throws SQLException {
        return new Head(
                SealLog.of(row.getInt("log")).word(),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("root")),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getInt("suite"),
                row.getInt("key_number"),
                HexFormat.of().formatHex(row.getBytes("signature")));
    }

    static PublicKeyLine readKey(ResultSet row) throws SQLException {
        return new PublicKeyLine(
                row.getInt("number"),
                row.getInt("suite"),
                HexFormat.of().formatHex(row.getBytes("public_key")),
                row.getObject("first_used_at", OffsetDateTime.class).toInstant());
    }
}

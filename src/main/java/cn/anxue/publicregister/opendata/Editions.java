package cn.anxue.publicregister.opendata;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Stored editions and changes. */
@ApplicationScoped
class Editions {
    private static final HexFormat HEX = HexFormat.of();
    private static final String SELECT = """
            select dataset, day, row_count, length(csv) as csv_bytes, csv_sha256, length(json) as json_bytes, json_sha256, made_at
            from publicregister_edition where\s""";
    private static final String INSERT = """
            insert into publicregister_edition (dataset, day, row_count, csv, csv_sha256, json, json_sha256, made_at)
            values (?, ?, ?, ?, sha256(?), ?, sha256(?), ?)""";
    private static final String CHANGED = """
            insert into publicregister_change (dataset, day, key, change, row)
            select ?, ?, u.key, u.change, string_to_array(u.cells, E'\\x1f')
            from unnest(?::text[], ?::text[], ?::text[]) as u(key, change, cells)""";
    private static final String CHANGES = """
            select * from publicregister_change where dataset = ? and id > ? order by id limit ?""";
    private static final String SEPARATOR = "\u001f";

    private final Sql sql;
    private final Today today;

    Editions(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** One edition is made at a time, whoever asks for it. */
    void lock() {
        sql.list("select pg_advisory_xact_lock(hashtext('publicregister_edition'))", select -> {}, row -> 1);
    }

    Optional<Edition> on(DataSet dataset, LocalDate day) {
        return sql
                .list(
                        SELECT + "dataset = ? and day = ?",
                        select -> {
                            select.setString(1, dataset.name());
                            select.setObject(2, day);
                        },
                        Editions::edition)
                .stream()
                .findFirst();
    }

    /** Latest first. */
    List<Edition> latest(DataSet dataset, int limit) {
        return sql.list(
                SELECT + "dataset = ? order by day desc limit ?",
                select -> {
                    select.setString(1, dataset.name());
                    select.setInt(2, limit);
                },
                Editions::edition);
    }

    byte[] content(Edition edition, boolean csv) {
        return sql.list(
                        "select " + (csv ? "csv" : "json")
                                + " as content from publicregister_edition where dataset = ? and day = ?",
                        select -> {
                            select.setString(1, edition.dataset().name());
                            select.setObject(2, edition.day());
                        },
                        row -> row.getBytes("content"))
                .get(0);
    }

    void insert(DataSet dataset, LocalDate day, int rows, byte[] csv, byte[] json) {
        sql.update(INSERT, insert -> {
            insert.setString(1, dataset.name());
            insert.setObject(2, day);
            insert.setInt(3, rows);
            insert.setBytes(4, csv);
            insert.setBytes(5, csv);
            insert.setBytes(6, json);
            insert.setBytes(7, json);
            insert.setObject(8, today.now().atOffset(ZoneOffset.UTC));
        });
    }

    void insertChanges(DataSet dataset, LocalDate day, List<Changes.Found> changes) {
        sql.update(CHANGED, insert -> {
            insert.setString(1, dataset.name());
            insert.setObject(2, day);
            Columns.from(insert, 3, changes)
                    .text(Changes.Found::key)
                    .text(one -> one.kind().name())
                    .text(one -> String.join(SEPARATOR, one.row()));
        });
    }

    List<Change> changes(DataSet dataset, long after, int limit) {
        return sql.list(
                CHANGES,
                select -> {
                    select.setString(1, dataset.name());
                    select.setLong(2, after);
                    select.setInt(3, limit);
                },
                row -> new Change(
                        row.getLong("id"),
                        row.getObject("day", LocalDate.class),
                        row.getString("key"),
                        Change.Kind.valueOf(row.getString("change")),
                        Arrays.asList((String[]) row.getArray("row").getArray())));
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                DataSet.valueOf(row.getString("dataset")),
                row.getObject("day", LocalDate.class),
                row.getInt("row_count"),
                row.getLong("csv_bytes"),
                HEX.formatHex(row.getBytes("csv_sha256")),
                row.getLong("json_bytes"),
                HEX.formatHex(row.getBytes("json_sha256")),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}

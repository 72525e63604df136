package cn.anxue.cipher;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and replaces ciphertexts wherever they are. The names come from the rooms' own code. */
@ApplicationScoped
class SealedRows {
    private static final String OLD = " %2$s is not null and (get_byte(%2$s, 0) <> ? or get_byte(%2$s, 1) <> ?) ";
    private static final String NEXT =
            "select %1$s, %2$s from %3$s where (?::uuid is null or %1$s > ?) and" + OLD + " order by %1$s limit ?";
    private static final String ANY = "select 1 from %3$s where" + OLD + " limit 1";
    private static final String REPLACE = """
            update %3$s t set %2$s = w.new from unnest(?::uuid[], ?::bytea[], ?::bytea[]) as w (id, old, new)
            where t.%1$s = w.id and t.%2$s = w.old
            """;

    private final Sql sql;

    SealedRows(Sql sql) {
        this.sql = sql;
    }

    /** A ciphertext and the row that holds it. */
    record SealedRow(UUID id, byte[] sealed) {}

    /** The same text under the new key. */
    record Replacement(UUID id, byte[] before, byte[] after) {}

    /** What new texts are made with. */
    record Target(int suite, int key) {}

    /** The next that were made with another key or suite. */
    List<SealedRow> next(SealedColumn column, Target target, @Nullable UUID after, int limit) {
        return sql.list(
                named(NEXT, column),
                select -> {
                    select.setObject(1, after);
                    select.setObject(2, after);
                    select.setInt(3, target.suite());
                    select.setInt(4, target.key());
                    select.setInt(5, limit);
                },
                row -> new SealedRow(row.getObject(1, UUID.class), row.getBytes(2)));
    }

    boolean hasOld(SealedColumn column, Target target) {
        return !sql.list(
                        named(ANY, column),
                        select -> {
                            select.setInt(1, target.suite());
                            select.setInt(2, target.key());
                        },
                        row -> true)
                .isEmpty();
    }

    /** Leaves alone what was changed meanwhile. */
    void replace(SealedColumn column, List<Replacement> changed) {
        String function = column.replacement();
        if (function == null) {
            sql.update(
                    named(REPLACE, column),
                    update -> Columns.of(update, changed)
                            .uuid(Replacement::id)
                            .bytes(Replacement::before)
                            .bytes(Replacement::after));
            return;
        }
        sql.list(
                "select " + function + "(?, ?, ?)",
                select -> Columns.of(select, changed)
                        .uuid(Replacement::id)
                        .bytes(Replacement::before)
                        .bytes(Replacement::after),
                row -> true);
    }

    private static String named(String statement, SealedColumn column) {
        return statement.formatted(column.key(), column.column(), column.table());
    }
}

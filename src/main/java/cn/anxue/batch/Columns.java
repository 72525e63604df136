package cn.anxue.batch;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Binds a list of rows as one array a column, for {@code unnest}: a statement costs one round trip whatever the length.
 * Columns are bound in the order of the calls, from a first parameter on.
 */
public final class Columns<T> {
    private final PreparedStatement statement;
    private final Collection<T> rows;
    private int next;

    private Columns(PreparedStatement statement, int first, Collection<T> rows) {
        this.statement = statement;
        this.next = first;
        this.rows = rows;
    }

    public static <T> Columns<T> of(PreparedStatement statement, Collection<T> rows) {
        return from(statement, 1, rows);
    }

    /** @param first the number of the first parameter, from 1 */
    public static <T> Columns<T> from(PreparedStatement statement, int first, Collection<T> rows) {
        return new Columns<>(statement, first, rows);
    }

    public Columns<T> uuid(Function<T, @Nullable UUID> column) throws SQLException {
        List<@Nullable UUID> ids = new ArrayList<>(rows.size());
        for (T row : rows) {
            ids.add(column.apply(row));
        }
        statement.setObject(next++, new UuidArray(ids));
        return this;
    }

    public Columns<T> text(Function<T, @Nullable String> column) throws SQLException {
        @Nullable String[] values = new String[rows.size()];
        int i = 0;
        for (T row : rows) {
            values[i++] = column.apply(row);
        }
        statement.setArray(next++, statement.getConnection().createArrayOf("text", values));
        return this;
    }

    public Columns<T> date(Function<T, @Nullable LocalDate> column) throws SQLException {
        List<@Nullable LocalDate> days = new ArrayList<>(rows.size());
        for (T row : rows) {
            days.add(column.apply(row));
        }
        statement.setObject(next++, new DateArray(days));
        return this;
    }

    public Columns<T> bytes(Function<T, byte @Nullable []> column) throws SQLException {
        byte[][] values = new byte[rows.size()][];
        int i = 0;
        for (T row : rows) {
            values[i++] = column.apply(row);
        }
        statement.setArray(next++, statement.getConnection().createArrayOf("bytea", values));
        return this;
    }

    public Columns<T> bigint(ToLongFunction<T> column) throws SQLException {
        long[] values = rows.stream().mapToLong(column).toArray();
        statement.setObject(next++, values);
        return this;
    }

    public Columns<T> integer(ToIntFunction<T> column) throws SQLException {
        int[] values = rows.stream().mapToInt(column).toArray();
        statement.setObject(next++, values);
        return this;
    }
}

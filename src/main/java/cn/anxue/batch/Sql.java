package cn.anxue.batch;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Plain SQL through the service's own datasource, in the database transaction that is running. Entities changed before it
 * must be flushed by whoever changed them.
 */
@ApplicationScoped
public class Sql {
    private static final int ROWS_AT_ONCE = 1_000;

    private final AgroalDataSource dataSource;

    Sql(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Work on a prepared statement. */
    public interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }

    /** Sets the parameters of a prepared statement. */
    public interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    /** Sets the parameters of a prepared statement to some of the rows. */
    public interface PartBinding<T> {
        void to(PreparedStatement statement, List<T> part) throws SQLException;
    }

    /** Reads the row a result set stands on. */
    public interface Reading<T> {
        T row(ResultSet row) throws SQLException;
    }

    /** @throws PersistenceException with the driver's exception as its cause */
    public <R> R run(String sql, Work<R> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** The rows the query answers, in its order. */
    public <T> List<T> list(String sql, Binding binding, Reading<T> reading) {
        return run(sql, statement -> {
            binding.to(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows, reading);
            }
        });
    }

    /** The ids the query answers, asked of the ids that are its only parameter. */
    public List<UUID> ids(String sql, Collection<UUID> of) {
        return list(sql, select -> Columns.of(select, of).uuid(id -> id), row -> row.getObject(1, UUID.class));
    }

    /** How many rows were written. */
    public int update(String sql, Binding binding) {
        return run(sql, statement -> {
            binding.to(statement);
            return statement.executeUpdate();
        });
    }

    /**
     * Writes long rows some at a time: what is sent of a column is one array, and those of more than half a mebibyte make the
     * collector's work several times as much.
     */
    public <T> void updateInParts(String sql, List<T> rows, PartBinding<T> binding) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            List<T> part = rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size()));
            update(sql, statement -> binding.to(statement, part));
        }
    }

    /** All rows of a result set. */
    public static <T> List<T> read(ResultSet rows, Reading<T> reading) throws SQLException {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
            found.add(reading.row(rows));
        }
        return found;
    }
}

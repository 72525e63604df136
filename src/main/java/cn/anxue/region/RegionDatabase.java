package cn.anxue.region;

import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plain SQL of this room, with its arguments in a row; an array of strings among them goes as {@code text[]}. */
@ApplicationScoped
class RegionDatabase {
    private final Sql sql;

    RegionDatabase(Sql sql) {
        this.sql = sql;
    }

    /** The rows of a query. */
    <T> List<T> query(String query, Sql.Reading<T> reader, @Nullable Object... arguments) {
        return sql.list(query, statement -> bind(statement, arguments), reader);
    }

    int update(String update, @Nullable Object... arguments) {
        return sql.update(update, statement -> bind(statement, arguments));
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            if (argument instanceof String[] texts) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, argument);
            }
        }
    }
}

package cn.anxue.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From an empty database to the latest form, under one role, and served under a lesser one. That Hibernate finds its
 * entities there is checked by the start itself.
 */
@QuarkusTest
class MigrationTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Flyway flyway;

    @Test
    void appliesEveryMigration() {
        assertEquals(Sources.files("migrations", ".sql").size(), flyway.info().applied().length);
        assertEquals(0, flyway.info().pending().length);
    }

    @Test
    void servesUnderARoleThatOwnsNothing() throws SQLException {
        assertEquals(0, number("select count(*) from pg_class where pg_get_userbyid(relowner) = current_user"));
        assertEquals(
                0,
                number("select count(*) from pg_roles where rolname = current_user and (rolsuper or rolcreaterole)"));
        refused("create table intruder (id int)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger_entry", "audit_event", "flyway_schema_history"})
    void keepsWhatWasWritten(String table) {
        refused("update " + table + " set " + column(table) + " = " + column(table));
        refused("delete from " + table);
        refused("truncate " + table);
    }

    @Test
    void seesNoTableItMayTruncate() throws SQLException {
        assertEquals(
                0,
                number("select count(*) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                        + " and has_table_privilege(oid, 'truncate')"));
    }

    private static String column(String table) {
        return switch (table) {
            case "flyway_schema_history" -> "success";
            case "audit_event" -> "act";
            default -> "amount_minor";
        };
    }

    private void refused(String statement) {
        SQLException refusal = assertThrows(SQLException.class, () -> execute(statement), statement);

        assertEquals(INSUFFICIENT_PRIVILEGE, refusal.getSQLState(), statement + ": " + refusal.getMessage());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}

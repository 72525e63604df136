package cn.anxue.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ASVS 5.0 V16.2.5, V16.4.2: looks are kept, without values, and nobody changes them. */
@QuarkusTest
class LooksTest {
    @Inject
    AgroalDataSource dataSource;

    @ParameterizedTest
    @ValueSource(
            strings = {"update privacy_look set reason = 'another'", "delete from privacy_look", "truncate privacy_look"
            })
    void letsTheServingRoleOnlyAdd(String statement) {
        SQLException refusal = assertThrows(SQLException.class, () -> execute(statement));

        assertEquals("42501", refusal.getSQLState());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

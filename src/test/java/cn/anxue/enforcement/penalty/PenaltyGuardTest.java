package cn.anxue.enforcement.penalty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** PostgreSQL keeps the same table of moves, over all pairs. */
@QuarkusTest
class PenaltyGuardTest {
    private static final String COPY = """
            insert into enforcement_penalty (id, number, subject_kind, subject_name, subject_public_name, region_code,
                authority_id, handler_id, cause_kind, suspicion, discovered_on, harm, filed_on, filed_by, state,
                investigated_on, findings, collected_minor, refunded_minor, hearing_asked_on, served_on, withdrawn_on, version)
            select ?, number || ?, subject_kind, subject_name, subject_public_name, region_code, authority_id, handler_id,
                cause_kind, suspicion, discovered_on, harm, filed_on, filed_by, ?, filed_on, '', 0, 0, filed_on, filed_on,
                case when ? = 'WITHDRAWN' then filed_on end, 0
            from enforcement_penalty where id = ?
            """;
    private static final String MOVE = """
            update enforcement_penalty set state = ?, withdrawn_on = case when ? = 'WITHDRAWN' then filed_on end where id = ?
            """;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void refusesEveryMoveThatIsNotInTheTable() throws SQLException {
        UUID model = PenaltyFixtures.filed(Tokens.caller("officer.test"), PenaltyFixtures.unlicensed())
                .view()
                .id()
                .value();
        Set<String> expected = new TreeSet<>();
        Set<String> passed = new TreeSet<>();
        for (PenaltyState from : PenaltyState.values()) {
            for (PenaltyState to : PenaltyState.values()) {
                if (from != to && from.canBecome(to)) {
                    expected.add(from + ">" + to);
                }
                if (from != to && passes(model, from, to)) {
                    passed.add(from + ">" + to);
                }
            }
        }
        assertEquals(expected, passed);
    }

    private boolean passes(UUID model, PenaltyState from, PenaltyState to) throws SQLException {
        UUID copy = UUID.randomUUID();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(COPY);
                    PreparedStatement move = connection.prepareStatement(MOVE)) {
                insert.setObject(1, copy);
                insert.setString(2, copy.toString());
                insert.setString(3, from.name());
                insert.setString(4, from.name());
                insert.setObject(5, model);
                insert.executeUpdate();
                move.setString(1, to.name());
                move.setString(2, to.name());
                move.setObject(3, copy);
                return move.executeUpdate() == 1;
            } catch (SQLException refused) {
                assertEquals("23001", refused.getSQLState(), refused.getMessage());
                return false;
            } finally {
                connection.rollback();
            }
        }
    }
}

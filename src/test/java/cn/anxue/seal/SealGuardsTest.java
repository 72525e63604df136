package cn.anxue.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Seals are only ever added: the serving role may not change them, and triggers refuse even the tables' owner. */
class SealGuardsTest {
    private static final List<String> CHANGES =
            List.of("update %s set log = log", "delete from %s", "truncate %s cascade");
    private static final String DENIED = "42501";
    private static final String RESTRICTED = "23001";

    private ScratchBooks books;

    @BeforeEach
    void seal() throws Exception {
        books = ScratchBooks.open("guards");
        books.record(300);
        books.seal(SealLog.JOURNAL);
    }

    @AfterEach
    void closeBooks() throws Exception {
        books.close();
    }

    @Test
    void keepsSealsFromTheServingRole() throws Exception {
        try (Connection service = books.connect()) {
            refusesAll(service, DENIED);
            assertEquals(DENIED, refusal(service, "truncate seal_position"));
            assertEquals(DENIED, refusal(service, "select brin_summarize_new_values('ledger_entry_by_writer')"));
        }
    }

    @Test
    void keepsSealsFromTheOwner() throws Exception {
        try (Connection owner =
                DriverManager.getConnection(ScratchBooks.url("anxue_seal_guards"), "anxue_owner", "anxue_owner")) {
            refusesAll(owner, RESTRICTED);
        }
    }

    private static void refusesAll(Connection connection, String state) {
        for (String table : List.of("seal_leaf", "seal_node", "seal_head", "seal_day", "seal_key")) {
            for (String change : CHANGES) {
                String statement = change.formatted(table);
                if (table.equals("seal_key")) {
                    statement = statement.replace("log = log", "suite = suite");
                }
                assertEquals(state, refusal(connection, statement), statement);
            }
        }
    }

    private static String refusal(Connection connection, String statement) {
        SQLException refused = assertThrows(
                SQLException.class, () -> connection.createStatement().execute(statement), statement);
        return refused.getSQLState();
    }
}

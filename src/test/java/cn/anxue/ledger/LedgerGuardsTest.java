package cn.anxue.ledger;

import static cn.anxue.ledger.LedgerFixtures.BANK;
import static cn.anxue.ledger.LedgerFixtures.DAY;
import static cn.anxue.ledger.LedgerFixtures.OUTGOING;
import static cn.anxue.ledger.LedgerFixtures.PRINCIPAL;
import static cn.anxue.ledger.LedgerFixtures.aHolderWithBooks;
import static cn.anxue.ledger.LedgerFixtures.inTransaction;
import static cn.anxue.ledger.LedgerFixtures.payIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** The second guard of each rule: plain SQL past all of our Java, as the service's role and as the tables' owner. */
@QuarkusTest
class LedgerGuardsTest {
    private static final String DENIED = "42501";
    private static final String INSERT = """
            insert into ledger_entry (holder_id, act_id, leg, debit_account_id, credit_account_id, amount_minor, currency,
                debit_position, credit_position, occurred_on, reason)
            values (%s, '%s', 0, %s, %s, %s, 'CNY', %s, %s, '2026-03-02', 'MOVED')
            """;

    @Inject
    Ledger ledger;

    @ConfigProperty(name = "anxue.db.url")
    String url;

    @ConfigProperty(name = "anxue.db.user")
    String serviceRole;

    @ConfigProperty(name = "anxue.db.password")
    String servicePassword;

    @ConfigProperty(name = "anxue.db.owner.user")
    String ownerRole;

    @ConfigProperty(name = "anxue.db.owner.password")
    String ownerPassword;

    private HolderId holder = LedgerFixtures.aHolder();
    private Act recorded = payIn(holder, 1);

    @BeforeEach
    void recordSomething() {
        holder = aHolderWithBooks(ledger);
        recorded = payIn(holder, 100_00);
        inTransaction(() -> ledger.record(List.of(recorded)));
    }

    @Test
    void aClosedAccountStaysClosed() {
        inTransaction(() -> {
            ledger.close(holder, OUTGOING);
            return holder;
        });

        assertConstraint(
                "ledger_append_only",
                asService("update ledger_account set closed_at = null where holder_id = '" + holder + "'"));
    }

    @Test
    void theServiceMayNotTouchTheJournalExceptThroughItsOneWriter() {
        assertState(DENIED, asService("update ledger_entry set amount_minor = 1"));
        assertState(DENIED, asService("delete from ledger_entry"));
        assertState(DENIED, asService("truncate ledger_entry"));
        assertState(DENIED, asService(insert(quoted(BANK), quoted(PRINCIPAL), "100", 2, 2)));
        assertState(DENIED, asService("update ledger_account set credits_minor = credits_minor + 1"));
        assertState(DENIED, asService("delete from ledger_account"));
        assertState(DENIED, asService("alter table ledger_entry disable trigger all"));
    }

    @Test
    void nothingIsChangedOrRemovedEvenByTheOwner() {
        assertConstraint("ledger_append_only", asOwner("update ledger_entry set amount_minor = 1"));
        assertConstraint(
                "ledger_append_only", asOwner("delete from ledger_entry where act_id = '" + recorded.id() + "'"));
        assertConstraint("ledger_append_only", asOwner("truncate ledger_entry"));
        assertConstraint("ledger_append_only", asOwner("truncate ledger_account cascade"));
        assertConstraint("ledger_append_only", asOwner("delete from ledger_account"));
        assertConstraint(
                "ledger_append_only",
                asOwner("update ledger_account set credits_minor = 0 where holder_id = '" + holder + "'"));
    }

    @Test
    void anEntryBalancesByItsShape() {
        assertConstraint("ledger_entry_amount_positive", asOwner(insert(quoted(BANK), quoted(PRINCIPAL), "0", 2, 2)));
        assertConstraint("ledger_entry_amount_positive", asOwner(insert(quoted(BANK), quoted(PRINCIPAL), "-5", 2, 2)));
        assertConstraint("ledger_entry_two_accounts", asOwner(insert(quoted(BANK), quoted(BANK), "5", 2, 2)));
        assertEquals("23502", asOwner(insert(quoted(BANK), "null", "5", 2, 2)).getSQLState());
        assertEquals("23502", asOwner(insert("null", quoted(BANK), "5", 2, 2)).getSQLState());
    }

    @Test
    void theSameActAndLegIsBookedOnce() {
        String again =
                INSERT.formatted("'" + holder + "'", recorded.id(), quoted(BANK), quoted(PRINCIPAL), "777", "2", "2");

        assertConstraint("ledger_entry_pk", asOwner(again));
    }

    @Test
    void positionsOfAnAccountAreTakenOnce() {
        assertConstraint(
                "ledger_entry_debit_position_unique", asOwner(insert(quoted(BANK), quoted(PRINCIPAL), "5", 1, 2)));
    }

    @Test
    void theWriterRefusesAccountsThatDoNotExistOrBelongToAnotherHolder() {
        HolderId stranger = aHolderWithBooks(ledger);
        String strangers = "'" + AccountId.of(stranger, PRINCIPAL).value() + "'";

        assertConstraint("ledger_entry_accounts_open", asService(write(quoted(BANK), strangers, 2, 1)));
        assertConstraint(
                "ledger_entry_accounts_open", asService(write(quoted(BANK), "'" + UUID.randomUUID() + "'", 2, 1)));
    }

    @Test
    void theWriterRefusesAGapInTheNumbersOfAnAccount() {
        assertConstraint("ledger_entry_accounts_open", asService(write(quoted(BANK), quoted(PRINCIPAL), 3, 2)));
    }

    @Test
    void aLiabilityNeverFallsBelowZero() {
        assertConstraint(
                "ledger_account_liability_covered", asService(write(quoted(OUTGOING), quoted(PRINCIPAL), 1, 2)));
    }

    @Test
    void aReversalMirrorsAndComesOnce() {
        String mirror = """
                insert into ledger_entry (holder_id, act_id, leg, debit_account_id, credit_account_id, amount_minor,
                    currency, debit_position, credit_position, occurred_on, reason, reverses_act_id)
                values ('%s', '%s', 0, %s, %s, %d, 'CNY', %d, %d, '2026-03-02', 'MOVED', '%s')
                """;
        ActId of = recorded.id();
        String forged = mirror.formatted(holder, ActId.next(), quoted(PRINCIPAL), quoted(BANK), 99, 2, 2, of);
        inTransaction(() -> ledger.reverse(List.of(new Reversal(ActId.next(), holder, of, DAY))));
        String second = mirror.formatted(holder, ActId.next(), quoted(PRINCIPAL), quoted(BANK), 100_00, 3, 3, of);

        assertConstraint("ledger_reversal_mirrors", asOwner(forged));
        assertConstraint("ledger_entry_reversed_once", asOwner(second));
    }

    @Test
    void recomputationFindsWhatTheOwnerAddedPastTheWriter() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, ownerRole, ownerPassword)) {
            connection.setAutoCommit(false);
            connection.createStatement().execute(insert(quoted(BANK), quoted(PRINCIPAL), "5", 2, 2));
            var rows = connection
                    .createStatement()
                    .executeQuery(
                            "select count(*) from ledger_account a join ledger_recomputed r using (holder_id, account_id)"
                                    + " where a.debits_minor <> r.debits_minor or a.credits_minor <> r.credits_minor");
            assertTrue(rows.next());
            assertEquals(2, rows.getInt(1));
            connection.rollback();
        }
    }

    private String quoted(String path) {
        return "'" + AccountId.of(holder, path).value() + "'";
    }

    private String insert(String debit, String credit, String amount, int debitPosition, int creditPosition) {
        return INSERT.formatted(
                "'" + holder + "'", UUID.randomUUID(), debit, credit, amount, debitPosition, creditPosition);
    }

    private String write(String debit, String credit, int debitPosition, int creditPosition) {
        return """
                select ledger_record(array['%s']::uuid[], array['%s']::uuid[], array[0], array[%s]::uuid[],
                    array[%s]::uuid[], array[5]::bigint[], array['CNY'], array[%d]::bigint[], array[%d]::bigint[],
                    array['2026-03-02']::date[], array['MOVED'], array[null]::uuid[])
                """.formatted(holder, UUID.randomUUID(), debit, credit, debitPosition, creditPosition);
    }

    private PSQLException asService(String statement) {
        return refusal(statement, serviceRole, servicePassword);
    }

    private PSQLException asOwner(String statement) {
        return refusal(statement, ownerRole, ownerPassword);
    }

    private PSQLException refusal(String statement, String role, String password) {
        return assertThrows(
                PSQLException.class,
                () -> {
                    try (Connection connection = DriverManager.getConnection(url, role, password)) {
                        connection.createStatement().execute(statement);
                    }
                },
                statement);
    }

    private static void assertState(String state, PSQLException refusal) {
        assertEquals(state, refusal.getSQLState(), refusal.getMessage());
    }

    private static void assertConstraint(String constraint, PSQLException refusal) {
        var error = refusal.getServerErrorMessage();
        assertEquals(constraint, error == null ? "" : error.getConstraint(), refusal.getMessage());
    }
}

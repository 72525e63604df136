package cn.anxue.cipher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.batch.Sql;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ASVS 5.0 V11.1.1, V11.2.2, V13.3.4: keys and suites are changed while the service runs, and old keys can be let go. */
@QuarkusTest
class ReencryptionTest {
    private static final String ONE = VaultFixtures.key(1, 1);
    private static final String TWO = VaultFixtures.key(2, 2);
    private static final String PURPOSE = "cipher_test.sealed";
    private static final SealedColumn PLACE =
            SealedColumn.of("cipher_test", "sealed", PURPOSE).boundToRow();

    @Inject
    KeyRecords records;

    @Inject
    ReencryptionProgress progress;

    @Inject
    SealedRows rows;

    @Inject
    Sql sql;

    @Inject
    @All
    List<SealedColumns> rooms;

    @ConfigProperty(name = "anxue.db.url")
    String url;

    @BeforeEach
    void makePlace() throws SQLException {
        asOwner("create table if not exists cipher_test (id uuid primary key, sealed bytea not null)");
        asOwner("grant select, insert, update on cipher_test to anxue_app_test");
        asOwner("truncate cipher_test");
        asOwner("delete from cipher_reencryption where place = 'cipher_test.sealed'");
    }

    @AfterEach
    void goBackToTheFirstKey() {
        start(ONE + "," + TWO, "1");
        node(ONE + "," + TWO, "1", rooms).run();
    }

    @Test
    void encryptsAnewInStretchesThatGoOnWhereTheyStopped() {
        write(5);
        start(TWO + "," + ONE, "1");

        assertEquals(2, node(TWO + "," + ONE).stretch(PLACE, 2));
        assertEquals(2, node(TWO + "," + ONE).stretch(PLACE, 2), "another node takes it up");
        assertEquals(1, node(TWO + "," + ONE).stretch(PLACE, 2));
        assertEquals(-1, node(TWO + "," + ONE).stretch(PLACE, 2));

        assertReadableWith(TWO, 5);
    }

    @Test
    void letsTwoNodesTakeTurnsWithoutLosingAText() {
        write(2_000);
        start(TWO + "," + ONE, "1");
        Reencryption first = node(TWO + "," + ONE);
        Reencryption second = node(TWO + "," + ONE);

        CompletableFuture.allOf(CompletableFuture.runAsync(first::run), CompletableFuture.runAsync(second::run))
                .join();
        first.run();

        assertReadableWith(TWO, 2_000);
        assertEquals(2_000, first.report().places().get(0).changed());
    }

    @Test
    void retiresTheOldKeySoThatANodeStartsWithoutIt() {
        write(3);
        assertThrows(KeysRefused.class, () -> start(TWO, "1"));

        start(TWO + "," + ONE, "1");
        node(TWO + "," + ONE).run();

        assertTrue(node(TWO + "," + ONE).report().keys().get(0).retired());
        assertDoesNotThrow(() -> start(TWO, "1"));
    }

    @Test
    void keepsTheOldKeyWhileATextIsUnreadable() throws SQLException {
        write(3);
        asOwner("update cipher_test set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1)"
                + " where id = (select min(id::text)::uuid from cipher_test)");
        start(TWO + "," + ONE, "1");

        node(TWO + "," + ONE).run();

        KeyReport report = node(TWO + "," + ONE).report();
        assertEquals(1, report.places().get(0).unreadable());
        assertEquals(2, report.places().get(0).changed());
        assertFalse(report.keys().get(0).retired());
    }

    @Test
    void leavesAloneWhatANodeOfANewerSettingEncrypted() {
        write(3);
        start(TWO + "," + ONE, "1");
        node(TWO + "," + ONE).run();

        node(ONE + "," + TWO).run();

        assertReadableWith(TWO, 3);
    }

    @Test
    void bringsEveryRoomToTheNationalSuiteAndBack() {
        write(3);
        start(TWO + "," + ONE, "2");
        Reencryption whole = node(TWO + "," + ONE, "2", rooms);

        whole.run();

        for (SealedColumn place : whole.places()) {
            assertFalse(
                    QuarkusTransaction.requiringNew().call(() -> rows.hasOld(place, new SealedRows.Target(2, 2))),
                    place.place());
        }
    }

    private Reencryption node(String keys) {
        return node(keys, "1", List.of(() -> List.of(PLACE)));
    }

    private Reencryption node(String keys, String suite, List<SealedColumns> places) {
        return new Reencryption(new Keyring(keys, suite), records, progress, rows, places);
    }

    private void start(String keys, String suite) {
        Keyring keyring = new Keyring(keys, suite);
        new DataKeys(keyring, records, new KeyedVault(keyring)).verify();
    }

    private void write(int texts) {
        KeyedVault vault = VaultFixtures.vault(ONE, "1");
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < texts; i++) {
                UUID id = UUID.randomUUID();
                sql.update("insert into cipher_test (id, sealed) values (?, ?)", insert -> {
                    insert.setObject(1, id);
                    insert.setBytes(2, vault.encrypt("张小明", PURPOSE, id));
                });
            }
        });
    }

    private void assertReadableWith(String key, int texts) {
        KeyedVault vault = VaultFixtures.vault(key, "1");
        List<String> read = QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select id, sealed from cipher_test",
                        select -> {},
                        row -> vault.decrypt(row.getBytes(2), PURPOSE, row.getObject(1, UUID.class))));
        assertEquals(texts, read.size());
        assertEquals(List.of("张小明"), read.stream().distinct().toList());
    }

    private void asOwner(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "anxue_owner", "anxue_owner");
                Statement sent = connection.createStatement()) {
            sent.execute(statement);
        }
    }
}

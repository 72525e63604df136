package cn.anxue.cipher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** ASVS 5.0 V11.1.1, V13.3.1, V13.3.4: a start with keys other than the data's is refused by name. */
@QuarkusTest
class DataKeysTest {
    @Inject
    KeyRecords records;

    @Inject
    Vault vault;

    @Test
    void startsAgainWithTheSameKeyAndFindsTheSameDigests() {
        KeyedVault other = start(VaultFixtures.KEYS);

        assertArrayEquals(vault.digest("13800000000", "test.place"), other.digest("13800000000", "test.place"));
        assertEquals("张小明", other.decrypt(vault.encrypt("张小明", "test.place"), "test.place"));
    }

    @Test
    void refusesToStartWithAnotherKeyOfTheSameNumber() {
        KeysRefused refusal = assertThrows(KeysRefused.class, () -> start(VaultFixtures.key(1, 9)));

        assertTrue(String.valueOf(refusal.getMessage()).contains("key 1 of ANXUE_KEYS_DATA is not"));
    }

    @Test
    void refusesToStartWithoutAKeyInUse() {
        KeysRefused refusal = assertThrows(KeysRefused.class, () -> start(VaultFixtures.key(250, 9)));

        assertTrue(String.valueOf(refusal.getMessage()).contains("lacks key 1"));
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> records.used().stream().noneMatch(key -> key.number() == 250)));
    }

    private KeyedVault start(String keys) {
        Keyring keyring = new Keyring(keys, "1");
        KeyedVault started = new KeyedVault(keyring);
        new DataKeys(keyring, records, started).verify();
        return started;
    }
}

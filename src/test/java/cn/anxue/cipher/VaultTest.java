package cn.anxue.cipher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ASVS 5.0 V11.2.1, V11.2.2, V11.3.2, V11.3.3, V11.3.4, V11.4.1, V11.5.1, V13.3.1. */
class VaultTest {
    private static final String GUARDIAN = "fee_order.guardian";
    private static final String ONE = VaultFixtures.key(1, 1);
    private static final String TWO = VaultFixtures.key(2, 2);

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void readsWhatItWrote(String suite) {
        Vault vault = VaultFixtures.vault(ONE, suite);
        UUID row = UUID.randomUUID();

        for (String text : List.of("", "张小明 13800000000", "𠮷".repeat(5_000))) {
            assertEquals(text, vault.decrypt(vault.encrypt(text, GUARDIAN), GUARDIAN));
            assertEquals(text, vault.decrypt(vault.encrypt(text, GUARDIAN, row), GUARDIAN, row));
        }
        assertEquals(Integer.parseInt(suite), vault.encrypt("张小明", GUARDIAN)[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void refusesWhatWasChangedByOneBit(String suite) {
        Vault vault = VaultFixtures.vault(ONE, suite);
        byte[] sealed = vault.encrypt("张小明", GUARDIAN);

        for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);

            assertThrows(IllegalStateException.class, () -> vault.decrypt(changed, GUARDIAN), "bit " + bit);
        }
        assertThrows(IllegalStateException.class, () -> vault.decrypt(Arrays.copyOf(sealed, 29), GUARDIAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void refusesWhatWasMovedToAnotherPlaceOrRow(String suite) {
        Vault vault = VaultFixtures.vault(ONE, suite);
        UUID row = UUID.randomUUID();
        byte[] sealed = vault.encrypt("张小明", GUARDIAN, row);

        assertThrows(IllegalStateException.class, () -> vault.decrypt(sealed, "fee_order.learner", row));
        assertThrows(IllegalStateException.class, () -> vault.decrypt(sealed, GUARDIAN, UUID.randomUUID()));
        assertThrows(IllegalStateException.class, () -> vault.decrypt(sealed, GUARDIAN));
    }

    @Test
    void saysNothingOfTheTextInItsRefusal() {
        Vault vault = VaultFixtures.vault();
        byte[] sealed = vault.encrypt("张小明", GUARDIAN);

        String refusal = assertThrows(IllegalStateException.class, () -> vault.decrypt(sealed, "other.place"))
                .toString();

        assertFalse(refusal.contains("张小明"), refusal);
    }

    @Test
    void neverUsesANonceTwice() {
        Vault vault = VaultFixtures.vault();

        Set<String> nonces = new HashSet<>();
        IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> vault.encrypt("张小明", GUARDIAN))
                .map(made -> Arrays.toString(Arrays.copyOfRange(made, 2, 14)))
                .forEachOrdered(nonces::add);

        assertEquals(2_000, nonces.size());
    }

    @Test
    void readsOldKeysAndSuitesAndWritesWithTheFirst() {
        byte[] old = VaultFixtures.vault(ONE, "1").encrypt("张小明", GUARDIAN);
        Vault vault = VaultFixtures.vault(TWO + "," + ONE, "2");
        byte[] fresh = vault.encrypt("张小明", GUARDIAN);

        assertEquals("张小明", vault.decrypt(old, GUARDIAN));
        assertEquals(2, fresh[0]);
        assertEquals(2, Sealing.keyNumber(fresh));
        assertThrows(
                IllegalStateException.class, () -> VaultFixtures.vault(ONE, "1").decrypt(fresh, GUARDIAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void findsByDigestsThatStayWhenKeysChange(String suite) {
        Vault vault = VaultFixtures.vault(ONE, suite);
        byte[] digest = vault.digest("13800000000", GUARDIAN);

        assertEquals(33, digest.length);
        assertEquals(Integer.parseInt(suite), digest[0]);
        assertArrayEquals(digest, VaultFixtures.vault(TWO, suite).digest("13800000000", GUARDIAN));
        assertFalse(Arrays.equals(digest, vault.digest("13800000000", "fee_order.learner")));
        assertFalse(Arrays.equals(digest, vault.digest("13800000001", GUARDIAN)));
    }

    @Test
    void keepsNothingReadableInWhatItMakes() {
        byte[] sealed = VaultFixtures.vault().encrypt("GUARDIAN-NAME", GUARDIAN);

        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("GUARDIAN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1:", "0:AAAA", "256:AAAA", "1:AAAA", "x:AAAA", "1:!!!!"})
    void refusesKeysInBadForm(String written) {
        String refusal = assertThrows(IllegalArgumentException.class, () -> new Keyring(written, "1"))
                .getMessage();

        assertTrue(String.valueOf(refusal).contains("ANXUE_KEYS_DATA"), refusal);
    }

    @Test
    void refusesAKeyNamedTwiceAndAnUnknownSuite() {
        assertThrows(IllegalArgumentException.class, () -> new Keyring(ONE + "," + VaultFixtures.key(1, 2), "1"));
        assertThrows(IllegalArgumentException.class, () -> new Keyring(ONE, "3"));
    }

    @Test
    void showsNoKeyInItsText() {
        Keyring keyring = new Keyring(ONE, "1");

        assertEquals("[key 1]", keyring.toString());
        assertEquals("key 1", keyring.current().toString());
    }
}

package cn.anxue.cipher;

import java.util.Base64;

/** Vaults to test with, of keys that protect nothing. */
public final class VaultFixtures {
    /** What tests of the whole service are set to: the second key is known but not current. */
    public static final String KEYS = key(1, 1) + "," + key(2, 2);

    private VaultFixtures() {}

    /** A vault without a database. */
    public static Vault vault() {
        return vault(KEYS, "1");
    }

    static KeyedVault vault(String keys, String suite) {
        Keyring keyring = new Keyring(keys, suite);
        KeyedVault vault = new KeyedVault(keyring);
        vault.digestWith(new DigestKey(keyring.suite(), new byte[DigestKey.BYTES]));
        return vault;
    }

    /** A key of that number as it is set, the same for the same seed. */
    static String key(int number, int seed) {
        byte[] secret = new byte[DataKey.BYTES];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) (seed * 31 + i);
        }
        return number + ":" + Base64.getEncoder().encodeToString(secret);
    }
}

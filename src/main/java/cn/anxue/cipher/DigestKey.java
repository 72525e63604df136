package cn.anxue.cipher;

import cn.anxue.cipher.Derivation.Use;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;

/**
 * The key of the digests that personal data is found by. It is made once, kept in the database encrypted with the current
 * data key, and stays when that one changes: equal texts must meet whenever they were written. Its suite is the one set
 * when it was made.
 */
final class DigestKey {
    static final int BYTES = 32;

    private final Suite suite;
    private final byte[] secret;
    private final Map<String, byte[]> derived = new ConcurrentHashMap<>();
    /** Making one costs more than using it. */
    private final ThreadLocal<Map<String, Mac>> macs = ThreadLocal.withInitial(HashMap::new);

    DigestKey(Suite suite, byte[] secret) {
        this.suite = suite;
        this.secret = secret.clone();
    }

    /** Suite number and 32 bytes. */
    byte[] digest(String normalized, String purpose) {
        Mac keyed = macs.get().computeIfAbsent(purpose, this::mac);
        byte[] mac = keyed.doFinal(normalized.getBytes(StandardCharsets.UTF_8));
        byte[] digest = new byte[1 + mac.length];
        digest[0] = (byte) suite.number();
        System.arraycopy(mac, 0, digest, 1, mac.length);
        return digest;
    }

    private Mac mac(String purpose) {
        byte[] key =
                derived.computeIfAbsent(purpose, name -> Derivation.derive(suite, secret, Use.DIGEST, name, BYTES));
        return Derivation.keyed(suite, key);
    }
}

package cn.anxue.cipher;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys made of a key: HKDF (RFC 5869), one for each use and purpose, so that none of them says anything of another. */
final class Derivation {
    private static final byte[] SALT = utf8("anxue vault 1");

    private Derivation() {}

    /** What a derived key is for; never mixed. */
    enum Use {
        /** Encrypts texts. */
        ENCRYPT,
        /** Makes digests to look up by. */
        DIGEST,
        /** Is kept in the database to tell keys apart. */
        CHECK
    }

    /** @param bytesMax at most 32 */
    static byte[] derive(Suite suite, byte[] key, Use use, String purpose, int bytesMax) {
        byte[] extracted = keyed(suite, SALT).doFinal(key);
        byte[] info = utf8(use.name() + "\0" + purpose + "\u0001");
        return Arrays.copyOf(keyed(suite, extracted).doFinal(info), bytesMax);
    }

    /** Ready to take texts, one after another. */
    static Mac keyed(Suite suite, byte[] key) {
        try {
            Mac mac = suite.mac();
            mac.init(new SecretKeySpec(key, suite.macAlgorithm()));
            return mac;
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

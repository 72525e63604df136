package cn.anxue.cipher;

import cn.anxue.cipher.Derivation.Use;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Authenticated encryption: suite number, key number, nonce, text and tag. The two numbers, the purpose and the row are
 * bound as associated data. Nonces are random; each purpose has a key of its own, so that the four thousand million texts
 * one key is good for are counted by purpose.
 */
final class Sealing {
    private static final int HEADER_BYTES = 2;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int UUID_BYTES = 16;
    private static final int NONCES_AT_ONCE = 64;

    private final Keyring keyring;
    private final Map<KeyName, SecretKeySpec> derived = new ConcurrentHashMap<>();
    private final ThreadLocal<Tools> tools = ThreadLocal.withInitial(Tools::new);

    Sealing(Keyring keyring) {
        this.keyring = keyring;
    }

    private record KeyName(Suite suite, int number, String purpose) {}

    /** What one thread works with: making it costs more than using it. */
    private static final class Tools {
        private final Map<Suite, Cipher> ciphers = new EnumMap<>(Suite.class);
        private final SecureRandom random = new SecureRandom();
        private final byte[] nonces = new byte[NONCE_BYTES * NONCES_AT_ONCE];
        private int used = nonces.length;

        Cipher cipher(Suite suite) {
            return ciphers.computeIfAbsent(suite, Suite::cipher);
        }

        void putNonce(byte[] target) {
            if (used == nonces.length) {
                random.nextBytes(nonces);
                used = 0;
            }
            System.arraycopy(nonces, used, target, HEADER_BYTES, NONCE_BYTES);
            used += NONCE_BYTES;
        }
    }

    /** With the current key and suite. */
    byte[] seal(byte[] plain, String purpose, @Nullable UUID row) {
        DataKey key = keyring.current();
        Suite suite = keyring.suite();
        byte[] sealed = new byte[HEADER_BYTES + NONCE_BYTES + plain.length + TAG_BYTES];
        sealed[0] = (byte) suite.number();
        sealed[1] = (byte) key.number();
        Tools mine = tools.get();
        mine.putNonce(sealed);
        try {
            Cipher cipher = start(mine, Cipher.ENCRYPT_MODE, sealed, derived(suite, key, purpose));
            cipher.updateAAD(associated(sealed, purpose, row));
            cipher.doFinal(plain, 0, plain.length, sealed, HEADER_BYTES + NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt for " + purpose, e);
        }
    }

    /** @throws IllegalStateException naming purpose and key number, never the text */
    byte[] open(byte[] sealed, String purpose, @Nullable UUID row) {
        if (sealed.length < HEADER_BYTES + NONCE_BYTES + TAG_BYTES) {
            throw new IllegalStateException("what is kept for " + purpose + " is no ciphertext");
        }
        Suite suite = Suite.of(sealed[0])
                .orElseThrow(() -> new IllegalStateException("what is kept for " + purpose + " is of no known suite"));
        int number = keyNumber(sealed);
        DataKey key = keyring.find(number);
        if (key == null) {
            throw new IllegalStateException("what is kept for " + purpose + " was encrypted with key " + number
                    + ", which this node does not have");
        }
        Tools mine = tools.get();
        try {
            Cipher cipher = start(mine, Cipher.DECRYPT_MODE, sealed, derived(suite, key, purpose));
            cipher.updateAAD(associated(sealed, purpose, row));
            int offset = HEADER_BYTES + NONCE_BYTES;
            return cipher.doFinal(sealed, offset, sealed.length - offset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "what is kept for " + purpose + " was changed, or made for another purpose or row", e);
        }
    }

    /** The number of the key that made it. */
    static int keyNumber(byte[] sealed) {
        return Byte.toUnsignedInt(sealed[1]);
    }

    private static Cipher start(Tools mine, int mode, byte[] sealed, SecretKeySpec key)
            throws GeneralSecurityException {
        Cipher cipher = mine.cipher(Suite.of(sealed[0]).orElseThrow());
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, sealed, HEADER_BYTES, NONCE_BYTES));
        return cipher;
    }

    private SecretKeySpec derived(Suite suite, DataKey key, String purpose) {
        return derived.computeIfAbsent(
                new KeyName(suite, key.number(), purpose),
                name -> new SecretKeySpec(
                        Derivation.derive(suite, key.secret(), Use.ENCRYPT, purpose, suite.keyBytes()),
                        suite.keyAlgorithm()));
    }

    private static byte[] associated(byte[] sealed, String purpose, @Nullable UUID row) {
        byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bound = ByteBuffer.allocate(HEADER_BYTES + name.length + 1 + (row == null ? 0 : UUID_BYTES));
        bound.put(sealed, 0, HEADER_BYTES).put(name).put((byte) 0);
        if (row != null) {
            bound.putLong(row.getMostSignificantBits()).putLong(row.getLeastSignificantBits());
        }
        return bound.array();
    }
}

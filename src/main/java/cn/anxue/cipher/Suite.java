package cn.anxue.cipher;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/** Algorithms that are used together; the number stands first in everything they make. */
enum Suite {
    /** AES-256-GCM and HMAC-SHA-256. */
    INTERNATIONAL(1, "AES", 32, "HmacSHA256"),
    /** The national algorithms (国密): SM4-GCM and HMAC-SM3. */
    NATIONAL(2, "SM4", 16, "HmacSM3");

    private static final List<Suite> ALL = List.of(values());

    private final int number;
    private final String blockCipher;
    private final int keyBytes;
    private final String mac;

    Suite(int number, String blockCipher, int keyBytes, String mac) {
        this.number = number;
        this.blockCipher = blockCipher;
        this.keyBytes = keyBytes;
        this.mac = mac;
    }

    /** Loaded only where it is used: it takes a moment. */
    private static final class BouncyCastle {
        static final Provider PROVIDER = new BouncyCastleProvider();
    }

    static Optional<Suite> of(int number) {
        for (Suite suite : ALL) {
            if (suite.number == number) {
                return Optional.of(suite);
            }
        }
        return Optional.empty();
    }

    int number() {
        return number;
    }

    /** The name of the algorithm that a key of this suite is for. */
    String keyAlgorithm() {
        return blockCipher;
    }

    int keyBytes() {
        return keyBytes;
    }

    String macAlgorithm() {
        return mac;
    }

    Cipher cipher() {
        try {
            String name = blockCipher + "/GCM/NoPadding";
            Provider provider = provider();
            return provider == null ? Cipher.getInstance(name) : Cipher.getInstance(name, provider);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Mac mac() {
        try {
            Provider provider = provider();
            return provider == null ? Mac.getInstance(mac) : Mac.getInstance(mac, provider);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Provider provider() {
        return switch (this) {
            case INTERNATIONAL -> null;
            case NATIONAL -> BouncyCastle.PROVIDER;
        };
    }
}

package cn.anxue.identity;

import cn.anxue.id.Sha256;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** A client's secret in the clear: 256 random bits behind a prefix that secret scanners can look for. */
public record ClientSecret(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static ClientSecret generate() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new ClientSecret(
                "anxue_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    byte[] digest() {
        return Sha256.of(value);
    }

    boolean hasDigest(byte[] expected) {
        return MessageDigest.isEqual(digest(), expected);
    }

    @Override
    public String toString() {
        return "ClientSecret[…]";
    }
}

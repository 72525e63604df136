package cn.anxue.identity;

import cn.anxue.id.Sha256;
import java.security.MessageDigest;

/** A client's secret in the clear: 256 random bits behind a prefix that secret scanners can look for. */
public record ClientSecret(String value) {
    private static final String PREFIX = "anxue_";

    static ClientSecret generate() {
        return new ClientSecret(PREFIX + SecretCode.generate().value());
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

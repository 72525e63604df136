package cn.anxue.identity;

import cn.anxue.id.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret made by us and handed out once: 256 random bits, kept as a plain digest since nobody can guess them. */
public record SecretCode(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static SecretCode generate() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new SecretCode(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    public byte[] digest() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "SecretCode[…]";
    }
}

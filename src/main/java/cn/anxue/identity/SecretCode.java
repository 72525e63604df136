package cn.anxue.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "SecretCode[…]";
    }
}

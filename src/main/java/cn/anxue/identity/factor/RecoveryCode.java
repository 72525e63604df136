package cn.anxue.identity.factor;

import cn.anxue.identity.SecretCode;
import java.security.SecureRandom;
import java.util.Locale;

/** One way in for the day the phone is lost: 80 random bits in four groups of letters. */
record RecoveryCode(String letters) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 10;

    static RecoveryCode generate() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new RecoveryCode(Base32.encode(bits));
    }

    static RecoveryCode typed(String text) {
        return new RecoveryCode(text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    byte[] digest() {
        return new SecretCode(letters).digest();
    }

    String grouped() {
        return letters.replaceAll("(.{4})(?=.)", "$1-").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}

package cn.anxue.identity.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Time-based codes by RFC 6238, as all authenticator applications make them. */
final class Totp {
    static final Duration STEP = Duration.ofSeconds(30);

    private static final int DRIFT_STEPS = 1;
    private static final String CODE_FORM = "[0-9]{6}";

    private Totp() {}

    /** The step whose code this is: the present one, the one before or the one after. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        if (!code.matches(CODE_FORM)) {
            return OptionalLong.empty();
        }
        long present = now.getEpochSecond() / STEP.toSeconds();
        OptionalLong found = OptionalLong.empty();
        for (long step = present - DRIFT_STEPS; step <= present + DRIFT_STEPS; step++) {
            if (isSame(code(secret, step), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String code(byte[] secret, long step) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator(STEP);
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }
}

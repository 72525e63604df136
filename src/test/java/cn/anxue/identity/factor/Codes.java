package cn.anxue.identity.factor;

import java.time.Instant;

/** An authenticator application in tests. */
public final class Codes {
    private Codes() {}

    /** @param steps after (or before) the present half minute */
    public static String of(String secret, Instant now, int steps) {
        return Totp.code(Base32.decode(secret), now.getEpochSecond() / Totp.STEP.toSeconds() + steps);
    }
}

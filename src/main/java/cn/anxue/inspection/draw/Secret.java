package cn.anxue.inspection.draw;

import cn.anxue.id.Sha256;
import cn.anxue.problem.ProblemException;
import java.util.HexFormat;
import java.util.Map;

/**
 * What an officer keeps to himself until the pool is published and both have committed: 64 hexadecimal digits in lower case. A
 * random one lacks seven of the sixteen digits once in 10^13 times, so one that does was not made by chance.
 */
record Secret(String value) {
    static final String FORM = "[0-9a-f]{64}";
    private static final int DIGITS_LEAST = 10;

    Secret {
        if (!value.matches(FORM) || value.chars().distinct().count() < DIGITS_LEAST) {
            throw new ProblemException(DrawProblem.SECRET_WEAK, "/secret", Map.of("digits", DIGITS_LEAST));
        }
    }

    /** What is published beforehand: the SHA-256 of the digits as text. */
    String commitment() {
        return sha256(value);
    }

    /** SHA-256 of algorithm, digest of the pool and both secrets, each on a line of its own. */
    static String seed(String poolDigest, String first, String second) {
        return sha256(Drawing.ALGORITHM + "\n" + poolDigest + "\n" + first + "\n" + second + "\n");
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(Sha256.of(text));
    }
}

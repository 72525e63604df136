package cn.anxue.seal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A signed tree head: what the log was when it had so many leaves.
 *
 * @param root in hexadecimal
 * @param signedAt to the millisecond
 * @param suite number of the algorithms: 1 is SHA-256 with Ed25519
 * @param key number of the key that signed
 * @param signature over {@link #text}, in hexadecimal
 */
public record Head(String log, long size, String root, Instant signedAt, int suite, int key, String signature) {
    static final int SUITE = 1;

    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** What is signed, as UTF-8. */
    public String text() {
        return "anxue=head-1\nlog=" + log + "\nsize=" + size + "\nroot=" + root + "\nsignedAt="
                + MILLISECONDS.format(signedAt) + "\nsuite=" + suite + "\nkey=" + key + "\n";
    }

    Head signed(String by) {
        return new Head(log, size, root, signedAt, suite, key, by);
    }
}

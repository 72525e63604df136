package cn.anxue.web;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many requests within how long, as in {@code 60/1m}; {@code off} for as many as anybody likes.
 *
 * @param requests at once, if none came before, and then evenly over the period; zero where there is no limit
 */
public record Rate(int requests, Duration period) {
    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,8})/([1-9][0-9]{0,3})([smh])");
    private static final Rate OFF = new Rate(0, Duration.ofMinutes(1));

    /** Reads a setting. */
    public static Rate of(String text) {
        if (text.strip().equals("off")) {
            return OFF;
        }
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("a limit is written as 60/1m, 20/10s, 5/1h or off, not " + text);
        }
        Duration period = Duration.parse("PT" + written.group(2) + written.group(3));
        return new Rate(Integer.parseInt(written.group(1)), period);
    }

    boolean isOff() {
        return requests == 0;
    }
}

package cn.anxue.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a try that failed is made again: seven in all, over not quite eighteen hours. */
final class Retries {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10));

    private Retries() {}

    /** How long to wait after so many tries; nothing where it is given up. */
    static Optional<Duration> after(int tries) {
        return tries > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(tries - 1));
    }
}

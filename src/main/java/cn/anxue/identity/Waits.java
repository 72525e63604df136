package cn.anxue.identity;

import cn.anxue.calendar.Today;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Says how long to wait. */
@ApplicationScoped
public class Waits {
    private static final int SECONDS_OF_MINUTE = 60;

    private final Today today;

    Waits(Today today) {
        this.today = today;
    }

    /** In whole minutes, one at least. */
    public ProblemException until(Instant end) {
        long minutes = (seconds(end) + SECONDS_OF_MINUTE - 1) / SECONDS_OF_MINUTE;
        return new ProblemException(IdentityProblem.TOO_MANY_ATTEMPTS, Map.of("minutes", Math.max(1, minutes)));
    }

    public long seconds(Instant end) {
        return Math.max(1, Duration.between(today.now(), end).toSeconds() + 1);
    }
}

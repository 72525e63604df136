package cn.anxue.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clock of the house, injected so that tests may set it. Days are those of Shanghai. */
@ApplicationScoped
public class Today {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile InstantSource source = InstantSource.system();

    public Instant now() {
        return source.instant();
    }

    public LocalDate date() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** Sets the clock, for tests and drills. */
    public void setSource(InstantSource source) {
        this.source = source;
    }
}

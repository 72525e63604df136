package cn.anxue.reporting;

import cn.anxue.calendar.Bounds;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Region;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose figures a caller may ask for, those of his region and of all below it, and until when. */
@ApplicationScoped
public class ReportScope {
    /**
     * Nothing is reported from before this day: since the Private Education Promotion Law (民办教育促进法) came into force in
     * 2003 institutions have been licensed.
     */
    public static final LocalDate FIRST_DAY = LocalDate.of(2003, 1, 1);

    private final Regions regions;
    private final Today today;

    ReportScope(Regions regions, Today today) {
        this.regions = regions;
        this.today = today;
    }

    public LocalDate today() {
        return today.date();
    }

    /** @throws ProblemException {@code UNTIL_IN_FUTURE}, or {@code DAY_OUT_OF_BOUNDS} before there was anything to report */
    public LocalDate lastDay(@Nullable LocalDate until) {
        LocalDate now = today.date();
        if (until == null) {
            return now;
        }
        if (until.isAfter(now)) {
            throw new ProblemException(ReportingProblem.UNTIL_IN_FUTURE, "", Map.of("today", now));
        }
        new Bounds(FIRST_DAY, now).require("/until", until);
        return until;
    }

    /** @throws ProblemException {@code FROM_AFTER_UNTIL} */
    public LocalDate firstDay(@Nullable LocalDate from, LocalDate until) {
        if (from == null) {
            return until.withDayOfYear(1);
        }
        if (from.isAfter(until)) {
            throw new ProblemException(ReportingProblem.FROM_AFTER_UNTIL, "", Map.of("until", until));
        }
        new Bounds(FIRST_DAY, until).require("/from", from);
        return from;
    }

    /** @throws ProblemException {@code REGION_UNKNOWN}, or {@code NOT_FOUND} outside the caller's scope */
    public Region require(Caller caller, String regionCode) {
        Region region = regions.get(regionCode);
        boolean reached = caller.isSystem()
                || caller.scope() instanceof Scope.Region own && regions.within(regionCode, own.regionCode());
        if (!reached) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        return region;
    }

    public Instant now() {
        return today.now();
    }

    /**
     * What is known by the end of a day, or by a moment; nothing where none is said.
     *
     * @throws ProblemException {@code KNOWN_UNREADABLE}, {@code KNOWN_IN_FUTURE} or {@code KNOWN_TOO_EARLY}
     */
    public @Nullable Instant known(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        Instant now = today.now();
        Instant known = moment(said);
        if (known.isAfter(now)) {
            return endOfToday(said, now);
        }
        if (known.isBefore(FIRST_DAY.atStartOfDay(Today.ZONE).toInstant())) {
            throw new ProblemException(
                    ReportingProblem.KNOWN_TOO_EARLY, "/known", Map.of("known", said, "first", FIRST_DAY));
        }
        return known;
    }

    /** The end of today has not come yet; what is known by then is what is known now. */
    private Instant endOfToday(String said, Instant now) {
        if (said.equals(today.date().toString())) {
            return now;
        }
        throw new ProblemException(
                ReportingProblem.KNOWN_IN_FUTURE, "/known", Map.of("known", said, "today", today.date()));
    }

    private static Instant moment(String said) {
        try {
            return said.contains("T")
                    ? Instant.parse(said)
                    : LocalDate.parse(said).plusDays(1).atStartOfDay(Today.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new ProblemException(ReportingProblem.KNOWN_UNREADABLE, "", Map.of("known", said));
        }
    }

    /** The places directly below that somebody governs. */
    public List<Region> below(String regionCode, LocalDate day) {
        return regions.children(regionCode).stream()
                .filter(region -> region.existsOn(day))
                .flatMap(region -> region.isGroup() ? below(region.code(), day).stream() : Stream.of(region))
                .toList();
    }

    public boolean liesAbove(String regionCode, String below) {
        return !regionCode.equals(below) && regions.within(below, regionCode);
    }
}

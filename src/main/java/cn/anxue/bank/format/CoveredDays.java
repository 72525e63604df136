package cn.anxue.bank.format;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which days a statement covers, where it does not say so itself. */
final class CoveredDays {
    private @Nullable LocalDate first;
    private @Nullable LocalDate earliest;
    private @Nullable LocalDate latest;
    private boolean fall;

    void add(LocalDate bookedOn) {
        first = first == null ? bookedOn : first;
        fall = bookedOn.isBefore(first);
        earliest = earliest == null || bookedOn.isBefore(earliest) ? bookedOn : earliest;
        latest = latest == null || bookedOn.isAfter(latest) ? bookedOn : latest;
    }

    /** Whether the last line was booked before the first. */
    boolean fall() {
        return fall;
    }

    @Nullable
    LocalDate earliest() {
        return earliest;
    }

    @Nullable
    LocalDate latest() {
        return latest;
    }

    /**
     * The first day between two balances. An opening balance bears the day before or, with some banks, the day itself: a line
     * booked on it, or a closing balance of the same day, tells.
     */
    @Nullable
    LocalDate from(@Nullable LocalDate openingOn, @Nullable LocalDate closingOn) {
        if (openingOn == null || closingOn == null) {
            return earliest == null ? closingOn : earliest;
        }
        LocalDate from = openingOn.isBefore(closingOn) ? openingOn.plusDays(1) : closingOn;
        return earliest != null && earliest.isBefore(from) ? earliest : from;
    }
}

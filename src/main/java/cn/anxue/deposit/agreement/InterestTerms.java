package cn.anxue.deposit.agreement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the parties agreed about interest.
 *
 * @param annualRate as a fraction of one: 0.0035 is 0.35 % a year, as in the rule {@code deposit.minimumInterestRate}
 * @param postingDays the days of the year the bank posts interest on, as in {@code 03-20,06-20,09-20,12-20}
 */
@Embeddable
public record InterestTerms(
        BigDecimal annualRate,
        String postingDays,
        @Enumerated(EnumType.STRING) InterestOwner owner) {
    public static final int POSTING_DAYS_MAX = 12;

    public static InterestTerms of(BigDecimal annualRate, List<MonthDay> postingDays, InterestOwner owner) {
        String days = postingDays.stream()
                .distinct()
                .sorted()
                .map(day -> day.toString().substring(2))
                .reduce((left, right) -> left + "," + right)
                .orElseThrow();
        return new InterestTerms(annualRate, days, owner);
    }

    public List<MonthDay> days() {
        return Arrays.stream(postingDays.split(",", -1))
                .map(day -> MonthDay.parse("--" + day))
                .toList();
    }

    /** The last posting day before {@code day}. */
    public LocalDate postingDayBefore(LocalDate day) {
        return postingDays(day.getYear() - 1, day.getYear())
                .filter(posting -> posting.isBefore(day))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The first posting day after {@code day}. */
    public LocalDate postingDayAfter(LocalDate day) {
        return postingDays(day.getYear(), day.getYear() + 1)
                .filter(posting -> posting.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Stream<LocalDate> postingDays(int fromYear, int toYear) {
        return IntStream.rangeClosed(fromYear, toYear)
                .mapToObj(Year::of)
                .flatMap(year -> days().stream().map(year::atMonthDay));
    }
}

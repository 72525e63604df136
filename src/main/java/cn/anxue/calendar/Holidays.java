package cn.anxue.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which days are off, as far as known. Immutable; a year loaded later makes a new one. */
public final class Holidays {
    /** From this day of December the next year's arrangement may still move days; 29 December has been seen. */
    private static final int LAST_WEEK_STARTS = 25;

    /** One stretch of a published arrangement. */
    public record Span(LocalDate from, LocalDate to, boolean working) {
        public Span {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("ends before it starts: " + from);
            }
        }
    }

    private final SortedSet<Integer> publishedYears;
    private final Set<LocalDate> off;
    private final Set<LocalDate> swapped;
    private final Set<LocalDate> statutory;

    private Holidays(
            SortedSet<Integer> publishedYears, Set<LocalDate> off, Set<LocalDate> swapped, Set<LocalDate> statutory) {
        this.publishedYears = publishedYears;
        this.off = off;
        this.swapped = swapped;
        this.statutory = statutory;
    }

    /** Knows no arrangement, only the days the law fixes. */
    public static Holidays ofLaw(Iterable<Span> statutory) {
        Holidays holidays = new Holidays(new TreeSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (Span span : statutory) {
            span.from().datesUntil(span.to().plusDays(1)).forEach(holidays.statutory::add);
        }
        return holidays;
    }

    /** The same with the arrangement published for a year; it may touch days of the December before. */
    public Holidays with(int year, Iterable<Span> arrangement) {
        Holidays next =
                new Holidays(new TreeSet<>(publishedYears), new HashSet<>(off), new HashSet<>(swapped), statutory);
        next.publishedYears.add(year);
        for (Span span : arrangement) {
            span.from().datesUntil(span.to().plusDays(1)).forEach(day -> {
                (span.working() ? next.off : next.swapped).remove(day);
                (span.working() ? next.swapped : next.off).add(day);
            });
        }
        return next;
    }

    public boolean isWorking(LocalDate day) {
        if (swapped.contains(day)) {
            return true;
        }
        if (off.contains(day) || isWeekend(day)) {
            return false;
        }
        return publishedYears.contains(day.getYear()) || !isFixedByLaw(day);
    }

    /** Whether nothing published later can still change this day. */
    public boolean isSettled(LocalDate day) {
        if (!publishedYears.contains(day.getYear())) {
            return false;
        }
        boolean lastWeek = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= LAST_WEEK_STARTS;
        return !lastWeek || publishedYears.contains(day.getYear() + 1);
    }

    public SortedSet<Integer> publishedYears() {
        return new TreeSet<>(publishedYears);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    // 全国年节及纪念日放假办法 art. 2, as in force since 2025: 1 January, 1-2 May, 1-3 October, and the dates of the file.
    private boolean isFixedByLaw(LocalDate day) {
        int dayOfMonth = day.getDayOfMonth();
        boolean fixed = day.getMonth() == Month.JANUARY && dayOfMonth == 1
                || day.getMonth() == Month.MAY && dayOfMonth <= 2
                || day.getMonth() == Month.OCTOBER && dayOfMonth <= 3;
        return fixed || statutory.contains(day);
    }
}

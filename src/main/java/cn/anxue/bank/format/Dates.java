package cn.anxue.bank.format;

import cn.anxue.calendar.Today;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as banks write them; nothing where a text is none, or none of our time. */
final class Dates {
    private static final int YEAR_MIN = 1990;
    private static final int YEAR_MAX = 2099;
    private static final int SERIAL_OF_EPOCH = 25_569;
    private static final int DAYS_BETWEEN_DATE_SYSTEMS = 1_462;
    private static final String TIME = "(?:[ T]*\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:\\.\\d{1,9})?)?)?";
    private static final Pattern COMMON = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?: ?\\d{6}|" + TIME + ")");
    private static final Pattern ZONED = Pattern.compile(".*T.*(?:Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d{1,20})?");

    private Dates() {}

    /** An ISO date, or date and time; one that names its zone is the day it was then in China. */
    static @Nullable LocalDate iso(String text) {
        if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        if (text.length() > 10 && "TZ+-".indexOf(text.charAt(10)) < 0) {
            return null;
        }
        if (text.length() > 10 && ZONED.matcher(text).matches()) {
            try {
                return ours(
                        OffsetDateTime.parse(text).atZoneSameInstant(Today.ZONE).toLocalDate());
            } catch (DateTimeException e) {
                return null;
            }
        }
        return of(text.substring(0, 4), text.substring(5, 7), text.substring(8, 10));
    }

    /** As people write them in tables, with or without the time of day. */
    static @Nullable LocalDate written(String cell, List<DateTimeFormatter> forms) {
        String text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
        for (DateTimeFormatter form : forms) {
            try {
                return ours(LocalDate.parse(text, form));
            } catch (DateTimeException e) {
                continue;
            }
        }
        Matcher matcher = COMPACT.matcher(text);
        if (!matcher.matches()) {
            matcher = COMMON.matcher(text);
        }
        return matcher.matches() ? of(matcher.group(1), matcher.group(2), matcher.group(3)) : null;
    }

    /** A number of a workbook that stands for a day; its fraction is the time of day. */
    static @Nullable LocalDate serial(String raw, boolean since1904) {
        if (!SERIAL.matcher(raw).matches()) {
            return null;
        }
        long days = new BigDecimal(raw).longValue() - SERIAL_OF_EPOCH;
        return ours(LocalDate.ofEpochDay(since1904 ? days + DAYS_BETWEEN_DATE_SYSTEMS : days));
    }

    /** Two digits of year, month and day, as in SWIFT. */
    static @Nullable LocalDate swift(String text) {
        return text.length() == 6 ? of("20" + text.substring(0, 2), text.substring(2, 4), text.substring(4)) : null;
    }

    static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    private static @Nullable LocalDate of(String year, String month, String day) {
        try {
            return ours(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable LocalDate ours(LocalDate day) {
        return day.getYear() < YEAR_MIN || day.getYear() > YEAR_MAX ? null : day;
    }
}

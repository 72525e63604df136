package cn.anxue.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Days as people write them: 2026年3月2日, 2 March 2026. */
public final class WrittenDays {
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    /** Not within a number of a document. */
    private static final Pattern ISO_DAY = Pattern.compile("(?<![\\w-])\\d{4}-\\d{2}-\\d{2}(?![\\w-])");

    private WrittenDays() {}

    public static String inChinese(LocalDate day) {
        // Joined, as formatting takes ten times as long, and each line of the bank has a message.
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    public static String inEnglish(LocalDate day) {
        return ENGLISH.format(day);
    }

    /** A sentence with its days in Chinese. */
    public static String inChinese(String sentence) {
        return with(sentence, WrittenDays::inChinese);
    }

    public static String inEnglish(String sentence) {
        return with(sentence, WrittenDays::inEnglish);
    }

    private static String with(String sentence, Function<LocalDate, String> written) {
        return ISO_DAY.matcher(sentence).replaceAll(day -> written(day.group(), written));
    }

    private static String written(String day, Function<LocalDate, String> written) {
        try {
            return written.apply(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            // No day of any calendar, quoted as it was sent.
            return day;
        }
    }
}

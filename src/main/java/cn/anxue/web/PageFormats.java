package cn.anxue.web;

import cn.anxue.calendar.Today;
import cn.anxue.calendar.WrittenDays;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.money.Money;
import cn.anxue.problem.Text;
import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** How pages write days, amounts and categories. */
@TemplateExtension
public final class PageFormats {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT);

    private static final Pattern THOUSANDS = Pattern.compile("(\\d)(?=(\\d{3})+(\\.|$))");

    private PageFormats() {}

    static String day(LocalDate date) {
        return WrittenDays.inChinese(date);
    }

    static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(Today.ZONE));
    }

    public static String yuan(Money money) {
        var format = new DecimalFormat("¥#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(new BigDecimal(money.decimal()));
    }

    /** A sentence of the API as pages tell it: its days as people write them. */
    static String daysInChinese(String sentence) {
        return WrittenDays.inChinese(sentence);
    }

    static String daysInEnglish(String sentence) {
        return WrittenDays.inEnglish(sentence);
    }

    /** A figure as people read it, its thousands apart. */
    static String grouped(String figure) {
        return THOUSANDS.matcher(figure).replaceAll("$1,");
    }

    public static Text label(InstitutionCategory category) {
        return switch (category) {
            case SUBJECT -> Text.of("学科类", "School subjects");
            case ARTS -> Text.of("文化艺术类", "Arts");
            case SPORTS -> Text.of("体育类", "Sports");
            case SCIENCE -> Text.of("科技类", "Science");
            case FULLTIME_RETAKE -> Text.of("高三全日制补习", "Full-time retake");
            case OTHER -> Text.of("其他", "Other");
        };
    }
}

package cn.anxue.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people write into cells, brought into one form; nothing where it cannot be that. */
public final class SheetValues {
    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2099;
    private static final int SERIAL_OF_EPOCH = 25_569;
    private static final int FEN = 2;
    private static final char PLAIN_END = 0x80;
    private static final String TIME = "(?:[ T]*\\d{1,2}[:.时]\\d{1,2}.*)?";
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s?[-/.年、]\\s?(\\d{1,2})\\s?[-/.月、]\\s?(\\d{1,2})\\s?[日号]?" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})" + TIME);
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");
    private static final Pattern EDGES =
            Pattern.compile("^[\\s\\p{Z}\\p{Cntrl}\\uFEFF]+|[\\s\\p{Z}\\p{Cntrl}\\uFEFF]+$");
    private static final Pattern WITHIN = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\uFEFF]+");
    private static final Pattern FIGURE = Pattern.compile("[-+]?[0-9]{1,15}(\\.[0-9]{1,18})?");
    private static final Pattern UNIT = Pattern.compile("^[¥￥]|(元|人民币|人|节|课时|次|个|平方米|㎡|m2)+$");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3})");
    private static final Pattern ODD = Pattern.compile("[\\p{Cntrl}\\uFEFF\\u200B-\\u200F\\u00A0\\u3000]");

    private SheetValues() {}

    /** Without blanks at its ends, of any kind, and with none but ordinary ones within. */
    static String trimmed(String text) {
        if (!ODD.matcher(text).find() && text.equals(text.strip())) {
            return text;
        }
        return EDGES.matcher(text.replaceAll("[\\u200B-\\u200F]", "").replaceAll("[\\p{Cntrl}\\u00A0\\u3000]+", " "))
                .replaceAll("");
    }

    /** Full-width letters and digits as ordinary ones. */
    public static String narrow(String text) {
        return isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= PLAIN_END) {
                return false;
            }
        }
        return true;
    }

    /** A number people quote: narrow, without blanks and without the mark that keeps it a text. */
    public static String code(SheetCell cell) {
        String narrow = narrow(cell.text());
        String text = WITHIN.matcher(narrow).find() ? WITHIN.matcher(narrow).replaceAll("") : narrow;
        return text.startsWith("'") || text.startsWith("`") ? text.substring(1) : text;
    }

    /** A day in any of the usual forms: {@code 2026-3-1}, {@code 2026/03/01}, {@code 2026年3月1日}, {@code 20260301}, a serial. */
    public static @Nullable LocalDate day(SheetCell cell) {
        String text = narrow(cell.text()).strip();
        Matcher written = DAY.matcher(text);
        if (!written.matches()) {
            written = COMPACT.matcher(text);
        }
        if (written.matches()) {
            return day(written.group(1), written.group(2), written.group(3));
        }
        if (cell.kind() == SheetCell.Kind.FIGURE && SERIAL.matcher(text).matches()) {
            String day = serialDay(new BigDecimal(text));
            return day == null ? null : LocalDate.parse(day);
        }
        return null;
    }

    /** A whole number, also as {@code 30.0}, {@code 1,200} or {@code 30节}. */
    public static @Nullable Integer whole(SheetCell cell) {
        BigDecimal number = number(cell);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** Yuan as fen; also {@code 1,200.50}, {@code ￥300}, {@code 300元} and {@code 10万}. */
    public static @Nullable Long fen(SheetCell cell) {
        BigDecimal yuan = number(cell);
        try {
            if (yuan == null) {
                return null;
            }
            // A figure computed by a spreadsheet may carry binary dust behind the fen.
            BigDecimal exact = cell.kind() == SheetCell.Kind.FIGURE
                    ? yuan.setScale(FEN + FEN + FEN, RoundingMode.HALF_EVEN)
                    : yuan;
            return exact.movePointRight(FEN).longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal number(SheetCell cell) {
        if (FIGURE.matcher(cell.text()).matches()) {
            return new BigDecimal(cell.text());
        }
        String text = WITHIN.matcher(narrow(cell.text())).replaceAll("");
        text = UNIT.matcher(text).replaceAll("");
        text = THOUSANDS.matcher(text).replaceAll("");
        boolean tenThousands = text.endsWith("万");
        String figure = tenThousands ? text.substring(0, text.length() - 1) : text;
        if (!FIGURE.matcher(figure).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(figure);
        return tenThousands ? number.movePointRight(4) : number;
    }

    /** In full and without empty decimals. */
    static String plain(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    static @Nullable String serialDay(BigDecimal days) {
        LocalDate day = LocalDate.ofEpochDay(days.longValue() - SERIAL_OF_EPOCH);
        return isOurs(day) ? day.toString() : null;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            LocalDate found = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return isOurs(found) ? found : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isOurs(LocalDate day) {
        return day.getYear() >= YEAR_MIN && day.getYear() <= YEAR_MAX;
    }
}

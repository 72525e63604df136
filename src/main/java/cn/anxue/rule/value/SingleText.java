package cn.anxue.rule.value;

import cn.anxue.money.Money;
import cn.anxue.problem.Text;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One field: what is kept, as it is typed and as it is read. */
final class SingleText {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int PLACES = 2;
    private static final int CODE_MAX = 20;
    private static final int DIGITS_MAX = 40;

    private SingleText() {}

    /** As it stands in its field; what is not of the kind, as it is written. */
    static String typed(ValueKind kind, JsonNode kept) {
        try {
            return isOf(kind, kept) ? inField(kind, kept) : written(kept);
        } catch (NumberFormatException | ArithmeticException e) {
            return written(kept);
        }
    }

    /** As it is read; what is not of the kind, as it is written. */
    static String shown(String key, ValueKind kind, JsonNode kept) {
        try {
            return isOf(kind, kept) ? inWords(key, kind, kept) : written(kept);
        } catch (NumberFormatException | ArithmeticException e) {
            return written(kept);
        }
    }

    private static boolean isOf(ValueKind kind, JsonNode kept) {
        return switch (kind) {
            case NUMBER, YES_NO, CHOICE, TIME, CODE -> kept.isValueNode();
            case DECIMAL, PERCENT, RATE, FEN -> kept.isNumber() || kept.isTextual();
            case MONEY -> kept.isObject();
        };
    }

    private static String written(JsonNode kept) {
        return kept.isValueNode() ? kept.asText() : kept.toString();
    }

    private static String inField(ValueKind kind, JsonNode kept) {
        return switch (kind) {
            case NUMBER, YES_NO, CHOICE, TIME, CODE -> kept.asText();
            case DECIMAL -> plain(number(kept));
            case PERCENT, RATE -> plain(number(kept).movePointRight(PLACES));
            case FEN -> number(kept).movePointLeft(PLACES).setScale(PLACES).toPlainString();
            case MONEY -> kept.path("amount").asText();
        };
    }

    private static String inWords(String key, ValueKind kind, JsonNode kept) {
        return switch (kind) {
            case NUMBER, TIME, CODE, DECIMAL -> inField(kind, kept);
            case YES_NO, CHOICE -> PartNames.of(key, kept.asText()).zh();
            case PERCENT, RATE -> inField(kind, kept) + "%";
            case FEN, MONEY ->
                new DecimalFormat("¥#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(number(JSON.textNode(inField(kind, kept))));
        };
    }

    /** What is kept of what was typed; null for what is none of the kind. */
    static @Nullable JsonNode kept(ValueShape.Single shape, String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return switch (shape.kind()) {
            case NUMBER -> text.matches("\\d{1,12}") ? JSON.numberNode(Long.parseLong(text)) : null;
            case DECIMAL -> fraction(text, 0);
            case PERCENT -> fraction(text, PLACES);
            case RATE -> {
                JsonNode share = fraction(text, PLACES);
                yield share == null ? null : JSON.textNode(plain(share.decimalValue()));
            }
            case FEN ->
                yuan(text)
                        ? JSON.numberNode(Money.parse(amount(text), Money.CNY).minor())
                        : null;
            case MONEY ->
                yuan(text) ? JSON.objectNode().put("amount", amount(text)).put("currency", Money.CNY) : null;
            case YES_NO -> text.equals("true") || text.equals("false") ? JSON.booleanNode(text.equals("true")) : null;
            case CHOICE -> shape.choices().contains(text) ? JSON.textNode(text) : null;
            case TIME -> isTime(text) ? JSON.textNode(text) : null;
            case CODE -> text.length() <= CODE_MAX ? JSON.textNode(text) : null;
        };
    }

    /** What a field of the kind takes, for whoever typed another. */
    static Text form(ValueKind kind) {
        return switch (kind) {
            case NUMBER -> Text.of("整数，如 30", "a whole number, as in 30");
            case DECIMAL -> Text.of("数字，如 1.5", "a number, as in 1.5");
            case PERCENT, RATE -> Text.of("百分数，如 20 或 0.35", "percent, as in 20 or 0.35");
            case FEN, MONEY -> Text.of("以元计的金额，如 5000 或 5000.00", "yuan, as in 5000 or 5000.00");
            case YES_NO, CHOICE -> Text.of("列出的一项", "one of the list");
            case TIME -> Text.of("时刻，如 16:30", "a time of day, as in 16:30");
            case CODE -> Text.of("至多 " + CODE_MAX + " 个字符", "up to " + CODE_MAX + " characters");
        };
    }

    private static @Nullable JsonNode fraction(String text, int places) {
        return text.matches("\\d{1,12}(\\.\\d{1,12})?")
                ? JSON.numberNode(new BigDecimal(text).movePointLeft(places))
                : null;
    }

    private static boolean yuan(String text) {
        return text.matches("(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,2})?");
    }

    private static String amount(String text) {
        return new BigDecimal(text.replace(",", "")).setScale(PLACES).toPlainString();
    }

    private static boolean isTime(String text) {
        try {
            return text.matches("\\d\\d:\\d\\d") && LocalTime.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static BigDecimal number(JsonNode kept) {
        BigDecimal number = kept.isTextual() ? new BigDecimal(kept.asText()) : kept.decimalValue();
        if (Math.abs((long) number.scale()) > DIGITS_MAX || number.precision() > DIGITS_MAX) {
            throw new ArithmeticException("longer than a value is written out");
        }
        return number;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}

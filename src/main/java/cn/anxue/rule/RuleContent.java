package cn.anxue.rule;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What holds for the value of every rule, whatever its room says: it says something, and is read back as it was sent. */
final class RuleContent {
    private static final int DIGITS_MAX = 12;
    private static final Text UNKEEPABLE = Text.of("含有无法保存的字符", "it holds a character that cannot be kept");
    private static final Text TOO_FINE = Text.of(
            "数字的整数和小数部分各至多 " + DIGITS_MAX + " 位",
            "numbers have " + DIGITS_MAX + " digits at most on each side of the point");

    private RuleContent() {}

    /** @throws ProblemException {@code INVALID_VALUE} for what a row does not give back as it was */
    static void requireKeepable(JsonNode value) {
        if (all(value).flatMap(RuleContent::texts).anyMatch(RuleContent::isBroken)) {
            throw refused(UNKEEPABLE);
        }
        if (all(value).anyMatch(part -> part.isNumber() && !isShort(part))) {
            throw refused(TOO_FINE);
        }
    }

    /** Whether nothing in it is null or empty. */
    static boolean isWhole(JsonNode value) {
        return all(value).noneMatch(part -> part.isNull() || part.isContainerNode() && part.isEmpty());
    }

    /** It and all that it holds. */
    private static Stream<JsonNode> all(JsonNode value) {
        return Stream.concat(
                Stream.of(value),
                StreamSupport.stream(value.spliterator(), false).flatMap(RuleContent::all));
    }

    private static Stream<String> texts(JsonNode part) {
        return part.isTextual()
                ? Stream.of(part.textValue())
                : part.propertyStream().map(Map.Entry::getKey);
    }

    private static boolean isBroken(String text) {
        return text.codePoints()
                .anyMatch(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static boolean isShort(JsonNode number) {
        if (!Double.isFinite(number.doubleValue())) {
            return false;
        }
        BigDecimal plain = number.decimalValue().stripTrailingZeros();
        return plain.scale() <= DIGITS_MAX && plain.precision() - plain.scale() <= DIGITS_MAX;
    }

    private static ProblemException refused(Text reason) {
        return new ProblemException(RequestProblem.INVALID_VALUE, "/value", Map.of("reason", reason));
    }
}

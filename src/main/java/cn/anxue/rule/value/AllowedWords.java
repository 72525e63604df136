package cn.anxue.rule.value;

import cn.anxue.problem.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which values a rule takes, for whoever types into a form: no JSON, parts by their names, limits in the unit of the field. */
final class AllowedWords {
    private static final Pattern SAMPLE =
            Pattern.compile("(，?写作|,? ?as in) \\{[^}]*}(（[^）]*）| or CALENDAR)?[，,]?|（?金额以分计[、）]"
                    + "| \\(amounts in fen\\)|amounts in fen and ");
    private static final Pattern PART = Pattern.compile("[A-Za-z]+");
    private static final Pattern ENGLISH_PART = Pattern.compile("[a-z]+[A-Z][A-Za-z]*|[A-Z]{2,}");
    private static final Pattern FIGURE = Pattern.compile("\\d+(\\.\\d+)?");

    private final String key;
    private final ValueShape shape;

    private AllowedWords(String key, ValueShape shape) {
        this.key = key;
        this.shape = shape;
    }

    /** Empty where a list to choose from says it all. */
    static Text of(String key, ValueShape shape, Text allowed) {
        if (shape instanceof ValueShape.Single single && single.kind().isChosen()) {
            return Text.of("", "");
        }
        AllowedWords words = new AllowedWords(key, shape);
        return Text.of(words.of(allowed.zh(), PART, "(?<=[，；])"), words.of(allowed.en(), ENGLISH_PART, "(?<=[,;])"));
    }

    private String of(String allowed, Pattern part, String clauses) {
        String plain = SAMPLE.matcher(allowed).replaceAll("").strip();
        return Arrays.stream(plain.split(clauses, -1))
                .map(clause -> clause(clause, part))
                .collect(Collectors.joining());
    }

    private String clause(String clause, Pattern part) {
        List<String> named = part.matcher(clause)
                .results()
                .map(MatchResult::group)
                .filter(name -> PartNames.knows(key, name))
                .toList();
        ValueKind kind = named.isEmpty() ? only() : PartNames.kind(key, named.get(0));
        String figures = FIGURE.matcher(clause).replaceAll(figure -> figure(kind, figure.group()));
        return part.matcher(figures)
                .replaceAll(name -> Matcher.quoteReplacement(
                        PartNames.knows(key, name.group()) ? name(name.group(), part) : name.group()));
    }

    private String name(String part, Pattern language) {
        Text text = PartNames.of(key, part);
        return language == PART ? text.zh() : text.en();
    }

    /** The kind of the one part where there is only one. */
    private @Nullable ValueKind only() {
        return shape instanceof ValueShape.Parts parts && parts.parts().size() == 1
                ? PartNames.kind(key, parts.parts().get(0).name())
                : null;
    }

    private static String figure(@Nullable ValueKind kind, String figure) {
        if (kind == ValueKind.FEN) {
            return new BigDecimal(figure).movePointLeft(2).toPlainString() + " 元";
        }
        return kind == ValueKind.PERCENT || kind == ValueKind.RATE
                ? new BigDecimal(figure).movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                : figure;
    }
}

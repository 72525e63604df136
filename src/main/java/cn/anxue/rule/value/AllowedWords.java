package cn.anxue.rule.value;

import cn.anxue.problem.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which values a rule takes, for whoever types into a form: no JSON, parts by their names, limits in the unit of the field. */
final class AllowedWords {
    private static final Pattern SAMPLE =
            Pattern.compile("(，?写作|,? ?as in) \\{[^}]*}(（[^）]*）| or CALENDAR)?[，,]?|（?金额以分计[、）]"
                    + "| \\(amounts in fen\\)|amounts in fen and ");
    private static final Pattern FIGURE = Pattern.compile("\\d+(\\.\\d+)?");

    private static final Pattern LOOSE_END = Pattern.compile("[\\s，；,;]+$");

    private final String key;
    private final ValueShape shape;
    private final Language language;
    private final Set<String> own;

    private AllowedWords(String key, ValueShape shape, Language language) {
        this.key = key;
        this.shape = shape;
        this.language = language;
        this.own = names(shape).collect(Collectors.toSet());
    }

    private enum Language {
        CHINESE("[A-Za-z]+", "(?<=[，；])"),
        /** A part may be called by a word that means itself elsewhere: it begins its clause, or limits follow it. */
        ENGLISH(
                "\\b[a-z]+[A-Z][A-Za-z]*|\\b[A-Z]+\\b|(?<=^ ?)[a-z]+(?= (?:of|not|by|up|\\d)|,)|\\b[a-z]+(?= of \\d)",
                "(?<=[,;])");

        private final Pattern part;
        private final String clauses;

        Language(String part, String clauses) {
            this.part = Pattern.compile(part);
            this.clauses = clauses;
        }
    }

    /** Empty where a list to choose from says it all. */
    static Text of(String key, ValueShape shape, Text allowed) {
        if (shape instanceof ValueShape.Single single && single.kind().isChosen()) {
            return Text.of("", "");
        }
        return Text.of(
                new AllowedWords(key, shape, Language.CHINESE).of(allowed.zh()),
                new AllowedWords(key, shape, Language.ENGLISH).of(allowed.en()));
    }

    private String of(String allowed) {
        String plain = SAMPLE.matcher(allowed).replaceAll("").strip();
        String said = Arrays.stream(plain.split(language.clauses, -1))
                .map(this::clause)
                .collect(Collectors.joining());
        return LOOSE_END.matcher(said).replaceAll("").strip();
    }

    /** Empty where it is about parts that the form does not have. */
    private String clause(String clause) {
        List<String> named = language.part
                .matcher(clause)
                .results()
                .map(MatchResult::group)
                .filter(name -> own.contains(name) || PartNames.knows(key, name))
                .toList();
        List<String> ours = named.stream().filter(own::contains).toList();
        if (ours.isEmpty() && !named.isEmpty()) {
            return "";
        }
        ValueKind kind = ours.isEmpty() ? only() : PartNames.kind(key, ours.get(0));
        String figures = FIGURE.matcher(clause).replaceAll(figure -> figure(kind, figure.group()));
        return language.part
                .matcher(figures)
                .replaceAll(name ->
                        Matcher.quoteReplacement(own.contains(name.group()) ? called(name.group()) : name.group()));
    }

    private String called(String part) {
        Text text = PartNames.of(key, part);
        return language == Language.CHINESE ? text.zh() : "“" + text.en() + "”";
    }

    /** What the parts are called in JSON, however deep they lie. */
    private static Stream<String> names(ValueShape shape) {
        if (shape instanceof ValueShape.Parts parts) {
            return parts.parts().stream().flatMap(part -> Stream.concat(Stream.of(part.name()), names(part.shape())));
        }
        if (shape instanceof ValueShape.Rows rows) {
            return names(rows.row());
        }
        return shape instanceof ValueShape.Coded coded ? names(coded.row()) : Stream.of();
    }

    /** The kind of the one part where there is only one. */
    private @Nullable ValueKind only() {
        return shape instanceof ValueShape.Parts parts && parts.parts().size() == 1
                ? PartNames.kind(key, parts.parts().get(0).name())
                : null;
    }

    private String figure(@Nullable ValueKind kind, String figure) {
        if (kind == ValueKind.FEN) {
            String unit = language == Language.CHINESE ? " 元" : " yuan";
            return new BigDecimal(figure).movePointLeft(2).toPlainString() + unit;
        }
        return kind == ValueKind.PERCENT || kind == ValueKind.RATE
                ? new BigDecimal(figure).movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                : figure;
    }
}

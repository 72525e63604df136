package cn.anxue.rule.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A value in words: a part a line, what it is called first. What is not of the rule's shape stays as it is written. */
final class ShownValue {
    private static final Set<String> UNITS = Set.of("WORKING", "CALENDAR");

    private final String key;

    private ShownValue(String key) {
        this.key = key;
    }

    static String of(String key, ValueShape shape, JsonNode value) {
        return new ShownValue(key).lines(shape, value);
    }

    private String lines(ValueShape shape, JsonNode value) {
        if (shape instanceof ValueShape.Parts parts && value.isObject() && !isTerm(parts, value)) {
            return parts(parts, value, "\n", this::nested);
        }
        return shape instanceof ValueShape.Rows rows && value.isArray() ? rows(rows, value) : inLine(shape, value);
    }

    /** A part of the whole: what holds more than one thing begins a line of its own. */
    private String nested(ValueShape shape, JsonNode value) {
        if (shape instanceof ValueShape.Rows rows && value.isArray()) {
            return "\n" + rows(rows, value);
        }
        if (shape instanceof ValueShape.Parts parts && value.isObject() && !isTerm(parts, value)) {
            return "\n· " + parts(parts, value, "\n· ", this::inLine);
        }
        return inLine(shape, value);
    }

    private String rows(ValueShape.Rows shape, JsonNode value) {
        return StreamSupport.stream(value.spliterator(), false)
                .map(row -> "· " + inLine(shape.row(), row))
                .collect(Collectors.joining("\n"));
    }

    private String inLine(ValueShape shape, JsonNode value) {
        if (shape instanceof ValueShape.Single single) {
            return SingleText.shown(key, single.kind(), value);
        }
        if (shape instanceof ValueShape.Parts parts && value.isObject()) {
            return isTerm(parts, value) ? term(value) : parts(parts, value, "，", this::inLine);
        }
        if (shape instanceof ValueShape.Coded coded && value.isObject()) {
            return value.properties().stream()
                    .map(one -> one.getKey() + " " + inLine(coded.each(), one.getValue()))
                    .collect(Collectors.joining("，"));
        }
        return value.toString();
    }

    private static boolean isTerm(ValueShape.Parts shape, JsonNode value) {
        return shape.isTerm()
                && value.path("days").isIntegralNumber()
                && UNITS.contains(value.path("unit").asText());
    }

    private static String term(JsonNode value) {
        return value.path("days").asText() + (value.path("unit").asText().equals("WORKING") ? " 个工作日" : " 日");
    }

    /** In the order of the shape, since a row keeps none of its own; and then what the shape does not know. */
    private String parts(
            ValueShape.Parts shape, JsonNode value, String between, BiFunction<ValueShape, JsonNode, String> shown) {
        List<String> known = shape.parts().stream().map(ValueShape.Part::name).toList();
        Stream<String> words = shape.parts().stream()
                .filter(part -> value.has(part.name()))
                .map(part -> called(part.name(), shown.apply(part.shape(), value.get(part.name()))));
        Stream<String> others = value.properties().stream()
                .filter(part -> !known.contains(part.getKey()))
                .map(part -> called(part.getKey(), part.getValue().toString()));
        return Stream.concat(words, others).collect(Collectors.joining(between));
    }

    private String called(String part, String words) {
        return PartNames.of(key, part).zh() + "：" + words;
    }
}

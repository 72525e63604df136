package cn.anxue.rule.value;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.problem.Violations;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes values apart into the texts of a form's fields, and puts them together of what was typed there. */
final class TypedValue {
    /** What the fields of a value begin with. */
    static final String NAME = "value";

    /** More fields than a form of ours is sent with; beyond that, rows are refused and not dropped. */
    static final int ROWS_MAX = 1_000;

    private static final Text TWICE = Text.of("行号重复", "a code stands twice");

    private final UnaryOperator<String> typed;
    private final Violations wrong = new Violations();

    private TypedValue(UnaryOperator<String> typed) {
        this.typed = typed;
    }

    /** The texts by the names of their fields. */
    static Map<String, String> texts(ValueShape shape, JsonNode value) {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, NAME, shape, value);
        return texts;
    }

    private static void put(Map<String, String> texts, String name, ValueShape shape, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        if (shape instanceof ValueShape.Single single) {
            texts.put(name, SingleText.typed(single.kind(), value));
        } else if (shape instanceof ValueShape.Parts parts) {
            parts.parts().forEach(part -> put(texts, name + "-" + part.name(), part.shape(), value.path(part.name())));
        } else if (shape instanceof ValueShape.Rows rows) {
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                put(texts, name + "-" + i, rows.row(), value.get(i));
            }
        } else if (shape instanceof ValueShape.Coded coded) {
            int i = 0;
            for (Map.Entry<String, JsonNode> one : value.properties()) {
                String row = name + "-" + i++;
                texts.put(row + "-" + ValueShape.Coded.CODE, one.getKey());
                put(texts, row + "-" + ValueShape.Coded.REST, coded.each(), one.getValue());
            }
        }
    }

    /**
     * The value; null where nothing was typed.
     *
     * @param typed what stands in a field, empty for nothing
     * @throws ProblemException {@code REQUIRED} and {@code INVALID_VALUE} at the names of fields
     */
    static @Nullable JsonNode read(ValueShape shape, UnaryOperator<String> typed) {
        TypedValue reading = new TypedValue(typed);
        JsonNode value = reading.value(NAME, shape);
        reading.wrong.throwIfAny();
        return value;
    }

    private @Nullable JsonNode value(String name, ValueShape shape) {
        if (shape instanceof ValueShape.Single single) {
            return single(name, single);
        }
        if (shape instanceof ValueShape.Parts parts) {
            return parts(name, parts);
        }
        return shape instanceof ValueShape.Rows rows ? rows(name, rows) : coded(name, (ValueShape.Coded) shape);
    }

    private @Nullable JsonNode single(String name, ValueShape.Single shape) {
        String text = typed.apply(name);
        if (text.isBlank()) {
            return null;
        }
        JsonNode kept = SingleText.kept(shape, text);
        if (kept == null) {
            wrong.add("/" + name, RequestProblem.INVALID_VALUE, Map.of("reason", SingleText.form(shape.kind())));
            return JsonNodeFactory.instance.missingNode();
        }
        return kept;
    }

    private @Nullable JsonNode parts(String name, ValueShape.Parts shape) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (ValueShape.Part part : shape.parts()) {
            JsonNode value = value(name + "-" + part.name(), part.shape());
            if (value != null) {
                object.set(part.name(), value);
            }
        }
        if (object.isEmpty()) {
            return null;
        }
        shape.parts().stream()
                .filter(part -> part.needed() && !object.has(part.name()))
                .forEach(part ->
                        wrong.add("/" + first(name + "-" + part.name(), part.shape()), RequestProblem.REQUIRED));
        return object;
    }

    /** The name of a value's first field. */
    static String first(ValueShape shape) {
        return first(NAME, shape);
    }

    private static String first(String name, ValueShape shape) {
        if (shape instanceof ValueShape.Parts parts) {
            ValueShape.Part part = parts.parts().get(0);
            return first(name + "-" + part.name(), part.shape());
        }
        if (shape instanceof ValueShape.Rows rows) {
            return first(name + "-0", rows.row());
        }
        return shape instanceof ValueShape.Coded coded ? first(name + "-0", coded.row()) : name;
    }

    private @Nullable JsonNode rows(String name, ValueShape.Rows shape) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        int filled = reach(name, shape.row());
        for (int i = 0; i < filled; i++) {
            JsonNode row = value(name + "-" + i, shape.row());
            if (row != null) {
                array.add(row);
            }
        }
        return array.isEmpty() ? null : array;
    }

    private @Nullable JsonNode coded(String name, ValueShape.Coded shape) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        int filled = reach(name, shape.row());
        for (int i = 0; i < filled; i++) {
            JsonNode row = value(name + "-" + i, shape.row());
            if (row == null) {
                continue;
            }
            String code = row.path(ValueShape.Coded.CODE).asText();
            if (!code.isEmpty() && object.has(code)) {
                String field = "/" + name + "-" + i + "-" + ValueShape.Coded.CODE;
                wrong.add(field, RequestProblem.INVALID_VALUE, Map.of("reason", TWICE));
            }
            object.set(code, row.path(ValueShape.Coded.REST));
        }
        return object.isEmpty() ? null : object;
    }

    private int reach(String name, ValueShape row) {
        int filled = filled(name, row, typed);
        if (filled > ROWS_MAX) {
            String beyond = "/" + first(name + "-" + ROWS_MAX, row);
            wrong.add(beyond, RequestProblem.TOO_MANY_ITEMS, Map.of("max", ROWS_MAX));
        }
        return Math.min(filled, ROWS_MAX);
    }

    /** Up to which row something stands in a field, be others before it empty. */
    static int filled(String name, ValueShape row, UnaryOperator<String> texts) {
        return IntStream.rangeClosed(0, ROWS_MAX)
                        .filter(i -> isFilled(name + "-" + i, row, texts))
                        .max()
                        .orElse(-1)
                + 1;
    }

    private static boolean isFilled(String name, ValueShape shape, UnaryOperator<String> texts) {
        return shape instanceof ValueShape.Parts parts
                ? parts.parts().stream().anyMatch(part -> isFilled(name + "-" + part.name(), part.shape(), texts))
                : !texts.apply(name).isBlank();
    }
}

package cn.anxue.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.problem.Violation;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is wrong with a JSON body, told by place and expectation; never by our class names. */
public final class JsonProblems {
    private JsonProblems() {}

    public static ProblemException of(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping) || failure instanceof StreamConstraintsException) {
            return new ProblemException(RequestProblem.MALFORMED_JSON, Map.of("reason", syntax(failure)));
        }
        String pointer = pointer(mapping);
        if (mapping.getCause() instanceof ProblemException problem) {
            return beneath(pointer, problem);
        }
        if (mapping.getCause() instanceof InputCoercionException outOfRange) {
            return invalid(mapping, pointer, shape(outOfRange.getTargetType()));
        }
        if (mapping.getCause() instanceof JsonProcessingException inner && !(inner instanceof JsonMappingException)) {
            return of(inner);
        }
        if (mapping instanceof UnrecognizedPropertyException unknown) {
            return new ProblemException(
                    RequestProblem.UNKNOWN_FIELD, pointer, Map.of("field", clip(unknown.getPropertyName())));
        }
        Text expectation = mapping instanceof MismatchedInputException mismatch
                ? expectation(mismatch.getTargetType())
                : Text.of("格式有误", "it is not in the expected form");
        return invalid(mapping, pointer, expectation);
    }

    /** What a value object found wrong while the body was read, at its place in the body. */
    private static ProblemException beneath(String pointer, ProblemException problem) {
        List<Violation> placed = problem.violations().stream()
                .map(v -> new Violation(pointer + v.pointer(), v.kind(), v.facts()))
                .toList();
        return new ProblemException(placed);
    }

    private static ProblemException invalid(JsonMappingException mapping, String pointer, Text expectation) {
        // A body that ends too early or goes on too long has no place to point at.
        ProblemKind kind = mapping.getPath().isEmpty() ? RequestProblem.MALFORMED_JSON : RequestProblem.INVALID_VALUE;
        return new ProblemException(kind, pointer, Map.of("reason", expectation));
    }

    private static String pointer(JsonMappingException mapping) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            String field = step.getFieldName();
            String name = field == null ? Integer.toString(step.getIndex()) : clip(field);
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static Text syntax(JsonProcessingException failure) {
        if (failure instanceof StreamConstraintsException) {
            return Text.of("嵌套过深或内容过长", "it is nested too deeply or too long");
        }
        JsonLocation place = failure.getLocation();
        if (String.valueOf(failure.getOriginalMessage()).startsWith("Duplicate field")) {
            return Text.of("同一字段出现两次" + placeZh(place), "a field occurs twice" + placeEn(place));
        }
        return Text.of("语法错误" + placeZh(place), "the syntax is wrong" + placeEn(place));
    }

    private static String placeZh(@Nullable JsonLocation place) {
        return place == null ? "" : "（第 " + place.getLineNr() + " 行第 " + place.getColumnNr() + " 列）";
    }

    private static String placeEn(@Nullable JsonLocation place) {
        return place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    }

    static Text expectation(@Nullable Class<?> type) {
        if (type == null) {
            return Text.of("格式有误", "it is not in the expected form");
        }
        if (type.isEnum()) {
            String values = String.join(
                    " ",
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .toList());
            return Text.of("须为其中之一 " + values, "it must be one of " + values);
        }
        if (type == LocalDate.class) {
            return Text.of("须为日期，例如 2026-11-21", "it must be a date such as 2026-11-21");
        }
        if (type == Instant.class) {
            return Text.of("须为时刻，例如 2026-11-21T08:00:00Z", "it must be a time such as 2026-11-21T08:00:00Z");
        }
        if (type == UUID.class) {
            return Text.of("须为 UUID", "it must be a UUID");
        }
        return shape(type);
    }

    private static Text shape(Class<?> type) {
        if (type == String.class) {
            return Text.of("须为字符串", "it must be a text in quotes");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Text.of("须为 true 或 false", "it must be true or false");
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return Text.of("须为数字", "it must be a number in range");
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return Text.of("须为列表", "it must be a list");
        }
        return Text.of("格式有误", "it is not in the expected form");
    }

    private static String clip(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100);
    }
}

package cn.anxue.rule.value;

import cn.anxue.money.Money;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a rule's value is made of. */
public sealed interface ValueShape {
    /** @param choices empty where it is not chosen of a list */
    record Single(ValueKind kind, List<String> choices) implements ValueShape {}

    /** Parts of different names. */
    record Parts(List<Part> parts) implements ValueShape {
        /** So many days of one unit, which is read as one. */
        boolean isTerm() {
            return parts.stream().map(Part::name).toList().equals(List.of("days", "unit"));
        }
    }

    /** As many of one shape as there are. */
    record Rows(ValueShape row) implements ValueShape {}

    /** The same, each with a code of its own. */
    record Coded(ValueShape each) implements ValueShape {
        /** What the code and the rest are called in a row. */
        static final String CODE = "code";

        static final String REST = "value";

        /** The code beside the rest. */
        Parts row() {
            Single code = new Single(ValueKind.CODE, List.of());
            return new Parts(List.of(new Part(CODE, code, true), new Part(REST, each, true)));
        }
    }

    /** @param needed whether the value is nothing without it */
    record Part(String name, ValueShape shape, boolean needed) {}

    /**
     * The shape of values of a rule.
     *
     * @param key of the rule, since a part of one name may mean another thing there
     * @throws IllegalStateException for a type nobody has said how to type
     */
    static ValueShape of(String key, Class<?> type) {
        return of(key, "", type);
    }

    private static ValueShape of(String key, String name, Type type) {
        ValueKind said = PartNames.kind(key, name);
        if (said != null) {
            return new Single(said, List.of());
        }
        if (type instanceof ParameterizedType several) {
            return collection(key, name, several);
        }
        Class<?> one = (Class<?>) type;
        ValueKind kind = kind(one);
        if (kind != null) {
            return new Single(kind, choices(one));
        }
        if (!one.isRecord()) {
            throw new IllegalStateException("nobody said how " + key + " " + name + " is typed: " + type);
        }
        List<String> read = name.isEmpty() ? PartNames.read(key) : null;
        return new Parts(Arrays.stream(one.getRecordComponents())
                .filter(part -> read == null || read.contains(written(part)))
                .map(part -> new Part(
                        written(part),
                        of(key, written(part), part.getGenericType()),
                        read != null || !isNullable(part)))
                .toList());
    }

    private static ValueShape collection(String key, String name, ParameterizedType type) {
        Type[] held = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return new Rows(of(key, name, held[0]));
        }
        ValueShape each = of(key, "", held[1]);
        if (type.getRawType() == Map.class && held[0] instanceof Class<?> named && named.isEnum()) {
            return new Parts(choices(named).stream()
                    .map(constant -> new Part(constant, each, false))
                    .toList());
        }
        return new Coded(each);
    }

    private static @Nullable ValueKind kind(Class<?> type) {
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return ValueKind.NUMBER;
        }
        if (type.isEnum()) {
            return ValueKind.CHOICE;
        }
        return Map.of(
                        BigDecimal.class, ValueKind.DECIMAL,
                        Boolean.class, ValueKind.YES_NO,
                        LocalTime.class, ValueKind.TIME,
                        Money.class, ValueKind.MONEY)
                .get(type);
    }

    private static List<String> choices(Class<?> type) {
        if (type == Boolean.class) {
            return List.of("true", "false");
        }
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(one -> ((Enum<?>) one).name())
                        .toList()
                : List.of();
    }

    /** As JSON names it. */
    private static String written(RecordComponent part) {
        JsonProperty own = part.getAccessor().getAnnotation(JsonProperty.class);
        return own == null ? part.getName() : own.value();
    }

    private static boolean isNullable(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}

package cn.anxue.web;

import cn.anxue.money.Money;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.problem.Violation;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a form, or filtered by in an address: read field by field, and shown again as it was typed. */
public final class Typed {
    public static final Typed NOTHING = new Typed(Map.of());

    private static final int LENGTH_MAX = 4_000;

    private final Map<String, String> fields;

    private final Map<String, Text> refusals;

    private Typed(Map<String, String> fields) {
        this(fields, Map.of());
    }

    private Typed(Map<String, String> fields, Map<String, Text> refusals) {
        this.fields = fields;
        this.refusals = refusals;
    }

    /** @throws ProblemException where a field is longer than any form of ours lets it be */
    public static Typed of(@Nullable MultivaluedMap<String, String> sent) {
        if (sent == null) {
            return NOTHING;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            String value = values.isEmpty() || values.get(0) == null ? "" : values.get(0);
            if (value.length() > LENGTH_MAX) {
                throw new ProblemException(
                        RequestProblem.INVALID_VALUE, "/" + name, Map.of("reason", "≤ " + LENGTH_MAX));
            }
            fields.put(name, StrictParams.plain(value, "/" + name));
        });
        return new Typed(fields);
    }

    /** As it was typed; empty where it was not. */
    public String of(String field) {
        return fields.getOrDefault(field, "");
    }

    /**
     * The same, with what was wrong about each field.
     *
     * @param field the name of the field that a pointer means
     */
    public Typed refused(ProblemException problem, UnaryOperator<String> field) {
        Map<String, Text> said = new LinkedHashMap<>();
        for (Violation one : problem.violations()) {
            said.putIfAbsent(field.apply(one.pointer()), Pages.said(one));
        }
        return new Typed(fields, said);
    }

    /** The same, of fields that are named as the pointers name them. */
    public Typed refused(ProblemException problem) {
        return refused(problem, pointer -> pointer.isEmpty() ? pointer : pointer.substring(1));
    }

    /** Why this field was refused; null where it was not. */
    public @Nullable Text said(String field) {
        return refusals.get(field);
    }

    /** Whether the field was there at all, be it empty. */
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    public boolean is(String field, String value) {
        return of(field).equals(value);
    }

    public @Nullable String textOrNull(String field) {
        String value = of(field).strip();
        return value.isEmpty() ? null : value;
    }

    public String text(String field) {
        return Fields.needed(of(field), "/" + field);
    }

    public @Nullable LocalDate dayOrNull(String field) {
        return Fields.dayIfAny(of(field), "/" + field);
    }

    public LocalDate day(String field) {
        return Fields.day(of(field), "/" + field);
    }

    public @Nullable Money moneyOrNull(String field) {
        String value = textOrNull(field);
        return value == null ? null : Money.parse(value.replace(",", ""), Money.CNY);
    }

    public Money money(String field) {
        Money value = moneyOrNull(field);
        if (value == null) {
            throw new ProblemException(RequestProblem.REQUIRED, "/" + field, Map.of());
        }
        return value;
    }

    public @Nullable UUID idOrNull(String field) {
        return textOrNull(field) == null ? null : Fields.id(of(field), "/" + field);
    }

    public UUID id(String field) {
        UUID value = idOrNull(field);
        if (value == null) {
            throw new ProblemException(RequestProblem.REQUIRED, "/" + field, Map.of());
        }
        return value;
    }

    public @Nullable Integer numberOrNull(String field) {
        String value = textOrNull(field);
        try {
            return value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException e) {
            throw invalid(field, "123");
        }
    }

    public Integer number(String field) {
        Integer value = numberOrNull(field);
        if (value == null) {
            throw new ProblemException(RequestProblem.REQUIRED, "/" + field, Map.of());
        }
        return value;
    }

    /** How many rows the address asks for, as many as a list gives by itself where it does not say. */
    public int limit() {
        return Page.limit(numberOrNull("limit"));
    }

    /** Null where none of them was chosen: a filter that names no choice narrows nothing. */
    public <E extends Enum<E>> @Nullable E choiceOrNull(E[] values, String field) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(of(field)))
                .findFirst()
                .orElse(null);
    }

    public <E extends Enum<E>> E choice(E[] values, String field) {
        E chosen = choiceOrNull(values, field);
        if (chosen == null) {
            throw new ProblemException(RequestProblem.REQUIRED, "/" + field, Map.of());
        }
        return chosen;
    }

    /** The same filters in an address. */
    public String query() {
        return with("", null);
    }

    /** The same filters in an address, with another field beside them. */
    public String with(String field, @Nullable String value) {
        Map<String, String> asked = new LinkedHashMap<>(fields);
        if (!field.isEmpty()) {
            asked.put(field, value == null ? "" : value);
        }
        return asked.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static ProblemException invalid(String field, String form) {
        return new ProblemException(RequestProblem.INVALID_VALUE, "/" + field, Map.of("reason", form));
    }
}

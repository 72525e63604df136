package cn.anxue.enforcement.web;

import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.web.Fields;
import cn.anxue.web.StrictParams;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was typed into one of the forms of a penalty case; kept as it is to be shown again. */
public final class PenaltyForm {
    private static final int TEXT_MAX = 10_000;
    private static final int CHOICES_MAX = 20;

    private final Map<String, List<String>> typed;

    PenaltyForm(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    static PenaltyForm empty() {
        return new PenaltyForm(Map.of());
    }

    static PenaltyForm of(MultivaluedMap<String, String> typed) {
        return new PenaltyForm(typed);
    }

    /** As typed, or nothing. */
    public String text(String field) {
        List<String> values = typed.getOrDefault(field, List.of());
        return values.isEmpty() || values.get(0) == null ? "" : StrictParams.plain(values.get(0), "/" + field);
    }

    public boolean has(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    String required(String field, int max) {
        return Fields.needed(text(field), "/" + field, max);
    }

    String required(String field) {
        return required(field, TEXT_MAX);
    }

    @Nullable
    String optional(String field, int max) {
        return text(field).isBlank() ? null : required(field, max);
    }

    LocalDate day(String field) {
        return Fields.day(text(field), "/" + field);
    }

    @Nullable
    LocalDate dayIfAny(String field) {
        return text(field).isBlank() ? null : day(field);
    }

    @Nullable
    UUID idIfAny(String field) {
        return text(field).isBlank() ? null : Fields.id(text(field), "/" + field);
    }

    /** Yuan with or without decimals; nothing typed is nothing. */
    Money yuan(String field) {
        String text = text(field).strip();
        if (text.isEmpty()) {
            return Money.ofFen(0);
        }
        String whole = text.matches("[0-9]+") ? text + ".00" : text.matches("[0-9]+\\.[0-9]") ? text + "0" : text;
        return Money.parse(whole, Money.CNY);
    }

    int number(String field) {
        String text = required(field);
        if (!text.matches("[0-9]{1,6}")) {
            throw wrong(field, "1, 2, 3 …");
        }
        return Integer.parseInt(text);
    }

    /** The version that was read. */
    long version() {
        String text = text("version").strip();
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    <E extends Enum<E>> E choice(String field, Class<E> type) {
        return Fields.chosen(type, text(field), "/" + field);
    }

    <E extends Enum<E>> List<E> choices(String field, Class<E> type) {
        List<String> values = typed.getOrDefault(field, List.of());
        if (values.size() > CHOICES_MAX) {
            throw new ProblemException(RequestProblem.TOO_MANY_ITEMS, "/" + field, Map.of("max", CHOICES_MAX));
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> values.contains(constant.name()))
                .toList();
    }

    private static ProblemException wrong(String field, String form) {
        return new ProblemException(RequestProblem.INVALID_VALUE, "/" + field, Map.of("reason", form));
    }
}

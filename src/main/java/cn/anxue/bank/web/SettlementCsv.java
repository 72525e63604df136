package cn.anxue.bank.web;

import cn.anxue.bank.settlement.SettlementDraft;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a settlement as CSV: a heading, then one line a part: order reference, amount, payer's name, payer's account,
 * time of payment (ISO 8601 with offset), the collector's reference. Fields may be quoted.
 */
final class SettlementCsv {
    private static final int FIELDS = 6;
    private static final int FIELD_MAX = 140;

    private SettlementCsv() {}

    static List<SettlementDraft.Part> parse(String text) {
        List<String> rows =
                text.replace("\uFEFF", "").lines().filter(row -> !row.isBlank()).toList();
        if (rows.size() < 2 || rows.size() > SettlementDraft.PARTS_MAX + 1) {
            throw new ProblemException(RequestProblem.TOO_MANY_ITEMS, Map.of("max", SettlementDraft.PARTS_MAX));
        }
        List<SettlementDraft.Part> parts = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            parts.add(part(fields(rows.get(i)), "/parts/" + (i - 1)));
        }
        return parts;
    }

    private static SettlementDraft.Part part(List<String> fields, String pointer) {
        if (fields.size() != FIELDS || fields.stream().anyMatch(field -> field.length() > FIELD_MAX)) {
            throw new ProblemException(RequestProblem.INVALID_VALUE, pointer, Map.of("reason", FIELDS + " fields"));
        }
        if (fields.get(0).isEmpty() || fields.get(FIELDS - 1).isEmpty()) {
            throw new ProblemException(RequestProblem.REQUIRED, pointer, Map.of());
        }
        return new SettlementDraft.Part(
                fields.get(0),
                Money.parse(fields.get(1), Money.CNY),
                text(fields.get(2)),
                text(fields.get(3)),
                time(fields.get(4), pointer),
                fields.get(FIELDS - 1));
    }

    private static List<String> fields(String row) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"') {
                boolean escaped = quoted && i + 1 < row.length() && row.charAt(i + 1) == '"';
                if (escaped) {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }

    private static @Nullable Instant time(String field, String pointer) {
        if (field.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(field).toInstant();
        } catch (DateTimeException e) {
            throw new ProblemException(RequestProblem.INVALID_VALUE, pointer + "/paidAt", Map.of("reason", "ISO 8601"));
        }
    }

    private static @Nullable String text(String field) {
        return field.isEmpty() ? null : field;
    }
}

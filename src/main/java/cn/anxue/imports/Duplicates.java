package cn.anxue.imports;

import cn.anxue.institution.Uscc;
import cn.anxue.sheet.SheetValues;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which rows of a sheet are about the same thing; holds eight bytes of each row and its number. */
final class Duplicates {
    private static final long PRIME = 0x100000001b3L;
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final char GAP = '\t';

    private final ImportKind kind;
    private final Map<Long, Integer> seen = new HashMap<>();
    private final Map<Long, Integer> alike = new HashMap<>();

    Duplicates(ImportKind kind) {
        this.kind = kind;
    }

    /** Nothing for the first of its kind. */
    @Nullable
    Finding of(ReadRow row) {
        Integer first = seen.putIfAbsent(hash(key(kind.key(), row)), row.number());
        return first == null
                ? null
                : new Finding(row.number(), kind.key().get(0), RowProblem.ROW_TWICE, Map.of("row", first));
    }

    /** The row, knowing which of those like it it is. */
    ReadRow counted(ReadRow row) {
        return kind.counted().isEmpty() ? row : row.with(alike.merge(hash(key(kind.counted(), row)), 1, Integer::sum));
    }

    private static String key(List<String> fields, ReadRow row) {
        StringBuilder key = new StringBuilder();
        fields.forEach(field -> key.append(GAP).append(plain(field, row)));
        return key.toString();
    }

    /** A credit code is the same in small letters. */
    private static @Nullable Object plain(String field, ReadRow row) {
        return switch (field) {
            case "uscc" -> row.has(field) ? Uscc.normalised(row.must(field)) : null;
            case "number" -> plainNumber(row.must(field));
            default -> row.values().get(field);
        };
    }

    /** Sheets write the year in any brackets. */
    static String plainNumber(String number) {
        return SheetValues.narrow(number)
                .replaceAll("[\\s\\p{Z}]", "")
                .replaceAll("[\\[(【〔{]", "〔")
                .replaceAll("[\\])】〕}]", "〕");
    }

    static long hash(String text) {
        long hash = OFFSET;
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ one) * PRIME;
        }
        return hash ^ hash >>> 31;
    }
}

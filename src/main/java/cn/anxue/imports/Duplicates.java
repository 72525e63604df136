package cn.anxue.imports;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which rows of a sheet are about the same thing; holds eight bytes of each row and its number. */
final class Duplicates {
    private static final long PRIME = 0x100000001b3L;
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final char GAP = '\t';

    private final ImportKind kind;
    private final Map<Long, Integer> seen = new HashMap<>();

    Duplicates(ImportKind kind) {
        this.kind = kind;
    }

    /** Nothing for the first of its kind. */
    @Nullable
    Finding of(ReadRow row) {
        StringBuilder key = new StringBuilder();
        kind.key().forEach(field -> key.append(GAP).append(row.values().get(field)));
        Integer first = seen.putIfAbsent(hash(key.toString()), row.number());
        return first == null
                ? null
                : new Finding(row.number(), kind.key().get(0), RowProblem.ROW_TWICE, Map.of("row", first));
    }

    private static long hash(String text) {
        long hash = OFFSET;
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ one) * PRIME;
        }
        return hash ^ hash >>> 31;
    }
}

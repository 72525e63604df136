package cn.anxue.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of a list by what is known of their names: fresh ones, those of a known name, and those that are the sum or a
 * part of what came under the same reference before. Pure.
 */
final class LineSorting {
    private final Map<LineIdentity.Key, LineStore.Known> known;
    private final List<GoodLine> fresh = new ArrayList<>();
    private final List<Repeated> repeated = new ArrayList<>();
    private final Map<LineIdentity.Key, List<GoodLine>> twins = new LinkedHashMap<>();
    private final Map<LineIdentity.Key, List<LineStore.Known>> freshParts = new HashMap<>();

    /** A line whose name was there before it. */
    record Repeated(GoodLine line, LineStore.Known earlier) {}

    LineSorting(Map<LineIdentity.Key, LineStore.Known> known) {
        this.known = new HashMap<>(known);
    }

    LineSorting sort(List<GoodLine> lines) {
        lines.forEach(this::sort);
        return this;
    }

    private void sort(GoodLine line) {
        LineIdentity identity = line.identity();
        LineStore.Known earlier = known.get(identity.key());
        if (earlier != null) {
            repeated.add(new Repeated(line, earlier));
            return;
        }
        LineIdentity.Key batch = identity.batch();
        LineIdentity.Key sibling = identity.sibling();
        if (batch != null && sibling != null && known.containsKey(sibling)) {
            twins.computeIfAbsent(batch, key -> new ArrayList<>()).add(line);
            return;
        }
        LineStore.Known now = LineStore.Known.of(line);
        known.put(identity.key(), now);
        fresh.add(line);
        if (batch != null && identity.isPart()) {
            freshParts.computeIfAbsent(batch, key -> new ArrayList<>()).add(now);
        }
    }

    List<GoodLine> fresh() {
        return fresh;
    }

    List<Repeated> repeated() {
        return repeated;
    }

    /** Sums that came after their parts, or parts after their sum, by what they have in common. */
    Map<LineIdentity.Key, List<GoodLine>> twins() {
        return twins;
    }

    /** The sum that was known before its parts, if it was. */
    Optional<LineStore.Known> sum(LineIdentity.Key batch) {
        return Optional.ofNullable(known.get(LineIdentity.sum(batch)));
    }

    /** Parts that this list brought. */
    List<LineStore.Known> freshParts(LineIdentity.Key batch) {
        return freshParts.getOrDefault(batch, List.of());
    }
}

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
    private final Map<LineIdentity.Key, List<LineStore.Known>> parts;
    private final List<GoodLine> fresh = new ArrayList<>();
    private final List<Repeated> repeated = new ArrayList<>();
    private final Map<LineIdentity.Key, List<GoodLine>> twins = new LinkedHashMap<>();

    /** A line whose name was there before it. */
    record Repeated(GoodLine line, LineStore.Known earlier) {}

    /** @param parts what the books have of the lines' batches, by what the parts of each have in common */
    LineSorting(Map<LineIdentity.Key, LineStore.Known> known, Map<LineIdentity.Key, List<LineStore.Known>> parts) {
        this.known = new HashMap<>(known);
        this.parts = new HashMap<>();
        parts.forEach((batch, lines) -> this.parts.put(batch, new ArrayList<>(lines)));
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
        if (batch != null && isTwin(identity, batch)) {
            twins.computeIfAbsent(batch, key -> new ArrayList<>()).add(line);
            return;
        }
        LineStore.Known now = LineStore.Known.of(line);
        known.put(identity.key(), now);
        fresh.add(line);
        if (batch != null && identity.isPart()) {
            parts.computeIfAbsent(batch, key -> new ArrayList<>()).add(now);
        }
    }

    /** A part whose sum is known, or a sum of which any part is. */
    private boolean isTwin(LineIdentity identity, LineIdentity.Key batch) {
        return identity.isPart() ? known.containsKey(LineIdentity.sum(batch)) : parts.containsKey(batch);
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

    /** Parts that are in the books or that this list brought. */
    List<LineStore.Known> parts(LineIdentity.Key batch) {
        return parts.getOrDefault(batch, List.of());
    }
}

package cn.anxue.bank;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A bank's batch under one reference: its sum and its parts are the same money, of which only what came first is booked.
 * Costs nothing for accounts of which no line is a part, and lists in which none is.
 */
@ApplicationScoped
class BatchTwins {
    private final BatchStore store;

    BatchTwins(BatchStore store) {
        this.store = store;
    }

    /**
     * A sum or a part whose money is in the books already.
     *
     * @param same the lines of the books that it is, or is part of
     * @param addsUp whether sum and parts agree to the fen
     */
    record Twin(GoodLine line, List<LineStore.Known> same, boolean addsUp) {
        BankProblem code() {
            if (!addsUp) {
                return BankProblem.BATCH_DOES_NOT_ADD_UP;
            }
            return line.identity().isPart() ? BankProblem.BATCH_PART_OF_SUM : BankProblem.BATCH_SUM_OF_PARTS;
        }

        LineAnswer answer() {
            return LineAnswer.known(
                    line.number(),
                    addsUp ? LineOutcome.DUPLICATE : LineOutcome.CONFLICT,
                    code(),
                    same.get(0).id());
        }
    }

    /** The lines by what the books know of their names and batches. */
    LineSorting sort(List<GoodLine> lines, Map<LineIdentity.Key, LineStore.Known> known) {
        Set<LineIdentity.Key> batches = new LinkedHashSet<>();
        for (GoodLine line : lines) {
            LineIdentity.Key batch =
                    line.account().hasBatches() ? line.identity().batch() : null;
            if (batch != null && !line.identity().isPart()) {
                batches.add(batch);
            }
        }
        return new LineSorting(known, store.parts(batches)).sort(lines);
    }

    /**
     * Sums and parts that are told for a second time.
     *
     * @param whole whether the parts come all together: those of a statement; notices may tell them one by one
     */
    List<Twin> of(LineSorting sorted, boolean whole) {
        if (sorted.twins().isEmpty()) {
            return List.of();
        }
        Map<LineIdentity.Key, Map<Integer, Long>> told =
                store.told(sorted.twins().keySet());
        List<Twin> twins = new ArrayList<>();
        sorted.twins().forEach((batch, lines) -> {
            List<LineStore.Known> parts = sorted.parts(batch);
            twins.addAll(
                    parts.isEmpty()
                            ? parts(
                                    sorted.sum(batch).map(List::of).orElse(List.of()),
                                    lines,
                                    told.getOrDefault(batch, Map.of()),
                                    whole)
                            : sums(parts, lines));
        });
        store.tell(twins.stream()
                .filter(twin -> twin.addsUp() && twin.line().identity().isPart())
                .map(Twin::line)
                .toList());
        return twins;
    }

    private static List<Twin> sums(List<LineStore.Known> parts, List<GoodLine> lines) {
        long booked = parts.stream().mapToLong(LineStore.Known::amountMinor).sum();
        return lines.stream()
                .map(line -> new Twin(line, parts, line.line().moved().minor() == booked))
                .toList();
    }

    /** Together they make the sum, or as far as they have come do not exceed it. */
    private static List<Twin> parts(
            List<LineStore.Known> sum, List<GoodLine> lines, Map<Integer, Long> told, boolean whole) {
        Map<Integer, Long> all = new HashMap<>(told);
        boolean reworded = false;
        for (GoodLine line : lines) {
            long minor = line.line().moved().minor();
            Long before = all.put(line.line().part(), minor);
            reworded |= before != null && before != minor;
        }
        long booked = sum.stream().mapToLong(LineStore.Known::amountMinor).sum();
        long said = all.values().stream().mapToLong(Long::longValue).sum();
        boolean fits = !reworded && (said == booked || !whole && said < booked);
        return lines.stream().map(line -> new Twin(line, sum, fits)).toList();
    }
}

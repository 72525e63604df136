package cn.anxue.bank;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which notice each of several lines is, where their names do not say. As many as can be are paired, the likeliest first:
 * all that could be each other are of one account, effect and amount, so which of them is which moves no money, while a
 * line left without its notice would be booked a second time. What stays over is shown as unconfirmed. Pure.
 */
final class Pairs {
    /** A line of the books that one of the list may be. */
    record Candidate(LineId id, byte[] content, LocalDate bookedOn) {}

    /** Lines that ask for the same, and what answers it. */
    record Probe(List<GoodLine> lines, List<Candidate> candidates) {}

    private final Map<GoodLine, Candidate> pairs = new LinkedHashMap<>();
    private final Map<LineId, GoodLine> taken = new HashMap<>();
    private final Map<GoodLine, Probe> probes = new HashMap<>();

    private Pairs(List<Probe> all) {
        for (Probe probe : all) {
            probe.lines().forEach(line -> probes.put(line, probe));
        }
    }

    static Map<GoodLine, Candidate> of(List<Probe> probes) {
        Pairs pairing = new Pairs(probes);
        for (Probe probe : probes) {
            probe.lines().forEach(line -> pairing.findFor(line, new HashSet<>()));
        }
        return pairing.pairs;
    }

    /** Takes the likeliest free notice, or one whose line can take another. */
    private boolean findFor(GoodLine line, Set<LineId> tried) {
        List<Candidate> candidates = Objects.requireNonNull(probes.get(line)).candidates();
        Candidate free = candidates.stream()
                .filter(one -> !taken.containsKey(one.id()))
                .max(Comparator.comparingInt(one -> likeness(line, one)))
                .orElse(null);
        if (free != null) {
            take(line, free);
            return true;
        }
        for (Candidate one : candidates) {
            GoodLine holder = taken.get(one.id());
            if (holder != null && tried.add(one.id()) && findFor(holder, tried)) {
                take(line, one);
                return true;
            }
        }
        return false;
    }

    private void take(GoodLine line, Candidate one) {
        pairs.put(line, one);
        taken.put(one.id(), line);
    }

    private static int likeness(GoodLine line, Candidate one) {
        int content = line.identity().hasContent(one.content()) ? 2 : 0;
        return content + (line.line().bookedOn().equals(one.bookedOn()) ? 1 : 0);
    }
}

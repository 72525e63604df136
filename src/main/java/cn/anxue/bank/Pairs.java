package cn.anxue.bank;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which notice each of several lines is, where their names do not say. Lines and notices that could be each other are looked
 * at together: where there is a line for every notice, or nothing tells the notices apart, each line takes one, for
 * the books are the same whichever it is. Where some notices would stay over and they differ, nobody guesses which. Pure.
 */
final class Pairs {
    /** A line of the books that one of the list may be. */
    record Candidate(LineId id, byte[] content, LocalDate bookedOn) {}

    /**
     * What came of it.
     *
     * @param unclear lines that are one of several notices that differ
     */
    record Paired(Map<GoodLine, Candidate> pairs, Set<GoodLine> unclear) {}

    /** Lines that ask for the same, and what answers it. */
    record Probe(List<GoodLine> lines, List<Candidate> candidates) {}

    private final Map<LineId, List<Probe>> asking = new HashMap<>();
    private final Map<GoodLine, Candidate> pairs = new LinkedHashMap<>();
    private final Map<LineId, GoodLine> taken = new HashMap<>();
    private final Map<GoodLine, Probe> probes = new HashMap<>();
    private final Set<GoodLine> unclear = new LinkedHashSet<>();

    private Pairs(List<Probe> all) {
        for (Probe probe : all) {
            probe.lines().forEach(line -> probes.put(line, probe));
            probe.candidates()
                    .forEach(one -> asking.computeIfAbsent(one.id(), id -> new ArrayList<>())
                            .add(probe));
        }
    }

    static Paired of(List<Probe> probes) {
        Pairs pairing = new Pairs(probes);
        Set<Probe> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Probe probe : probes) {
            if (seen.add(probe)) {
                pairing.pair(pairing.together(probe, seen));
            }
        }
        return new Paired(pairing.pairs, pairing.unclear);
    }

    /** All that share candidates with this one, and with those. */
    private List<Probe> together(Probe first, Set<Probe> seen) {
        List<Probe> group = new ArrayList<>();
        Set<LineId> asked = new HashSet<>();
        Deque<Probe> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            Probe probe = open.remove();
            group.add(probe);
            for (Candidate one : probe.candidates()) {
                if (asked.add(one.id())) {
                    asking.getOrDefault(one.id(), List.of()).stream()
                            .filter(seen::add)
                            .forEach(open::add);
                }
            }
        }
        return group;
    }

    private void pair(List<Probe> group) {
        List<GoodLine> lines =
                group.stream().flatMap(probe -> probe.lines().stream()).toList();
        Map<LineId, Candidate> notices = new HashMap<>();
        group.forEach(probe -> probe.candidates().forEach(one -> notices.put(one.id(), one)));
        if (notices.size() > lines.size() && !areEqual(List.copyOf(notices.values()))) {
            unclear.addAll(lines);
            return;
        }
        for (GoodLine line : lines) {
            findFor(line, new HashSet<>());
        }
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

    private static boolean areEqual(List<Candidate> notices) {
        LineIdentity first = new LineIdentity("", "", notices.get(0).content());
        return notices.stream().allMatch(one -> first.hasContent(one.content()));
    }

    private static int likeness(GoodLine line, Candidate one) {
        int content = line.identity().hasContent(one.content()) ? 2 : 0;
        return content + (line.line().bookedOn().equals(one.bookedOn()) ? 1 : 0);
    }
}

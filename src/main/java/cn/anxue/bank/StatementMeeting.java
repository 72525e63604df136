package cn.anxue.bank;

import cn.anxue.bank.LineConfirmations.Confirmed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Meets the lines of a statement with those of the books: new ones, notices that it confirms, and repetitions. Round trips
 * do not grow with the list.
 */
@ApplicationScoped
class StatementMeeting {
    private final LineStore store;
    private final BatchTwins batches;
    private final RepeatedLines repetitions;
    private final OpenNotices notices;
    private final LineConfirmations confirmations;

    StatementMeeting(
            LineStore store,
            BatchTwins batches,
            RepeatedLines repetitions,
            OpenNotices notices,
            LineConfirmations confirmations) {
        this.store = store;
        this.batches = batches;
        this.repetitions = repetitions;
        this.notices = notices;
        this.confirmations = confirmations;
    }

    /**
     * What a list of a statement's lines comes to: those to be booked, and those that were notified before.
     *
     * @param lines all of the list that are in good form
     */
    record Met(List<GoodLine> lines, List<GoodLine> fresh, List<Confirmed> confirmed, List<Confirmed> reworded) {}

    /** The answers to all but the fresh lines are given. */
    Met meet(StatementId statement, List<GoodLine> lines, Answers answers) {
        if (lines.isEmpty()) {
            return new Met(lines, lines, List.of(), List.of());
        }
        List<GoodLine> numbered = numbered(statement, lines);
        Map<LineIdentity.Key, LineStore.Known> known = store.find(KnownLines.keys(numbered));
        LineSorting sorted = batches.sort(numbered, known);
        List<BatchTwins.Twin> twins = batches.of(sorted, true);
        Set<LineId> standing = standing(known.values(), twins, sorted.fresh());
        RepeatedLines.Met repeated = repetitions.meet(statement, sorted.repeated(), standing, answers);
        List<Confirmed> confirmed = new ArrayList<>(repeated.confirmed());
        confirmTwins(twins, standing, confirmed, answers);
        List<Confirmed> reworded = reworded(confirmed, known);
        Set<LineId> told = new HashSet<>(standing);
        known.values().forEach(one -> told.add(one.id()));
        CoveredLines.Met again = repetitions.again(statement, numbered, sorted.fresh(), told, answers);
        List<GoodLine> left = sorted.fresh().stream()
                .filter(line -> !again.repeated().containsKey(line))
                .toList();
        OpenNotices.Met met = notices.meet(left, standing, answers);
        confirmed.addAll(met.confirmed());
        reworded.addAll(met.reworded());
        List<GoodLine> fresh = new ArrayList<>(again.withoutDoubtful(met.fresh(), answers));
        fresh.addAll(repeated.hidden());
        return new Met(numbered, fresh, confirmed, reworded);
    }

    /** Those of the confirmed that do not say what the notice of their name said. */
    private static List<Confirmed> reworded(List<Confirmed> confirmed, Map<LineIdentity.Key, LineStore.Known> known) {
        List<Confirmed> reworded = new ArrayList<>();
        for (Confirmed one : confirmed) {
            LineStore.Known earlier = known.get(one.good().identity().key());
            if (earlier != null && !one.good().identity().hasContent(earlier.content())) {
                reworded.add(one);
            }
        }
        return reworded;
    }

    /** What statements say and notices did not places what is left of their lines. */
    void placeByWords(List<Confirmed> reworded) {
        notices.placeByWords(reworded);
    }

    /** @param first the place in the statement of the list's first line, from 1 */
    void confirm(StatementId statement, int first, List<Confirmed> confirmed) {
        if (!confirmed.isEmpty()) {
            confirmations.insert(statement, first, confirmed);
        }
    }

    /** Lines that stand on a statement: by an earlier list, or by this one. */
    private Set<LineId> standing(Collection<LineStore.Known> known, List<BatchTwins.Twin> twins, List<GoodLine> fresh) {
        Set<LineId> asked = new HashSet<>();
        known.forEach(one -> asked.add(one.id()));
        twins.forEach(twin -> twin.same().forEach(one -> asked.add(one.id())));
        Set<LineId> standing = new HashSet<>(confirmations.among(asked));
        fresh.forEach(line -> standing.add(line.line().id()));
        return standing;
    }

    /** A sum confirms its parts, and parts their sum, all or none. */
    private static void confirmTwins(
            List<BatchTwins.Twin> twins, Set<LineId> standing, List<Confirmed> confirmed, Answers answers) {
        Map<List<LineStore.Known>, Boolean> batches = new HashMap<>();
        for (BatchTwins.Twin twin : twins) {
            boolean notified = twin.addsUp()
                    && Objects.requireNonNull(
                            batches.computeIfAbsent(twin.same(), same -> confirmBatch(twin, standing, confirmed)));
            answers.put(
                    twin.line().report(),
                    notified
                            ? LineAnswer.known(
                                    twin.line().number(),
                                    LineOutcome.CONFIRMED,
                                    twin.code(),
                                    twin.same().get(0).id())
                            : twin.answer());
        }
    }

    private static boolean confirmBatch(BatchTwins.Twin twin, Set<LineId> standing, List<Confirmed> confirmed) {
        if (twin.same().stream().anyMatch(one -> standing.contains(one.id()))) {
            return false;
        }
        twin.same().forEach(one -> {
            standing.add(one.id());
            confirmed.add(new Confirmed(one.id(), twin.line()));
        });
        return true;
    }

    /** Equal lines without a reference go on being numbered over all lists of a statement. */
    private List<GoodLine> numbered(StatementId statement, List<GoodLine> lines) {
        Map<GoodLine, LineIdentity.Key> unnamed = new LinkedHashMap<>();
        for (GoodLine line : lines) {
            if (line.line().bankReference() == null) {
                unnamed.put(line, line.identity().equalsKey());
            }
        }
        Map<LineIdentity.Key, Integer> taken = confirmations.taken(statement, new HashSet<>(unnamed.values()));
        if (taken.isEmpty()) {
            return lines;
        }
        return lines.stream()
                .map(line -> {
                    LineIdentity.Key equal = unnamed.get(line);
                    return equal == null ? line : line.later(taken.getOrDefault(equal, 0));
                })
                .toList();
    }
}

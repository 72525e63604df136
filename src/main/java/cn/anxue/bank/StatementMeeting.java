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
    private final Notices notices;
    private final LineConfirmations confirmations;
    private final LaterWords words;

    StatementMeeting(
            LineStore store, BatchTwins batches, Notices notices, LineConfirmations confirmations, LaterWords words) {
        this.store = store;
        this.batches = batches;
        this.notices = notices;
        this.confirmations = confirmations;
        this.words = words;
    }

    /** What a list of a statement's lines comes to: those to be booked, and those that were notified before. */
    record Met(List<GoodLine> fresh, List<Confirmed> confirmed, List<Confirmed> reworded) {}

    /** The answers to all but the fresh lines are given. */
    Met meet(StatementId statement, List<GoodLine> lines, Answers answers) {
        if (lines.isEmpty()) {
            return new Met(lines, List.of(), List.of());
        }
        List<GoodLine> numbered = numbered(statement, lines);
        Set<LineIdentity.Key> keys = KnownLines.keys(numbered);
        Map<LineIdentity.Key, LineStore.Known> known = new HashMap<>(store.find(keys));
        known.putAll(notices.aliases(keys));
        LineSorting sorted = new LineSorting(known).sort(numbered);
        List<BatchTwins.Twin> twins = batches.of(sorted);
        List<Confirmed> confirmed = new ArrayList<>();
        Set<LineId> standing = standing(known.values(), twins, sorted.fresh());
        List<GoodLine> hidden = confirmRepeated(statement, sorted.repeated(), standing, confirmed, answers);
        confirmTwins(twins, standing, confirmed, answers);
        List<Confirmed> reworded = reworded(confirmed, known);
        int before = confirmed.size();
        List<GoodLine> fresh = new ArrayList<>(confirmNotices(sorted.fresh(), standing, confirmed, answers));
        fresh.addAll(hidden);
        reworded.addAll(confirmed.subList(before, confirmed.size()));
        return new Met(fresh, confirmed, reworded);
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
        if (!reworded.isEmpty()) {
            words.place(reworded);
        }
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

    /** Those that are movements of their own after all: an earlier line of the statement took the notice of their name. */
    private List<GoodLine> confirmRepeated(
            StatementId statement,
            List<LineSorting.Repeated> repeated,
            Set<LineId> standing,
            List<Confirmed> confirmed,
            Answers answers) {
        List<LineSorting.Repeated> again = new ArrayList<>();
        for (LineSorting.Repeated one : repeated) {
            LineStore.Known earlier = one.earlier();
            boolean same = one.line().identity().hasContent(earlier.content())
                    || earlier.isSameMoney(one.line().line());
            if (same && standing.add(earlier.id())) {
                confirm(one.line(), earlier.id(), confirmed);
                answers.put(one.line().report(), LineAnswer.confirmed(one.line().number(), earlier.id()));
            } else {
                again.add(one);
            }
        }
        Set<LineId> renamed = notices.renamed(
                statement, again.stream().map(one -> one.earlier().id()).toList());
        List<GoodLine> hidden = new ArrayList<>();
        for (LineSorting.Repeated one : again) {
            boolean sameContent = one.line().identity().hasContent(one.earlier().content());
            if (sameContent
                    && !one.earlier().alias()
                    && renamed.remove(one.earlier().id())) {
                hidden.add(one.line().again());
            } else {
                answers.put(
                        one.line().report(),
                        LineAnswer.repeated(one.line().number(), one.earlier().id(), sameContent));
            }
        }
        return hidden;
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
            confirm(twin.line(), one.id(), confirmed);
        });
        return true;
    }

    /** Those that no notice can be. */
    private List<GoodLine> confirmNotices(
            List<GoodLine> unknown, Set<LineId> standing, List<Confirmed> confirmed, Answers answers) {
        if (unknown.isEmpty()) {
            return unknown;
        }
        Map<GoodLine, Pairs.Candidate> paired = notices.pair(unknown, true, standing);
        notices.keep(paired);
        paired.forEach((line, one) -> {
            confirm(line, one.id(), confirmed);
            answers.put(line.report(), LineAnswer.confirmed(line.number(), one.id()));
        });
        return unknown.stream().filter(line -> !paired.containsKey(line)).toList();
    }

    private static void confirm(GoodLine line, LineId id, List<Confirmed> confirmed) {
        confirmed.add(new Confirmed(id, line));
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

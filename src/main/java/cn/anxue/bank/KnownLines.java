package cn.anxue.bank;

import cn.anxue.bank.LineConfirmations.Confirmed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells lines received for the first time from those received before. */
@ApplicationScoped
class KnownLines {
    private final LineStore store;
    private final LineConfirmations confirmations;

    KnownLines(LineStore store, LineConfirmations confirmations) {
        this.store = store;
        this.confirmations = confirmations;
    }

    /** What a list of a statement's lines comes to: those to be booked, and those that were notified before. */
    record Met(List<GoodLine> fresh, List<Confirmed> confirmed) {}

    /** Those received for the first time; the others are answered. */
    List<GoodLine> fresh(List<GoodLine> lines, Answers answers) {
        if (lines.isEmpty()) {
            return lines;
        }
        Map<LineIdentity.Key, LineStore.Known> known = find(lines);
        List<GoodLine> fresh = new ArrayList<>(lines.size());
        for (GoodLine line : lines) {
            LineIdentity identity = line.identity();
            LineStore.Known earlier = known.putIfAbsent(identity.key(), asKnown(line));
            if (earlier == null) {
                fresh.add(line);
            } else {
                repeated(line, earlier, answers);
            }
        }
        return fresh;
    }

    /** Lines of a statement: new ones, those notified before, and repetitions, which are answered. */
    Met meet(StatementId statement, List<GoodLine> lines, Answers answers) {
        if (lines.isEmpty()) {
            return new Met(lines, List.of());
        }
        List<GoodLine> numbered = numbered(statement, lines);
        Map<LineIdentity.Key, LineStore.Known> known = find(numbered);
        Set<LineId> standing = new HashSet<>(confirmations.among(
                known.values().stream().map(LineStore.Known::id).toList()));
        List<GoodLine> fresh = new ArrayList<>(lines.size());
        List<Confirmed> confirmed = new ArrayList<>();
        for (GoodLine line : numbered) {
            LineStore.Known earlier = known.putIfAbsent(line.identity().key(), asKnown(line));
            if (earlier == null) {
                fresh.add(line);
                standing.add(line.line().id());
            } else if (line.identity().hasContent(earlier.content()) && standing.add(earlier.id())) {
                confirmed.add(new Confirmed(earlier.id(), line));
                answers.put(line.report(), LineAnswer.confirmed(line.number(), earlier.id()));
            } else {
                repeated(line, earlier, answers);
            }
        }
        return new Met(fresh, confirmed);
    }

    void confirm(StatementId statement, int first, List<Confirmed> confirmed) {
        if (!confirmed.isEmpty()) {
            confirmations.insert(statement, first, confirmed);
        }
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
                .map(line -> line.later(taken.getOrDefault(unnamed.get(line), 0)))
                .toList();
    }

    private Map<LineIdentity.Key, LineStore.Known> find(List<GoodLine> lines) {
        return new HashMap<>(
                store.find(lines.stream().map(line -> line.identity().key()).toList()));
    }

    private static LineStore.Known asKnown(GoodLine line) {
        return new LineStore.Known(line.line().id(), line.identity().content());
    }

    private static void repeated(GoodLine line, LineStore.Known earlier, Answers answers) {
        boolean sameContent = line.identity().hasContent(earlier.content());
        answers.put(line.report(), LineAnswer.repeated(line.number(), earlier.id(), sameContent));
    }
}

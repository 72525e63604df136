package cn.anxue.bank;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells lines received for the first time from those that came before: under the same name, as the sum or the parts of the
 * same batch, or after the statement that brought them already.
 */
@ApplicationScoped
class KnownLines {
    private final LineStore store;
    private final BatchTwins batches;
    private final CutReferences cut;
    private final LateNotices late;
    private final StatementMeeting meeting;

    KnownLines(LineStore store, BatchTwins batches, CutReferences cut, LateNotices late, StatementMeeting meeting) {
        this.store = store;
        this.batches = batches;
        this.cut = cut;
        this.late = late;
        this.meeting = meeting;
    }

    /** Where lines of statements meet those of the books. */
    StatementMeeting meeting() {
        return meeting;
    }

    /** Those received for the first time; the others are answered. */
    List<GoodLine> fresh(List<GoodLine> lines, Answers answers) {
        if (lines.isEmpty()) {
            return lines;
        }
        Set<LineIdentity.Key> keys = keys(lines);
        keys.addAll(CutReferences.keys(lines));
        Map<LineIdentity.Key, LineStore.Known> known = store.find(keys);
        LineSorting sorted = batches.sort(lines, known);
        sorted.repeated().forEach(one -> answers.put(one.line().report(), repeated(one)));
        batches.of(sorted, false).forEach(twin -> answers.put(twin.line().report(), twin.answer()));
        return late.without(cut.without(sorted.fresh(), known, answers), answers);
    }

    /** A notice of a line that a statement brought says less of it now and then. */
    private static LineAnswer repeated(LineSorting.Repeated one) {
        GoodLine line = one.line();
        LineStore.Known earlier = one.earlier();
        boolean stated = earlier.alias() || !earlier.notified();
        boolean same = stated ? earlier.isSame(line) : line.identity().hasContent(earlier.content());
        return LineAnswer.repeated(line.number(), earlier.id(), same);
    }

    /** Their own names, and those of the sums of their batches. */
    static Set<LineIdentity.Key> keys(List<GoodLine> lines) {
        Set<LineIdentity.Key> keys = new LinkedHashSet<>(lines.size() * 2);
        for (GoodLine line : lines) {
            keys.add(line.identity().key());
            LineIdentity.Key batch = line.identity().isPart() ? line.identity().batch() : null;
            if (batch != null) {
                keys.add(LineIdentity.sum(batch));
            }
        }
        return keys;
    }
}

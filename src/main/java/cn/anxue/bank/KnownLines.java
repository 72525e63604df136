package cn.anxue.bank;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final Notices notices;
    private final StatementMeeting meeting;

    KnownLines(LineStore store, BatchTwins batches, Notices notices, StatementMeeting meeting) {
        this.store = store;
        this.batches = batches;
        this.notices = notices;
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
        LineSorting sorted = new LineSorting(store.find(keys(lines))).sort(lines);
        sorted.repeated().forEach(one -> answers.put(one.line().report(), repeated(one)));
        batches.of(sorted).forEach(twin -> answers.put(twin.line().report(), twin.answer()));
        return withoutLate(sorted.fresh(), answers);
    }

    /** A notice of a line that a statement brought says less of it now and then. */
    private static LineAnswer repeated(LineSorting.Repeated one) {
        GoodLine line = one.line();
        boolean same = line.identity().hasContent(one.earlier().content())
                || !one.earlier().notified() && one.earlier().isSameMoney(line.line());
        return LineAnswer.repeated(line.number(), one.earlier().id(), same);
    }

    /** Notices of days that a statement has brought are among its lines, if one of them can be meant. */
    private List<GoodLine> withoutLate(List<GoodLine> fresh, Answers answers) {
        List<GoodLine> late = fresh.stream().filter(KnownLines::isLate).toList();
        if (late.isEmpty()) {
            return fresh;
        }
        Set<GoodLine> left = new LinkedHashSet<>(fresh);
        Map<LineIdentity.Key, LineStore.Known> aliases =
                notices.aliases(late.stream().map(line -> line.identity().key()).toList());
        List<GoodLine> unnamed = new ArrayList<>();
        for (GoodLine line : late) {
            LineStore.Known earlier = aliases.get(line.identity().key());
            if (earlier == null) {
                unnamed.add(line);
            } else {
                left.remove(line);
                answers.put(line.report(), LineAnswer.repeated(line.number(), earlier.id(), true));
            }
        }
        Map<GoodLine, Pairs.Candidate> paired = notices.pair(unnamed, false, Set.of());
        notices.keep(paired);
        paired.forEach((line, one) -> {
            left.remove(line);
            answers.put(line.report(), LineAnswer.repeated(line.number(), one.id(), true));
        });
        return new ArrayList<>(left);
    }

    private static boolean isLate(GoodLine line) {
        LocalDate through = line.account().confirmedThrough();
        return through != null && !line.line().bookedOn().isAfter(through);
    }

    /** Their own names, and those of the sum or the first part of their batch. */
    static Set<LineIdentity.Key> keys(List<GoodLine> lines) {
        Set<LineIdentity.Key> keys = new LinkedHashSet<>(lines.size() * 4);
        for (GoodLine line : lines) {
            keys.add(line.identity().key());
            LineIdentity.Key sibling = line.identity().sibling();
            if (sibling != null) {
                keys.add(sibling);
            }
        }
        return keys;
    }
}

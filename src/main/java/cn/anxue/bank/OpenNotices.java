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

/**
 * Notices that no statement has confirmed yet, met by lines of a statement that do not bear their names: line by line, all
 * parts of a movement by the notice of its sum, and a sum by the notices of its parts.
 */
@ApplicationScoped
class OpenNotices {
    private final Notices notices;
    private final SumMeeting sums;
    private final LaterWords words;

    OpenNotices(Notices notices, SumMeeting sums, LaterWords words) {
        this.notices = notices;
        this.sums = sums;
        this.words = words;
    }

    /**
     * @param fresh those that no notice can be
     * @param reworded of the confirmed those that may say more than their notices
     */
    record Met(List<GoodLine> fresh, List<Confirmed> confirmed, List<Confirmed> reworded) {}

    /** What statements say and notices did not places what is left of their lines. */
    void placeByWords(List<Confirmed> reworded) {
        if (!reworded.isEmpty()) {
            words.place(reworded);
        }
    }

    /** @param standing lines that stand on a statement; those confirmed here join them */
    Met meet(List<GoodLine> unknown, Set<LineId> standing, Answers answers) {
        if (unknown.isEmpty()) {
            return new Met(unknown, List.of(), List.of());
        }
        Map<GoodLine, Pairs.Candidate> paired = notices.pair(unknown, true, standing);
        Map<GoodLine, Pairs.Candidate> parts = new LinkedHashMap<>();
        Map<SumMeeting.Parts, Pairs.Candidate> sumsOfParts = sumsOf(unknown, paired, standing);
        if (!sumsOfParts.isEmpty()) {
            parts.putAll(SumMeeting.names(sumsOfParts));
            Set<LineId> taken = new HashSet<>(standing);
            sumsOfParts.values().forEach(one -> taken.add(one.id()));
            paired = notices.pair(
                    unknown.stream().filter(line -> !parts.containsKey(line)).toList(), true, taken);
        }
        List<Confirmed> confirmed = new ArrayList<>();
        paired.forEach((line, one) -> {
            confirm(line, one.id(), standing, confirmed);
            answers.put(line.report(), LineAnswer.confirmed(line.number(), one.id()));
        });
        List<Confirmed> reworded = List.copyOf(confirmed);
        sumsOfParts.forEach((batch, one) -> confirm(batch.lines().get(0), one.id(), standing, confirmed));
        parts.forEach((line, one) -> answers.put(line.report(), known(line, BankProblem.BATCH_PART_OF_SUM, one.id())));
        Map<GoodLine, Pairs.Candidate> names = new HashMap<>(paired);
        names.putAll(parts);
        names.putAll(confirmSums(
                unknown.stream().filter(line -> !names.containsKey(line)).toList(), standing, confirmed, answers));
        notices.keep(names);
        return new Met(unknown.stream().filter(line -> !names.containsKey(line)).toList(), confirmed, reworded);
    }

    /** Notices of the sums of those parts that have not all been notified one by one. */
    private Map<SumMeeting.Parts, Pairs.Candidate> sumsOf(
            List<GoodLine> unknown, Map<GoodLine, Pairs.Candidate> paired, Set<LineId> standing) {
        List<SumMeeting.Parts> incomplete = SumMeeting.parts(unknown).stream()
                .filter(parts -> !paired.keySet().containsAll(parts.lines()))
                .toList();
        return sums.sums(incomplete, true, standing);
    }

    /** Lines that are the sums of what was notified in parts: they confirm all of these. */
    private Map<GoodLine, Pairs.Candidate> confirmSums(
            List<GoodLine> lines, Set<LineId> standing, List<Confirmed> confirmed, Answers answers) {
        Map<GoodLine, Pairs.Candidate> names = new HashMap<>();
        sums.wholes(lines, false, BatchStore.Whole::open, standing).forEach((line, whole) -> {
            whole.lines().forEach(part -> confirm(line, part, standing, confirmed));
            names.put(line, whole.first(line));
            answers.put(
                    line.report(),
                    known(line, BankProblem.BATCH_SUM_OF_PARTS, whole.lines().get(0)));
        });
        return names;
    }

    private static void confirm(GoodLine line, LineId id, Set<LineId> standing, List<Confirmed> confirmed) {
        standing.add(id);
        confirmed.add(new Confirmed(id, line));
    }

    private static LineAnswer known(GoodLine line, BankProblem code, LineId earlier) {
        return LineAnswer.known(line.number(), LineOutcome.CONFIRMED, code, earlier);
    }
}

package cn.anxue.bank;

import cn.anxue.cipher.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Notices that tell of what is in the books under another name: of days that a statement has brought, and sums and parts of
 * one movement. What a statement has shown to be one is answered as known; of what only two notices tell nobody can say
 * whether it is one or two, so the later is not booked and the bank told so, until a statement shows it.
 */
@ApplicationScoped
class LateNotices {
    private static final StatementId NONE = new StatementId(new UUID(0, 0));

    private final Notices notices;
    private final SumMeeting sums;
    private final CoveredDays days;
    private final Vault vault;

    LateNotices(Notices notices, SumMeeting sums, CoveredDays days, Vault vault) {
        this.notices = notices;
        this.sums = sums;
        this.days = days;
        this.vault = vault;
    }

    /** Those that are none of these; the others are answered. */
    List<GoodLine> without(List<GoodLine> fresh, Answers answers) {
        if (fresh.stream().noneMatch(LateNotices::mayBeKnown)) {
            return fresh;
        }
        Set<GoodLine> left = new LinkedHashSet<>(fresh);
        List<GoodLine> late = fresh.stream().filter(GoodLine::isLate).toList();
        if (!late.isEmpty()) {
            takeLate(late, left, answers);
        }
        takeSums(left, answers);
        return new ArrayList<>(left);
    }

    private static boolean mayBeKnown(GoodLine line) {
        return line.isLate() || line.batch() != null || line.account().hasBatches();
    }

    /** Of days that a statement has brought they are among its lines, if one of them can be meant. */
    private void takeLate(List<GoodLine> late, Set<GoodLine> left, Answers answers) {
        Set<LineId> taken = new HashSet<>();
        Map<SumMeeting.Parts, Pairs.Candidate> parts = sums.sums(SumMeeting.parts(late), false, taken);
        Map<GoodLine, Pairs.Candidate> names = SumMeeting.names(parts);
        names.forEach((line, one) -> {
            taken.add(one.id());
            left.remove(line);
            answers.put(line.report(), known(line, BankProblem.BATCH_PART_OF_SUM, one.id()));
        });
        Map<GoodLine, Pairs.Candidate> paired =
                notices.pair(late.stream().filter(left::contains).toList(), false, taken);
        paired.forEach((line, one) -> {
            left.remove(line);
            answers.put(line.report(), LineAnswer.repeated(line.number(), one.id(), true));
        });
        List<GoodLine> others = late.stream().filter(left::contains).toList();
        sums.wholes(others, true, BatchStore.Whole::stated, taken).forEach((line, whole) -> {
            left.remove(line);
            Pairs.Candidate first = whole.first(line);
            names.put(line, first);
            answers.put(line.report(), known(line, BankProblem.BATCH_SUM_OF_PARTS, first.id()));
        });
        names.putAll(paired);
        notices.keep(names);
        takeTold(late.stream().filter(left::contains).toList(), left, answers);
    }

    /** What a statement shows once, and two notices tell without a number of their own, may be one movement or two. */
    private void takeTold(List<GoodLine> late, Set<GoodLine> left, Answers answers) {
        List<GoodLine> unnamed = late.stream()
                .filter(line -> line.line().bankReference() == null)
                .toList();
        if (unnamed.isEmpty()) {
            return;
        }
        Set<CoveredDays.Place> places = new LinkedHashSet<>();
        unnamed.forEach(line -> places.add(CoveredDays.Place.of(line.line())));
        Map<CoveredDays.Place, List<NoticeSearch.Open>> standing = days.standing(NONE, places);
        for (GoodLine line : unnamed) {
            NoticeSearch.Said said = NoticeSearch.Said.of(line.line(), vault);
            standing.getOrDefault(CoveredDays.Place.of(line.line()), List.of()).stream()
                    .filter(one -> one.canBeAgain(said, null))
                    .findFirst()
                    .ifPresent(one -> {
                        left.remove(line);
                        answers.put(line.report(), doubtful(line, one.line().id()));
                    });
        }
    }

    /** A sum and parts that together make it, told by two notices of one day. */
    private void takeSums(Set<GoodLine> left, Answers answers) {
        sums.sums(SumMeeting.parts(left), true, Set.of())
                .forEach((parts, sum) -> parts.lines().forEach(line -> {
                    if (sum.bookedOn().equals(line.line().bookedOn())) {
                        left.remove(line);
                        answers.put(line.report(), doubtful(line, sum.id()));
                    }
                }));
        // A number of its own tells a sum from parts that have theirs.
        List<GoodLine> unnamed = left.stream()
                .filter(line -> line.line().bankReference() == null)
                .toList();
        sums.wholes(unnamed, false, BatchStore.Whole::open, Set.of()).forEach((line, whole) -> {
            if (whole.bookedOn().equals(line.line().bookedOn())) {
                left.remove(line);
                answers.put(line.report(), doubtful(line, whole.lines().get(0)));
            }
        });
    }

    private static LineAnswer known(GoodLine line, BankProblem code, LineId earlier) {
        return LineAnswer.known(line.number(), LineOutcome.DUPLICATE, code, earlier);
    }

    private static LineAnswer doubtful(GoodLine line, LineId earlier) {
        return LineAnswer.known(line.number(), LineOutcome.CONFLICT, BankProblem.MAY_BE_KNOWN, earlier);
    }
}

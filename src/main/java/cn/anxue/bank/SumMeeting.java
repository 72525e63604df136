package cn.anxue.bank;

import cn.anxue.bank.match.MatchLaws;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Meets a movement told as one sum with the same movement told in parts, where no common reference names them. Costs nothing
 * for lists without parts on accounts without parts.
 */
@ApplicationScoped
class SumMeeting {
    private final Notices notices;
    private final BatchStore batches;
    private final MatchLaws laws;

    SumMeeting(Notices notices, BatchStore batches, MatchLaws laws) {
        this.notices = notices;
        this.batches = batches;
        this.laws = laws;
    }

    /** All parts of one movement that a list brings. */
    record Parts(List<GoodLine> lines) {
        /** Their numbers leave none out. */
        boolean isWhole() {
            Set<Integer> numbers = new HashSet<>();
            lines.forEach(line -> numbers.add(line.line().part()));
            return lines.size() > 1
                    && numbers.size() == lines.size()
                    && numbers.stream().allMatch(number -> number <= lines.size())
                    && credited() != 0;
        }

        private long credited() {
            return lines.stream().mapToLong(one -> credited(one.line())).sum();
        }

        private static long credited(Line line) {
            return line.effect() == Direction.CREDIT
                    ? line.moved().minor()
                    : -line.moved().minor();
        }

        /** The movement as one line. */
        GoodLine sum() {
            GoodLine first = lines.get(0);
            Line line = first.line();
            boolean oneReference = lines.stream()
                            .map(one -> String.valueOf(one.line().bankReference()))
                            .distinct()
                            .count()
                    == 1;
            long credited = credited();
            Line sum = new Line(
                    line.id(),
                    line.account(),
                    oneReference ? line.bankReference() : null,
                    0,
                    line.bookedOn(),
                    line.valueOn(),
                    credited > 0 ? Direction.CREDIT : Direction.DEBIT,
                    new Money(Math.abs(credited), line.amount().currency()),
                    null,
                    null,
                    null,
                    null,
                    null);
            return new GoodLine(first.report(), first.number(), sum, first.account(), first.identity());
        }
    }

    /** Of the lines those that are all the parts of one movement, together. */
    static List<Parts> parts(Collection<GoodLine> lines) {
        Map<Object, List<GoodLine>> byBatch = new LinkedHashMap<>();
        for (GoodLine line : lines) {
            if (line.batch() != null) {
                byBatch.computeIfAbsent(line.batch(), key -> new ArrayList<>()).add(line);
            }
        }
        return byBatch.values().stream().map(Parts::new).filter(Parts::isWhole).toList();
    }

    /**
     * Lines of the books that are the sums.
     *
     * @param notified whether notices are looked for, or lines of statements that no notice has claimed
     */
    Map<Parts, Pairs.Candidate> sums(List<Parts> parts, boolean notified, Set<LineId> taken) {
        Map<Parts, Pairs.Candidate> sums = new LinkedHashMap<>();
        if (parts.isEmpty()) {
            return sums;
        }
        Map<GoodLine, Parts> bySum = new LinkedHashMap<>();
        parts.forEach(one -> bySum.put(one.sum(), one));
        notices.pair(List.copyOf(bySum.keySet()), notified, taken)
                .forEach((sum, line) -> sums.put(Objects.requireNonNull(bySum.get(sum)), line));
        return sums;
    }

    /** The other names of lines in the books under which their parts came. */
    static Map<GoodLine, Pairs.Candidate> names(Map<Parts, Pairs.Candidate> sums) {
        Map<GoodLine, Pairs.Candidate> names = new LinkedHashMap<>();
        sums.forEach((parts, line) -> parts.lines().forEach(part -> names.put(part, line)));
        return names;
    }

    /**
     * Batches of the books that lines are the sums of.
     *
     * @param late whether the lines are notices of what a statement brought; otherwise the batches were notified before them
     */
    Map<GoodLine, BatchStore.Whole> wholes(
            Collection<GoodLine> lines, boolean late, Predicate<BatchStore.Whole> which, Set<LineId> taken) {
        List<GoodLine> asking = lines.stream()
                .filter(line -> line.line().part() == 0 && line.account().hasBatches())
                .toList();
        Map<GoodLine, BatchStore.Whole> found = new LinkedHashMap<>();
        if (asking.isEmpty()) {
            return found;
        }
        Map<GoodLine, BatchStore.Stretch> stretches = stretches(asking, late);
        List<BatchStore.Whole> wholes = batches.whole(new LinkedHashSet<>(stretches.values())).stream()
                .filter(which)
                .sorted(Comparator.comparing(BatchStore.Whole::bookedOn))
                .toList();
        Map<Long, List<BatchStore.Whole>> bySum = new HashMap<>();
        wholes.forEach(one -> bySum.computeIfAbsent(one.creditedMinor(), key -> new ArrayList<>())
                .add(one));
        Set<LineId> gone = new HashSet<>(taken);
        stretches.forEach((line, stretch) -> bySum.getOrDefault(Parts.credited(line.line()), List.of()).stream()
                .filter(one ->
                        canBe(line.line(), stretch, one) && one.lines().stream().noneMatch(gone::contains))
                .findFirst()
                .ifPresent(one -> {
                    gone.addAll(one.lines());
                    found.put(line, one);
                }));
        return found;
    }

    private Map<GoodLine, BatchStore.Stretch> stretches(List<GoodLine> lines, boolean late) {
        var terms = laws.of(lines.stream()
                .map(line -> line.account().regionCode())
                .distinct()
                .toList());
        Map<GoodLine, BatchStore.Stretch> stretches = new LinkedHashMap<>();
        for (GoodLine line : lines) {
            int days = Objects.requireNonNull(terms.get(line.account().regionCode()))
                    .windowDays();
            LocalDate day = line.line().bookedOn();
            stretches.put(
                    line,
                    new BatchStore.Stretch(
                            line.line().account(), late ? day : day.minusDays(days), late ? day.plusDays(days) : day));
        }
        return stretches;
    }

    private static boolean canBe(Line line, BatchStore.Stretch stretch, BatchStore.Whole whole) {
        String reference = line.bankReference();
        return whole.account().equals(line.account())
                && !whole.bookedOn().isBefore(stretch.from())
                && !whole.bookedOn().isAfter(stretch.until())
                && (reference == null
                        || whole.reference() == null
                        || BankReferences.areAlike(reference, whole.reference()));
    }
}

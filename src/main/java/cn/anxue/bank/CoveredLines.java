package cn.anxue.bank;

import cn.anxue.cipher.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The same days told again by another statement: in another format, or with more. What it says is met by content with what
 * stands: account, effect, day and amount, and nothing differs that both say. What is left over is a question for a person,
 * never a second booking; unless all that stands was told again, and so the rest came since, or the bank gives a line a
 * number of its own that nothing of its amount is without. Costs nothing for days that no statement has reached.
 */
@ApplicationScoped
class CoveredLines {
    private final CoveredDays days;
    private final Vault vault;

    CoveredLines(CoveredDays days, Vault vault) {
        this.days = days;
        this.vault = vault;
    }

    /**
     * @param repeated lines by the ones of the books that they tell of again
     * @param doubtful lines that may be told for the second time, or not
     */
    record Met(Map<GoodLine, Pairs.Candidate> repeated, Set<GoodLine> doubtful) {
        static final Met NOTHING = new Met(Map.of(), Set.of());

        /** Those that no doubt keeps out of the books; the others are answered. */
        List<GoodLine> withoutDoubtful(List<GoodLine> lines, Answers answers) {
            if (doubtful.isEmpty()) {
                return lines;
            }
            List<GoodLine> sure = new ArrayList<>();
            for (GoodLine line : lines) {
                if (doubtful.contains(line)) {
                    answers.put(line.report(), LineAnswer.doubtful(line.number()));
                } else {
                    sure.add(line);
                }
            }
            return sure;
        }
    }

    /** What stands there of a line's amount, as far as no other line has been found to be it. */
    private record Standing(Map<CoveredDays.Place, List<NoticeSearch.Open>> lines) {
        List<NoticeSearch.Open> of(GoodLine line) {
            return lines.getOrDefault(CoveredDays.Place.of(line.line()), List.of());
        }
    }

    /**
     * @param all the list, of which the fresh lines are those that no name tells of
     * @param told lines of the books that others of the list are
     */
    Met meet(StatementId statement, List<GoodLine> all, List<GoodLine> fresh, Set<LineId> told) {
        Set<LocalDate> asked = fresh.stream()
                .filter(GoodLine::isLate)
                .map(line -> line.line().bookedOn())
                .collect(Collectors.toSet());
        Map<LocalDate, CoveredDays.Day> covered = asked.isEmpty() ? Map.of() : days.days(statement, asked);
        if (covered.isEmpty()) {
            return Met.NOTHING;
        }
        List<GoodLine> again = fresh.stream()
                .filter(line -> covered.containsKey(line.line().bookedOn()))
                .toList();
        Standing standing = standing(statement, again, told);
        Map<GoodLine, Pairs.Candidate> repeated = pair(again, covered, standing);
        Set<GoodLine> doubtful = doubtful(all, again, covered, standing, repeated);
        doubtful.forEach(repeated::remove);
        return new Met(repeated, doubtful);
    }

    private static Set<GoodLine> doubtful(
            List<GoodLine> all,
            List<GoodLine> again,
            Map<LocalDate, CoveredDays.Day> covered,
            Standing standing,
            Map<GoodLine, Pairs.Candidate> repeated) {
        Map<LocalDate, Integer> here = count(all);
        Map<LocalDate, Integer> left =
                count(again.stream().filter(line -> !repeated.containsKey(line)).toList());
        Set<LineId> taken = repeated.values().stream().map(Pairs.Candidate::id).collect(Collectors.toSet());
        Set<GoodLine> doubtful = new LinkedHashSet<>();
        for (GoodLine line : again) {
            LocalDate on = line.line().bookedOn();
            CoveredDays.Day day = Objects.requireNonNull(covered.get(on));
            if (day.isGrown(here.getOrDefault(on, 0), left.getOrDefault(on, 0))) {
                continue;
            }
            if (repeated.containsKey(line) ? day.unsure() : isDoubtful(line, day, standing, taken)) {
                doubtful.add(line);
            }
        }
        return doubtful;
    }

    private static Map<LocalDate, Integer> count(List<GoodLine> lines) {
        Map<LocalDate, Integer> count = new HashMap<>();
        lines.forEach(line -> count.merge(line.line().bookedOn(), 1, Integer::sum));
        return count;
    }

    /** Without a number of its own, or where something of its amount is left that it may be. */
    private static boolean isDoubtful(GoodLine line, CoveredDays.Day day, Standing standing, Set<LineId> taken) {
        if (line.line().bankReference() == null || day.same()) {
            return true;
        }
        return standing.of(line).stream()
                .anyMatch(one -> !taken.contains(one.line().id()));
    }

    private Standing standing(StatementId statement, List<GoodLine> again, Set<LineId> told) {
        Set<CoveredDays.Place> places = new LinkedHashSet<>();
        again.forEach(line -> places.add(CoveredDays.Place.of(line.line())));
        Map<CoveredDays.Place, List<NoticeSearch.Open>> left = new HashMap<>();
        days.standing(statement, places)
                .forEach((place, lines) -> left.put(
                        place,
                        lines.stream()
                                .filter(one -> !told.contains(one.line().id()))
                                .toList()));
        return new Standing(left);
    }

    private Map<GoodLine, Pairs.Candidate> pair(
            List<GoodLine> again, Map<LocalDate, CoveredDays.Day> covered, Standing standing) {
        List<Pairs.Probe> probes = new ArrayList<>();
        for (GoodLine line : again) {
            boolean same =
                    Objects.requireNonNull(covered.get(line.line().bookedOn())).same();
            NoticeSearch.Said said = NoticeSearch.Said.of(line.line(), vault);
            List<Pairs.Candidate> candidates = standing.of(line).stream()
                    .filter(one -> same || one.canBeAgain(said, line.line().bankReference()))
                    .map(NoticeSearch.Open::line)
                    .toList();
            if (!candidates.isEmpty()) {
                probes.add(new Pairs.Probe(List.of(line), candidates));
            }
        }
        return new LinkedHashMap<>(Pairs.of(probes));
    }
}

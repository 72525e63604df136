package cn.anxue.bank;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Notices of one movement, of which one carries the bank's reference cut to sixteen characters: of one account, effect, day
 * and amount they are one line. Costs nothing for lists without a reference of that length.
 */
@ApplicationScoped
class CutReferences {
    private final NoticeSearch search;
    private final Notices notices;

    CutReferences(NoticeSearch search, Notices notices) {
        this.search = search;
        this.notices = notices;
    }

    /** What a cut reference and the whole one have in common. */
    private record Movement(LineIdentity.Key cut, LocalDate bookedOn, long minor) {
        static Movement of(LineIdentity.Key cut, Line line) {
            return new Movement(cut, line.bookedOn(), line.moved().minor());
        }
    }

    /** The names under which lines of long references may be known. */
    static Set<LineIdentity.Key> keys(List<GoodLine> lines) {
        Set<LineIdentity.Key> keys = new HashSet<>();
        for (GoodLine line : lines) {
            LineIdentity.Key cut = LineIdentity.cut(line.line());
            if (cut != null) {
                keys.add(cut);
            }
        }
        return keys;
    }

    /**
     * Those that are no movement known under its reference in the other length; the others are answered.
     *
     * @param known what was found under the names of the lines, cut ones among them
     */
    List<GoodLine> without(List<GoodLine> fresh, Map<LineIdentity.Key, LineStore.Known> known, Answers answers) {
        Map<Movement, LineId> whole = new HashMap<>();
        Map<GoodLine, LineStore.Known> byCut = new LinkedHashMap<>();
        List<GoodLine> cut = new ArrayList<>();
        for (GoodLine line : fresh) {
            LineIdentity.Key name = LineIdentity.cut(line.line());
            if (name != null) {
                whole.putIfAbsent(Movement.of(name, line.line()), line.line().id());
                LineStore.Known earlier = known.get(name);
                if (earlier != null && !earlier.alias() && isSame(earlier, line.line())) {
                    byCut.put(line, earlier);
                }
            } else if (BankReferences.mayBeCut(line.line().bankReference())) {
                cut.add(line);
            }
        }
        if (byCut.isEmpty() && cut.isEmpty()) {
            return fresh;
        }
        Map<GoodLine, Pairs.Candidate> twins = new LinkedHashMap<>(cutOf(byCut));
        twins.putAll(booked(cut));
        twins.forEach((line, twin) -> answers.put(line.report(), LineAnswer.repeated(line.number(), twin.id(), true)));
        notices.repeat(twins);
        Set<GoodLine> left = new LinkedHashSet<>(fresh);
        left.removeAll(twins.keySet());
        for (GoodLine line : cut) {
            LineId twin = whole.get(Movement.of(line.identity().key(), line.line()));
            if (twin != null && left.remove(line)) {
                answers.put(line.report(), LineAnswer.repeated(line.number(), twin, true));
            }
        }
        return new ArrayList<>(left);
    }

    /** Each cut line is one whole one, the first that came. */
    private Map<GoodLine, Pairs.Candidate> cutOf(Map<GoodLine, LineStore.Known> byCut) {
        Set<LineId> taken = notices.repeated(
                byCut.values().stream().map(LineStore.Known::id).toList());
        Map<GoodLine, Pairs.Candidate> twins = new LinkedHashMap<>();
        byCut.forEach((line, earlier) -> {
            if (taken.add(earlier.id())) {
                twins.put(line, new Pairs.Candidate(earlier.id(), earlier.content(), earlier.bookedOn()));
            }
        });
        return twins;
    }

    private static boolean isSame(LineStore.Known earlier, Line line) {
        return earlier.bookedOn().equals(line.bookedOn())
                && earlier.amountMinor() == line.moved().minor();
    }

    /** Notices in the books whose references go on where these end. */
    private Map<GoodLine, Pairs.Candidate> booked(List<GoodLine> cut) {
        Map<GoodLine, Pairs.Candidate> twins = new LinkedHashMap<>();
        if (cut.isEmpty()) {
            return twins;
        }
        Set<NoticeSearch.Where> places = new LinkedHashSet<>();
        cut.forEach(line -> places.add(where(line.line())));
        Map<NoticeSearch.Where, AlikeReferences> there = new HashMap<>();
        search.find(places, true).forEach((where, lines) -> there.put(where, new AlikeReferences(lines)));
        Set<LineId> taken = new HashSet<>();
        for (GoodLine line : cut) {
            AlikeReferences alike = there.get(where(line.line()));
            if (alike != null) {
                alike.of(line.line().bankReference()).stream()
                        .map(NoticeSearch.Open::line)
                        .filter(one -> taken.add(one.id()))
                        .findFirst()
                        .ifPresent(one -> twins.put(line, one));
            }
        }
        return twins;
    }

    private static NoticeSearch.Where where(Line line) {
        LocalDate day = line.bookedOn();
        return new NoticeSearch.Where(
                line.account(), line.effect(), line.moved().minor(), day, day);
    }
}

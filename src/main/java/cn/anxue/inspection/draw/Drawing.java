package cn.anxue.inspection.draw;

import cn.anxue.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The algorithm {@value #ALGORITHM}: a pool and a seed in, the institutions with their inspectors out. Nothing else comes in,
 * neither clock nor database, so anybody gets the same.
 */
public final class Drawing {
    public static final String ALGORITHM = "anxue-draw-1";
    private static final int WHOLE_PERCENT = 100;
    private static final int NAMED_MAX = 20;

    private Drawing() {}

    /**
     * @param seed 64 hexadecimal digits
     * @throws ProblemException {@code INSPECTORS_TOO_FEW}
     */
    public static Outcome draw(Pool pool, String seed) {
        requireInspectors(pool);
        Map<String, Set<String>> excluded = excluded(pool);
        List<Drawn> drawn = new ArrayList<>();
        for (Stratum stratum : Stratum.values()) {
            List<Candidate> members = pool.institutions().stream()
                    .filter(candidate -> candidate.stratum() == stratum)
                    .toList();
            int count = count(members.size(), pool.share(stratum));
            for (Candidate candidate : new DrawStream(seed, "institutions " + stratum).take(members, count)) {
                List<String> eligible = eligible(pool, excluded, candidate);
                List<String> order =
                        new DrawStream(seed, "inspectors " + candidate.uscc()).take(eligible, eligible.size());
                drawn.add(new Drawn(
                        stratum,
                        candidate.uscc(),
                        candidate.name(),
                        order.subList(0, pool.each()),
                        order.subList(pool.each(), order.size())));
            }
        }
        return new Outcome(drawn);
    }

    /** How many of a stratum: its share rounded up, so that no stratum with anybody in it is passed over. */
    static int count(int members, int sharePercent) {
        return (members * sharePercent + WHOLE_PERCENT - 1) / WHOLE_PERCENT;
    }

    /**
     * Before anything is drawn: each institution of the pool must have enough inspectors who may come to it.
     *
     * @throws ProblemException {@code INSPECTORS_TOO_FEW} with the institutions' names
     */
    public static void requireInspectors(Pool pool) {
        Map<String, Set<String>> excluded = excluded(pool);
        List<String> lacking = pool.institutions().stream()
                .filter(candidate -> eligible(pool, excluded, candidate).size() < pool.each())
                .map(Candidate::name)
                .toList();
        if (!lacking.isEmpty()) {
            String names = lacking.stream().limit(NAMED_MAX).collect(Collectors.joining("、"));
            throw new ProblemException(
                    DrawProblem.INSPECTORS_TOO_FEW,
                    Map.of("institutions", names, "count", lacking.size(), "each", pool.each()));
        }
    }

    private static List<String> eligible(Pool pool, Map<String, Set<String>> excluded, Candidate candidate) {
        Set<String> out = excluded.getOrDefault(candidate.uscc(), Set.of());
        return pool.inspectors().stream()
                .filter(number -> !out.contains(number))
                .toList();
    }

    private static Map<String, Set<String>> excluded(Pool pool) {
        return pool.exclusions().stream()
                .collect(Collectors.groupingBy(
                        Exclusion::uscc, Collectors.mapping(Exclusion::workNumber, Collectors.toSet())));
    }
}

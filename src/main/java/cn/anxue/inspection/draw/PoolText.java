package cn.anxue.inspection.draw;

import cn.anxue.problem.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;

/** A pool as lines of text, each ended by a line feed; sorted by code and work number, so that one pool has one text. */
final class PoolText {
    private static final int WORDS_MAX = 4;

    private PoolText() {}

    static String of(Pool pool) {
        StringBuilder text = new StringBuilder();
        line(text, Drawing.ALGORITHM);
        line(text, "draw", pool.draw());
        line(text, "region", pool.regionCode());
        line(text, "on", pool.on());
        line(text, "rule", oneLine(pool.rule()));
        line(text, "each", pool.each());
        for (Stratum stratum : Stratum.values()) {
            line(text, "share", stratum, pool.share(stratum));
        }
        pool.institutions().forEach(i -> line(text, "institution", i.uscc(), i.stratum(), oneLine(i.name())));
        pool.inspectors().forEach(number -> line(text, "inspector", number));
        pool.exclusions().forEach(e -> line(text, "exclude", e.workNumber(), e.uscc(), e.ground()));
        return text.toString();
    }

    /** @throws ProblemException {@code POOL_MALFORMED} for any text that is not exactly what {@link #of} writes */
    static Pool parse(String text) {
        try {
            Pool pool = read(text.lines().iterator());
            if (of(pool).equals(text)) {
                return pool;
            }
        } catch (IllegalArgumentException
                | DateTimeException
                | NoSuchElementException
                | IndexOutOfBoundsException malformed) {
            throw new ProblemException(DrawProblem.POOL_MALFORMED);
        }
        throw new ProblemException(DrawProblem.POOL_MALFORMED);
    }

    private static Pool read(Iterator<String> lines) {
        if (!lines.next().equals(Drawing.ALGORITHM)) {
            throw new IllegalArgumentException("another algorithm");
        }
        UUID draw = UUID.fromString(rest(lines.next(), "draw"));
        String region = rest(lines.next(), "region");
        LocalDate on = LocalDate.parse(rest(lines.next(), "on"));
        String rule = rest(lines.next(), "rule");
        int each = Integer.parseInt(rest(lines.next(), "each"));
        Map<Stratum, Integer> shares = new EnumMap<>(Stratum.class);
        List<Candidate> institutions = new ArrayList<>();
        List<String> inspectors = new ArrayList<>();
        List<Exclusion> exclusions = new ArrayList<>();
        while (lines.hasNext()) {
            String[] words = lines.next().split(" ", WORDS_MAX);
            switch (words[0]) {
                case "share" -> shares.put(Stratum.valueOf(words[1]), Integer.valueOf(words[2]));
                case "institution" ->
                    institutions.add(new Candidate(words[1], Stratum.valueOf(words[2]), words[WORDS_MAX - 1]));
                case "inspector" -> inspectors.add(words[1]);
                case "exclude" ->
                    exclusions.add(new Exclusion(words[1], words[2], Exclusion.Ground.valueOf(words[WORDS_MAX - 1])));
                default -> throw new IllegalArgumentException(words[0]);
            }
        }
        return new Pool(draw, region, on, rule, each, shares, institutions, inspectors, exclusions);
    }

    private static String rest(String line, String word) {
        if (!line.startsWith(word + " ")) {
            throw new IllegalArgumentException(line);
        }
        return line.substring(word.length() + 1);
    }

    private static void line(StringBuilder text, Object... words) {
        for (int i = 0; i < words.length; i++) {
            text.append(i == 0 ? "" : " ").append(words[i]);
        }
        text.append('\n');
    }

    /** Names cannot break a line: whatever separates lines anywhere becomes a space. */
    private static String oneLine(String name) {
        return name.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }
}

package cn.anxue.publicregister.find;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One question to the index.
 *
 * @param column {@code grams} of characters or {@code initials} of sounds
 * @param needed all of these
 */
record Probe(String column, List<String> needed) {
    private static final int PROBES_MAX = 40;
    private static final int TYPO_LENGTH_MAX = 12;

    /** All that may lead to a name someone means by this. */
    static List<Probe> of(String asked) {
        Set<Probe> probes = new LinkedHashSet<>();
        probes.add(byCharacters(asked));
        Initials.ofAsked(asked).forEach(initials -> probes.add(bySound(initials)));
        String core = Plain.core(asked);
        probes.add(byCharacters(core));
        Initials.ofAsked(core).forEach(initials -> probes.add(bySound(initials)));
        probes.addAll(withoutOne(core));
        return probes.stream()
                .filter(probe -> !probe.needed().isEmpty())
                .limit(PROBES_MAX)
                .toList();
    }

    /** Sets the parameters of as many questions side by side. */
    static void bind(PreparedStatement select, List<Probe> probes) throws SQLException {
        int next = 1;
        for (Probe probe : probes) {
            select.setArray(
                    next++,
                    select.getConnection().createArrayOf("text", probe.needed().toArray()));
        }
    }

    private static Probe byCharacters(String text) {
        return new Probe("grams", List.copyOf(grams(text)));
    }

    private static Probe bySound(String initials) {
        return new Probe("initials", Initials.needed(initials));
    }

    /** With each character left out in turn, since it may be the wrong one. */
    private static List<Probe> withoutOne(String core) {
        List<Probe> probes = new ArrayList<>();
        if (core.length() < 3 || core.length() > TYPO_LENGTH_MAX) {
            return probes;
        }
        for (int out = 0; out < core.length(); out++) {
            Set<String> needed = grams(core.substring(0, out));
            needed.addAll(grams(core.substring(out + 1)));
            probes.add(new Probe("grams", List.copyOf(needed)));
        }
        return probes;
    }

    /** Pairs; of a single character the character. */
    private static Set<String> grams(String text) {
        Set<String> grams = new TreeSet<>();
        if (text.length() == 1) {
            grams.add(text);
        }
        for (int start = 0; start + 2 <= text.length(); start++) {
            grams.add(text.substring(start, start + 2));
        }
        return grams;
    }
}

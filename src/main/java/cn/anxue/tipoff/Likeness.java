package cn.anxue.tipoff;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How alike two texts are, by the pairs of neighbouring characters they share. */
final class Likeness {
    private static final int WHOLE = 100;

    private Likeness() {}

    /** In per cent; two that say nothing say the same. */
    static int percent(@Nullable String one, @Nullable String other) {
        Set<String> mine = pairs(one);
        Set<String> theirs = pairs(other);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return mine.isEmpty() && theirs.isEmpty() ? WHOLE : 0;
        }
        Set<String> shared = new HashSet<>(mine);
        shared.retainAll(theirs);
        return shared.size() * WHOLE / (mine.size() + theirs.size() - shared.size());
    }

    private static Set<String> pairs(@Nullable String text) {
        String plain = text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }
}

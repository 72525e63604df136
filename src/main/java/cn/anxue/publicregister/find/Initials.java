package cn.anxue.publicregister.find;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** First letters of readings, by two and by three: the index that names are looked up in by sound. */
final class Initials {
    private static final int ASKED_MAX = 24;
    private static final Set<String> SYLLABLES = Syllables.ALL;
    private static final String NO_INITIAL = "iuv";

    private Initials() {}

    /** All pairs and triples of a plain name, with every reading of each character. */
    static Set<String> grams(String plain) {
        Set<String> grams = new TreeSet<>();
        for (int start = 0; start < plain.length(); start++) {
            grow("", plain, start, grams);
        }
        return grams;
    }

    /** The first letters that something asked may mean, each way it can be cut into syllables. */
    static Set<String> ofAsked(String plain) {
        Set<String> found = new LinkedHashSet<>();
        cut(plain, 0, "", found);
        return found;
    }

    /** What a name must hold to have these first letters in a row. */
    static List<String> needed(String initials) {
        int size = Math.min(initials.length(), 3);
        List<String> needed = new ArrayList<>();
        for (int start = 0; start + size <= initials.length() && size > 1; start++) {
            needed.add(initials.substring(start, start + size));
        }
        return needed;
    }

    private static void grow(String begun, String plain, int at, Set<String> grams) {
        if (begun.length() > 1) {
            grams.add(begun);
        }
        if (begun.length() == 3 || at == plain.length()) {
            return;
        }
        for (char initial : Readings.initials(plain.charAt(at))) {
            grow(begun + initial, plain, at + 1, grams);
        }
    }

    private static void cut(String plain, int at, String begun, Set<String> found) {
        if (found.size() >= ASKED_MAX) {
            return;
        }
        if (at == plain.length()) {
            found.add(begun);
            return;
        }
        char one = plain.charAt(at);
        if (Plain.isHan(one)) {
            Readings.initials(one).forEach(initial -> cut(plain, at + 1, begun + initial, found));
            return;
        }
        for (int length = Math.min(6, plain.length() - at); length > 1; length--) {
            String syllable = plain.substring(at, at + length);
            boolean whole = SYLLABLES.contains(syllable);
            boolean begunOnly = at + length == plain.length() && Syllables.isBegun(syllable);
            if (whole || begunOnly || length == 2 && Syllables.isInitial(syllable)) {
                cut(plain, at + length, begun + one, found);
            }
        }
        if (NO_INITIAL.indexOf(one) < 0) {
            cut(plain, at + 1, begun + one, found);
        }
    }
}

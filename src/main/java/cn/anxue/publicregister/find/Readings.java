package cn.anxue.publicregister.find;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;

/** How a character is read, in all ways and without tones; a letter or digit is read as itself. */
final class Readings {
    private static final Map<Character, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private Readings() {}

    static Set<String> of(char one) {
        return KNOWN.computeIfAbsent(one, Readings::read);
    }

    /** The letters its readings begin with. */
    static Set<Character> initials(char one) {
        Set<Character> initials = new TreeSet<>();
        of(one).forEach(reading -> initials.add(reading.charAt(0)));
        return initials;
    }

    private static Set<String> read(char one) {
        String[] readings = Plain.isHan(one) ? PinyinHelper.toHanyuPinyinStringArray(one) : null;
        if (readings == null || readings.length == 0) {
            return Set.of(String.valueOf(one));
        }
        Set<String> plain = new TreeSet<>();
        for (String reading : readings) {
            String letters = reading.replaceAll("[0-9]", "");
            // 女 is typed nv and nu.
            plain.add(letters.replace("u:", "v"));
            plain.add(letters.replace("u:", "u"));
        }
        return Set.copyOf(plain);
    }
}

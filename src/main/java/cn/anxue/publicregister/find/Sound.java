package cn.anxue.publicregister.find;

import java.util.Set;

/**
 * Whether a plain name sounds as asked. What is asked may mix characters, whole syllables and first letters; a character
 * stands for itself or for one that shares a reading with it.
 */
final class Sound {
    private final String asked;
    private final String name;

    private Sound(String asked, String name) {
        this.asked = asked;
        this.name = name;
    }

    static boolean begins(String asked, String name) {
        return !asked.isEmpty() && new Sound(asked, name).from(0, 0);
    }

    static boolean isWithin(String asked, String name) {
        Sound sound = new Sound(asked, name);
        for (int start = 0; start < name.length() && !asked.isEmpty(); start++) {
            if (sound.from(0, start)) {
                return true;
            }
        }
        return false;
    }

    private boolean from(int at, int place) {
        if (at == asked.length()) {
            return true;
        }
        if (place == name.length()) {
            return false;
        }
        char one = name.charAt(place);
        char wanted = asked.charAt(at);
        if (Plain.isHan(wanted)) {
            return isAlike(wanted, one) && from(at + 1, place + 1);
        }
        return Readings.of(one).stream().anyMatch(reading -> spoken(reading, at, place));
    }

    /** One syllable as letters: whole, by its first letter, by zh, ch or sh, or as far as it has been typed. */
    private boolean spoken(String reading, int at, int place) {
        int most = Math.min(reading.length(), asked.length() - at);
        for (int length = most; length > 0; length--) {
            if (!asked.startsWith(reading.substring(0, length), at)) {
                continue;
            }
            boolean typedSoFar = at + length == asked.length();
            boolean initial = length == 1 || length == 2 && reading.charAt(1) == 'h';
            if ((length == reading.length() || initial || typedSoFar) && from(at + length, place + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlike(char wanted, char one) {
        if (wanted == one) {
            return true;
        }
        Set<String> readings = Readings.of(one);
        return Plain.isHan(one) && Readings.of(wanted).stream().anyMatch(readings::contains);
    }
}

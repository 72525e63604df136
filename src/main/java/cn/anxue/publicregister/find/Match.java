package cn.anxue.publicregister.find;

import java.util.Optional;

/** The rules by which a plain name answers a plain question. */
final class Match {
    private static final int TYPO_LENGTH_MIN = 3;
    private static final int SCATTERED_LENGTH_MIN = 4;

    private Match() {}

    /** How a name, brand or former name answers, if it does. */
    static Optional<MatchKind> of(String asked, String name) {
        String core = Plain.core(asked);
        if (name.startsWith(asked)) {
            return Optional.of(MatchKind.PREFIX);
        }
        if (name.contains(asked)) {
            return Optional.of(MatchKind.PART);
        }
        if (Sound.begins(asked, name)) {
            return Optional.of(MatchKind.SOUND_PREFIX);
        }
        if (Sound.isWithin(asked, name)) {
            return Optional.of(MatchKind.SOUND);
        }
        if (name.contains(core) || Sound.isWithin(core, name)) {
            return Optional.of(MatchKind.CORE);
        }
        if (core.length() >= TYPO_LENGTH_MIN && isNear(core, name)) {
            return Optional.of(MatchKind.TYPO);
        }
        return core.length() >= SCATTERED_LENGTH_MIN && isScattered(core, name)
                ? Optional.of(MatchKind.SCATTERED)
                : Optional.empty();
    }

    /** Whether some part of the name is as asked but for one character more, less or other (Sellers). */
    static boolean isNear(String asked, String name) {
        int[] row = new int[asked.length() + 1];
        for (int i = 0; i < row.length; i++) {
            row[i] = i;
        }
        for (char one : name.toCharArray()) {
            int before = row[0];
            for (int i = 1; i < row.length; i++) {
                int same = before + (asked.charAt(i - 1) == one ? 0 : 1);
                before = row[i];
                row[i] = Math.min(same, Math.min(row[i], row[i - 1]) + 1);
            }
            if (row[asked.length()] <= 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean isScattered(String asked, String name) {
        int at = 0;
        for (char one : name.toCharArray()) {
            if (at < asked.length() && asked.charAt(at) == one) {
                at++;
            }
        }
        return at == asked.length();
    }
}

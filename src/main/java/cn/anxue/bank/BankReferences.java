package cn.anxue.bank;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A bank's references as one bank writes them in several ways: with blanks, in small letters, in full width, or cut to the
 * sixteen characters that MT940 has room for. Pure.
 */
final class BankReferences {
    /** As many characters of a reference as MT940 carries ({@code 16x}). */
    static final int CUT_LENGTH = 16;
    /** Normal forms can be longer than what was written. */
    private static final int NORMAL_MAX = 96;

    private BankReferences() {}

    /** Without blanks, in capitals, in half width. */
    static String normal(String reference) {
        if (isPlain(reference)) {
            return reference;
        }
        StringBuilder text = new StringBuilder(reference.length());
        Normalizer.normalize(reference, Normalizer.Form.NFKC)
                .codePoints()
                .filter(one -> !Character.isWhitespace(one) && !Character.isSpaceChar(one))
                .forEach(text::appendCodePoint);
        String normal = text.toString().toUpperCase(Locale.ROOT);
        return normal.isEmpty() || normal.length() > NORMAL_MAX ? reference : normal;
    }

    /** The reference as MT940 would carry it; none where it has room for all of it. */
    static @Nullable String cut(String reference) {
        return reference.length() <= CUT_LENGTH ? null : reference.substring(0, CUT_LENGTH);
    }

    static boolean mayBeCut(@Nullable String reference) {
        return reference != null && reference.length() == CUT_LENGTH;
    }

    /** Whether the same may be told under a reference of another length: this one may be cut, or has been. */
    static boolean mayBeTwo(@Nullable String reference) {
        return reference != null && reference.length() >= CUT_LENGTH;
    }

    /** Whether both can be one reference, written in two ways. */
    static boolean areAlike(String one, String other) {
        return normal(one).equals(normal(other)) || isCutOf(one, other) || isCutOf(other, one);
    }

    private static boolean isCutOf(String cut, String whole) {
        String start = cut(whole);
        return start != null && mayBeCut(cut) && normal(start).equals(normal(cut));
    }

    /** Almost all are: capitals, digits and marks, nothing to be done. */
    private static boolean isPlain(String reference) {
        return reference.chars().allMatch(one -> one > ' ' && one < 0x7f && (one < 'a' || one > 'z'));
    }
}

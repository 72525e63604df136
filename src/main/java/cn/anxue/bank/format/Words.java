package cn.anxue.bank.format;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of a bank brought into the form we keep. */
final class Words {
    static final int REFERENCE_MAX = 64;
    private static final int NAME_MAX = 140;
    static final int REMITTANCE_MAX = 500;
    private static final Set<String> NOTHING = Set.of("NOTPROVIDED", "NONREF", "NONE", "N/A", "-", "/", "--");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x80-\\x9f\\u2028\\u2029]+");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+?\\d{1,3}");
    private static final Pattern FORMULA = Pattern.compile("=\"(.*)\"");

    private Words() {}

    /** A reference; nothing where the bank says that there is none. */
    static @Nullable String reference(@Nullable String text) {
        String clean = clean(text);
        return clean == null || NOTHING.contains(clean) ? null : clean;
    }

    /** A name, cut to what is kept. */
    static @Nullable String name(@Nullable String text) {
        return cut(clean(text), NAME_MAX);
    }

    /** What was written with a payment, cut to what is kept; the file itself keeps it whole. */
    static @Nullable String remittance(@Nullable String text) {
        return cut(clean(text), REMITTANCE_MAX);
    }

    /** An account's number without blanks and what spreadsheets put before it to keep it a text. */
    static @Nullable String account(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (text.chars().allMatch(Words::isPlain)) {
            return text.isEmpty() ? null : text;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cntrl}]", "");
        var formula = FORMULA.matcher(plain);
        if (formula.matches()) {
            plain = formula.group(1);
        }
        plain = plain.replaceAll("^['`]+|['`]+$", "");
        return plain.isEmpty() || NOTHING.contains(plain) ? null : plain;
    }

    /** Whether a number has passed through a spreadsheet as a figure, as in {@code 6.22202E+18}. */
    static boolean isScientific(String account) {
        return SCIENTIFIC.matcher(account).matches();
    }

    private static boolean isPlain(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
    }

    private static boolean isControl(int c) {
        return c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029;
    }

    private static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean =
                text.chars().anyMatch(Words::isControl) ? CONTROL.matcher(text).replaceAll(" ") : text;
        clean = clean.strip();
        return clean.isEmpty() ? null : clean;
    }

    private static @Nullable String cut(@Nullable String text, int max) {
        if (text == null || text.length() <= max) {
            return text;
        }
        // Never between the two halves of one character.
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }
}

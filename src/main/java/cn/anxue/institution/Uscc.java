package cn.anxue.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.Locale;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015): 17 characters of an alphabet without I O S V Z, and a check
 * character over them.
 */
@Embeddable
public record Uscc(@JsonValue String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int BODY_LENGTH = 17;

    /** @throws IllegalArgumentException for anything but a valid code in its plain form */
    public Uscc {
        if (!isWellFormed(value) || !hasCheckDigit(value)) {
            throw new IllegalArgumentException("not a unified social credit code: " + value);
        }
    }

    @JsonCreator
    public static Uscc of(String text) {
        return new Uscc(normalised(text));
    }

    /** The code with these first 17 characters. */
    public static Uscc withCheckDigit(String first17) {
        return new Uscc(first17 + checkDigit(first17));
    }

    /** As people type it: spaces dropped, letters in upper case. */
    public static String normalised(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Whether the first 17 characters are of the alphabet and the 18th is a letter or digit at all. */
    public static boolean isWellFormed(String text) {
        return text.matches("[0-9A-HJ-NPQRTUWXY]{17}[0-9A-Z]");
    }

    /** Whether the check character of a well-formed code is right. */
    public static boolean hasCheckDigit(String text) {
        return text.charAt(BODY_LENGTH) == checkDigit(text.substring(0, BODY_LENGTH));
    }

    @Override
    public String toString() {
        return value;
    }

    private static char checkDigit(String first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < BODY_LENGTH; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }
}

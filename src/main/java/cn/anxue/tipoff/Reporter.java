package cn.anxue.tipoff;

import org.jspecify.annotations.Nullable;

/**
 * Who reports, where he says so.
 *
 * @param contact a phone number, an address or the like
 */
public record Reporter(@Nullable String name, String contact) {
    /** What equal contacts have in common however they are written. */
    String normalized() {
        String plain = contact.strip().toLowerCase(java.util.Locale.ROOT);
        String digits = plain.replaceAll("[^0-9]", "");
        boolean phone = digits.length() >= 7 && plain.matches("[0-9 +()\\-]+");
        return phone ? digits.replaceFirst("^(0086|86)(?=1\\d{10}$)", "") : plain.replaceAll("\\s", "");
    }
}

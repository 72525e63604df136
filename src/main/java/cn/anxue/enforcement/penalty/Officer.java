package cn.anxue.enforcement.penalty;

import jakarta.persistence.Embeddable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who investigated.
 *
 * @param certificate the number of the enforcement certificate shown (执法证号)
 */
@Embeddable
@Schema(name = "PenaltyInvestigator")
public record Officer(String name, String certificate) {
    private static final Pattern UNSPOKEN = Pattern.compile("[\\s·•.\\-_/]");

    /** Whether both are one person as far as can be told: one name or one certificate, however it is written. */
    boolean isSameAs(Officer other) {
        return isNamed(other.name) || plain(certificate).equals(plain(other.certificate));
    }

    boolean isNamed(String written) {
        return plain(name).equals(plain(written));
    }

    /** Full width, capitals, spaces and strokes aside; PostgreSQL does the same. */
    private static String plain(String written) {
        String folded = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return UNSPOKEN.matcher(folded).replaceAll("").toUpperCase(Locale.ROOT);
    }
}

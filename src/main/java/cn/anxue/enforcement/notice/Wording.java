package cn.anxue.enforcement.notice;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was written for one notice alone.
 *
 * @param text what its letter says besides what every letter of its kind says
 * @param answerBy the last day of the answer, where it was set by hand
 * @param causeNumber the notice or case it follows from
 */
@Embeddable
public record Wording(
        @Nullable String text,
        @Nullable LocalDate answerBy,
        @Nullable String causeNumber) {
    static final Wording NONE = new Wording(null, null, null);
}

package cn.anxue.enforcement.penalty;

import cn.anxue.problem.Text;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That no surcharge runs.
 *
 * @param untilOn the last day; null while it goes on
 * @param document on which it rests
 */
@Embeddable
@Schema(name = "PenaltyPaused")
public record Pause(
        @Enumerated(EnumType.STRING) Kind kind,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        String document) {
    /** Why. */
    public enum Kind {
        /** 行政复议. */
        REVIEW("行政复议", "Administrative review"),
        /** 行政诉讼. */
        LAWSUIT("行政诉讼", "Lawsuit"),
        /** 延期或者分期缴纳. */
        DELAY("批准延期或者分期缴纳", "Delay granted");

        private final Text text;

        Kind(String zh, String en) {
            this.text = Text.of(zh, en);
        }

        public Text text() {
            return text;
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(fromOn) && (untilOn == null || !day.isAfter(untilOn));
    }
}

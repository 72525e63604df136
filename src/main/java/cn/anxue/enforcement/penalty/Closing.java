package cn.anxue.enforcement.penalty;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How what was decided came to its end.
 *
 * @param enforcedBy the court or the means, with the number of the paper
 */
@Embeddable
@Schema(name = "PenaltyClosing")
public record Closing(
        @Nullable LocalDate performedOn,
        @Nullable String performance,
        @Nullable LocalDate enforcedOn,
        @Nullable String enforcedBy,
        @Nullable LocalDate closedOn,
        @Nullable String closingNote) {
    static final Closing NONE = new Closing(null, null, null, null, null, null);

    Closing performed(LocalDate on, String note) {
        return new Closing(on, note, enforcedOn, enforcedBy, closedOn, closingNote);
    }

    Closing enforced(LocalDate on, String means) {
        return new Closing(performedOn, performance, on, means, closedOn, closingNote);
    }

    Closing closed(LocalDate on, String note) {
        return new Closing(performedOn, performance, enforcedOn, enforcedBy, on, note);
    }
}

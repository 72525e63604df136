package cn.anxue.enforcement.penalty;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the public is shown of a decision.
 *
 * @param summary without personal data
 * @param takeDownReason told to the public instead
 */
@Embeddable
@Schema(name = "PenaltyPublication")
public record Publication(
        LocalDate publishedOn,
        @Column(name = "public_summary") @Nullable String summary,
        @Nullable LocalDate takenDownOn,
        @Nullable String takeDownReason) {
    Publication takenDown(LocalDate on, String reason) {
        return new Publication(publishedOn, null, on, reason);
    }
}

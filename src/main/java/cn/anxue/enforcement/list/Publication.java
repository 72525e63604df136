package cn.anxue.enforcement.list;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an entry could be seen by the public; the trail keeps each time it was put up and taken down.
 *
 * @param onDecision false where publication is an act of its own after the decision
 * @param unpublishedOn null while it can be seen, or never could
 */
@Embeddable
public record Publication(
        @Column(name = "publish_on_decision") boolean onDecision,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate unpublishedOn,
        @Nullable String unpublicationReason) {
    static Publication due(boolean onDecision) {
        return new Publication(onDecision, null, null, null);
    }

    Publication up(LocalDate on) {
        return new Publication(onDecision, on, null, null);
    }

    Publication down(LocalDate on, @Nullable String reason) {
        return isUp() ? new Publication(onDecision, publishedOn, on, reason) : this;
    }

    public boolean isUp() {
        return publishedOn != null && unpublishedOn == null;
    }
}

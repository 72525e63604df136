package cn.anxue.enforcement.penalty;

import cn.anxue.identity.ActorId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a decision, or what it stopped, was proposed to end.
 *
 * @param on the day it was decided; null while that is awaited
 */
@Embeddable
@Schema(name = "PenaltyEnding")
public record Ending(
        String reason,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "asked_by"))
        ActorId askedBy,

        @Nullable LocalDate on) {
    Ending decided(LocalDate day) {
        return new Ending(reason, askedBy, day);
    }
}

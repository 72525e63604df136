package cn.anxue.enforcement.penalty;

import cn.anxue.identity.ActorId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A paper in the file.
 *
 * @param madeOn the day it was made or handed in
 * @param documentId the file itself, where it was uploaded
 */
@Embeddable
@Schema(name = "PenaltyFiledPaper")
public record Paper(
        @Enumerated(EnumType.STRING) PaperKind kind,
        String title,
        LocalDate madeOn,
        @Nullable String content,
        @Nullable UUID documentId,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "recorded_by"))
        ActorId recordedBy) {}

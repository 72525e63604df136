package cn.anxue.fee.lesson;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a lesson, as sent.
 *
 * @param reason of a dispute
 */
@Schema(name = "LessonAnswerDraft")
public record AnswerDraft(
        @Nullable UUID orderId,
        @Nullable Integer n,
        @Nullable LessonAnswer answer,
        @Schema(maxLength = 500) @Nullable String reason) {
    public static final AnswerDraft EMPTY = new AnswerDraft(null, null, null, null);
}

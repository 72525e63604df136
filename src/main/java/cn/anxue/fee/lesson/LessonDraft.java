package cn.anxue.fee.lesson;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an institution says it taught, as sent.
 *
 * @param n the number it gives the lesson; without one it is the next
 * @param heldOn a day as {@code YYYY-MM-DD}
 */
@Schema(name = "LessonDraft")
public record LessonDraft(
        @Nullable UUID orderId,
        @Nullable Integer n,
        @Schema(maxLength = 10) @Nullable String heldOn) {
    public static final LessonDraft EMPTY = new LessonDraft(null, null, null);
}

package cn.anxue.fee.lesson;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a lesson, as sent.
 *
 * @param reason of a dispute
 */
public record AnswerDraft(
        @Nullable UUID orderId,
        @Nullable Integer n,
        @Nullable LessonAnswer answer,
        @Nullable String reason) {
    public static final AnswerDraft EMPTY = new AnswerDraft(null, null, null, null);
}

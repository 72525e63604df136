package cn.anxue.publicregister.web;

import cn.anxue.publicregister.reply.ReplyState;
import cn.anxue.publicregister.reply.ReplyView;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What institutions say to what was published against them. */
public final class ReplyBody {
    static final int NUMBER_MAX = 60;
    static final int WORDS_MAX = 300;
    static final int REASON_MAX = 500;

    private ReplyBody() {}

    /** A reply to be looked at by an officer. */
    @Schema(name = "ReplyDraft")
    public record Draft(
            @Schema(description = "The document it answers", examples = "承教监停〔2026〕12号")
            @NotBlank
            @Size(max = NUMBER_MAX)
            String number,

            @NotBlank @Size(max = WORDS_MAX) String words) {}

    /** Whether it is shown. */
    @Schema(name = "ReplyDecision")
    public record Decision(
            @NotNull Boolean shown,

            @Schema(description = "Why not; needed where it is not shown") @Nullable @Size(max = REASON_MAX)
            String reason) {}

    /** A reply that was written. */
    @Schema(name = "ReplyWritten")
    public record Written(UUID id, ReplyState state) {}

    /** A reply. */
    @Schema(name = "Reply")
    public record View(
            UUID id,
            UUID institutionId,
            String institution,
            String number,
            String words,
            ReplyState state,
            LocalDate writtenOn,
            @Nullable String reason) {
        static View from(ReplyView reply) {
            return new View(
                    reply.id(),
                    reply.institution().value(),
                    reply.institutionName(),
                    reply.number(),
                    reply.words(),
                    reply.state(),
                    reply.writtenOn(),
                    reply.reason());
        }
    }

    /** The latest of an institution, or those that wait for an officer; never more than one page. */
    @Schema(name = "Replies")
    public record Listing(List<View> items, @Nullable String next) {}
}

package cn.anxue.enforcement.web;

import cn.anxue.enforcement.publicity.PublicityDraft;
import cn.anxue.enforcement.publicity.PublicityState;
import cn.anxue.enforcement.publicity.PublicityView;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the publicities endpoint. */
public final class PublicityBody {
    private PublicityBody() {}

    /** What is to be put before the public. */
    @Schema(name = "PublicityRequest")
    public record Request(
            @NotBlank @Size(max = 100) String title,
            @NotBlank @Size(max = 4000) String text,
            @NotBlank @Size(max = 1000) String basis,

            @NotNull @Pattern(regexp = "^[0-9]{6}([0-9]{3})?$") @Schema(maxLength = 9, examples = "410902")
            String region,

            @Schema(description = "Last day for objections; the local rule's term where left out") @Nullable
            LocalDate untilOn) {
        PublicityDraft draft() {
            return new PublicityDraft(title.strip(), text.strip(), basis.strip(), region, untilOn);
        }
    }

    /** What somebody holds against it, or why it ends. */
    @Schema(name = "PublicityWords")
    public record Words(@NotBlank @Size(max = 1000) String text) {}

    /** What was decided on an objection. */
    @Schema(name = "PublicityObjectionDecision")
    public record Decision(
            @NotNull Boolean upheld,
            @NotBlank @Size(max = 1000) String reason) {}

    /** An objection. */
    @Schema(name = "PublicityObjection")
    public record Objection(
            UUID id,
            @Schema(maxLength = 4000) String text,
            LocalDate raisedOn,
            @Schema(maxLength = 20) @Nullable String outcome,
            @Schema(maxLength = 1000) @Nullable String reason) {}

    /** A publicity. */
    @Schema(name = "Publicity")
    public record Answer(
            UUID id,
            @Schema(maxLength = 40) String number,
            PublicityState state,
            @Schema(maxLength = 100) String title,
            @Schema(maxLength = 4000) String text,
            @Schema(maxLength = 1000) String basis,
            @Schema(maxLength = 9) String region,
            @Schema(maxLength = 100) String authority,
            LocalDate publishedOn,
            LocalDate untilOn,
            @Nullable LocalDate endedOn,
            @Schema(maxLength = 1000) @Nullable String outcome,
            @Schema(maxItems = 1000) List<Objection> objections) {
        static Answer from(PublicityView publicity) {
            return new Answer(
                    publicity.id(),
                    publicity.number(),
                    publicity.state(),
                    publicity.title(),
                    publicity.text(),
                    publicity.basis(),
                    publicity.regionCode(),
                    publicity.authority(),
                    publicity.publishedOn(),
                    publicity.untilOn(),
                    publicity.endedOn(),
                    publicity.outcome(),
                    publicity.objections().stream()
                            .map(one ->
                                    new Objection(one.id(), one.text(), one.raisedOn(), one.outcome(), one.reason()))
                            .toList());
        }
    }
}

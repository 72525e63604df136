package cn.anxue.tipoff.web;

import cn.anxue.region.Department;
import cn.anxue.tipoff.ActionKind;
import cn.anxue.tipoff.Channel;
import cn.anxue.tipoff.Move;
import cn.anxue.tipoff.PublicStatus;
import cn.anxue.tipoff.Reporter;
import cn.anxue.tipoff.TipOffIntake;
import cn.anxue.tipoff.TipOffKind;
import cn.anxue.tipoff.TipOffState;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the tip-off endpoints. */
public final class TipOffBody {
    private TipOffBody() {}

    /** What the multipart form of a tip-off holds. */
    @Schema(name = "TipOffForm", requiredProperties = "kind")
    public record Form(
            TipOffKind kind,

            @Schema(maxLength = 2000, description = "What happened") @Nullable
            String text,

            @Schema(maxLength = 36, description = "The institution's unified social credit code, where it is known")
            @Nullable
            String institution,

            @Schema(maxLength = 200, description = "What it is called or where it is, where its code is not known")
            @Nullable
            String about,

            @Schema(
                    maxLength = 60,
                    description = "County, city or district, by code or name; needed without a known institution")
            @Nullable
            String place,

            @Schema(maxLength = 50) @Nullable String name,

            @Schema(maxLength = 100, description = "How to reach the reporter; anonymous without") @Nullable
            String contact,

            @Schema(format = "uuid", description = "The sender's own id: sent twice, it is taken once") @Nullable
            String submission,

            @Schema(type = SchemaType.ARRAY, implementation = byte[].class, maxItems = 5) @Nullable
            List<byte[]> photos) {}

    /** The same, written down by an officer. */
    @Schema(
            name = "TipOffEntry",
            requiredProperties = {"kind", "channel"})
    public record Entry(
            TipOffKind kind,

            @Schema(description = "How it came in; not PAGE")
            Channel channel,

            @Schema(maxLength = 2000) @Nullable String text,
            @Schema(maxLength = 36) @Nullable String institution,
            @Schema(maxLength = 200) @Nullable String about,
            @Schema(maxLength = 60) @Nullable String place,
            @Schema(maxLength = 50) @Nullable String name,
            @Schema(maxLength = 100) @Nullable String contact,

            @Schema(format = "uuid", description = "Who reported it, of channel SUPERVISOR") @Nullable
            String supervisor,

            @Schema(type = SchemaType.ARRAY, implementation = byte[].class, maxItems = 5) @Nullable
            List<byte[]> photos) {}

    /** Code and PIN; the PIN is never shown again. */
    @Schema(name = "TipOffReceived")
    public record Received(
            @Schema(maxLength = 10) String code,
            @Schema(maxLength = 6) String pin) {
        static Received from(TipOffIntake.Received received) {
            return new Received(received.key().code(), received.key().pin());
        }
    }

    /** The same for an officer, with the id he goes on with. */
    @Schema(name = "TipOffEntered")
    public record Entered(
            UUID id,
            @Schema(maxLength = 10) String code,
            @Schema(maxLength = 6) String pin) {
        static Entered from(TipOffIntake.Received received) {
            return new Entered(
                    received.id().value(), received.key().code(), received.key().pin());
        }
    }

    /** What an officer does next. */
    @Schema(name = "TipOffMove")
    public record Step(
            @NotNull TipOffState to,

            @Size(max = Move.WORDS_MAX)
            @Schema(description = "Reason, finding or reply; the reporter reads reasons of rejection and replies")
            @Nullable
            String words,

            @Size(max = 12) @Schema(description = "Code of the one it is merged into") @Nullable
            String main,

            @Size(max = 60) @Schema(description = "Where it is transferred, by code or name") @Nullable
            String place,

            @Nullable Department department,

            @Size(max = 63) @Schema(description = "Sign-in name of whoever is to look into it") @Nullable
            String officer,

            @Nullable ActionKind action,
            @Nullable UUID actionId,
            @Size(max = 60) @Nullable String actionNumber) {
        Move move() {
            return new Move(to, words, main, place, department, officer, action, actionId, actionNumber);
        }
    }

    /** Who is to look into it instead. */
    @Schema(name = "TipOffAssignee")
    public record Assignee(@NotBlank @Size(max = 63) String officer) {}

    /** Which institution it is about. */
    @Schema(name = "TipOffInstitution")
    public record Identified(@NotNull UUID institutionId) {}

    /** Why the reporter is not content. */
    @Schema(name = "TipOffReopening")
    public record Reopening(
            @NotBlank @Size(max = Move.WORDS_MAX) String words) {}

    /** Who reported. */
    @Schema(name = "TipOffReporter")
    public record Contact(
            @Schema(maxLength = 50) @Nullable String name,
            @Schema(maxLength = 100) String contact) {
        static Contact from(Reporter reporter) {
            return new Contact(reporter.name(), reporter.contact());
        }
    }

    /** What became of a tip-off, for its reporter. */
    @Schema(name = "TipOffStatus")
    public record Status(
            @Schema(maxLength = 10) String code,
            TipOffKind kind,
            TipOffState state,
            boolean merged,
            @Schema(maxLength = 100) String authority,
            LocalDate receivedOn,
            @Nullable LocalDate dueOn,
            @Schema(maxLength = 500) @Nullable String reason,
            @Nullable ActionKind action,
            @Schema(maxLength = 60) @Nullable String actionNumber,
            @Schema(maxLength = 2000) @Nullable String reply,
            @Nullable LocalDate reopenBy) {
        static Status from(PublicStatus status) {
            return new Status(
                    status.code(),
                    status.kind(),
                    status.state(),
                    status.merged(),
                    status.authority(),
                    status.receivedOn(),
                    status.dueOn(),
                    status.reason(),
                    status.action(),
                    status.actionNumber(),
                    status.reply(),
                    status.reopenBy());
        }
    }
}

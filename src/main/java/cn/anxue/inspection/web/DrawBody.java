package cn.anxue.inspection.web;

import cn.anxue.inspection.draw.DrawDraft;
import cn.anxue.inspection.draw.DrawId;
import cn.anxue.inspection.draw.DrawState;
import cn.anxue.inspection.draw.DrawView;
import cn.anxue.inspection.draw.Drawing;
import cn.anxue.inspection.draw.Pool;
import cn.anxue.institution.InstitutionCategory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the draws endpoint. */
public final class DrawBody {
    private static final int TEXT_MAX = 5_000_000;
    private static final String HEX = "^[0-9a-f]{64}$";

    private DrawBody() {}

    /** A draw to be published. */
    @Schema(name = "DrawRequest")
    public record Request(
            @NotBlank @Size(max = 200) @Schema(examples = "2026年第四季度双随机抽查")
            String title,

            @NotNull @Pattern(regexp = InspectorBody.REGION) @Schema(maxLength = 9, examples = "140302")
            String regionCode,

            @Size(max = 6) @Nullable Set<@NotNull InstitutionCategory> categories,

            @Min(Pool.INSPECTORS_LEAST)
            @Max(9)
            @Schema(description = "Inspectors for each institution; 2 by default")
            @Nullable
            Integer inspectorsEach,

            @NotNull LocalDate visitsFrom,
            @NotNull LocalDate visitsUntil,

            @NotNull @Schema(description = "Where false, the list is public after the last day of visits")
            Boolean announced,

            @Schema(description = "The draw that lapsed or was abandoned before") @Nullable
            UUID replaces) {
        DrawDraft draft() {
            return new DrawDraft(
                    title.strip(),
                    regionCode,
                    categories == null ? Set.of() : categories,
                    inspectorsEach == null ? Pool.INSPECTORS_LEAST : inspectorsEach,
                    visitsFrom,
                    visitsUntil.isBefore(visitsFrom) ? visitsFrom : visitsUntil,
                    announced,
                    replaces == null ? null : new DrawId(replaces));
        }
    }

    /** The SHA-256 of a secret kept by whoever commits. */
    @Schema(name = "DrawCommitment")
    public record Commitment(
            @NotNull @Pattern(regexp = HEX) @Schema(maxLength = 64)
            String commitment) {}

    /** The secret: 64 hexadecimal digits in lower case. */
    @Schema(name = "DrawReveal")
    public record Reveal(@NotBlank @Size(max = 200) String secret) {}

    /** Why a draw is given up. */
    @Schema(name = "DrawAbandonment")
    public record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** One of the two who make the seed; who he is the office knows. */
    @Schema(name = "DrawOfficer")
    public record Officer(
            @Schema(maxLength = 64) String commitment,
            Instant committedAt,
            @Schema(maxLength = 64) @Nullable String secret) {
        static @Nullable Officer from(DrawView.@Nullable Officer officer) {
            return officer == null ? null : new Officer(officer.commitment(), officer.committedAt(), officer.secret());
        }
    }

    /**
     * A draw as published: pool, algorithm, commitments, and once both are out secrets, seed and result. Flat fields beside, as
     * whoever redoes it needs them.
     */
    @Schema(name = "Draw")
    public record Answer(
            UUID id,
            @Schema(maxLength = 200) String title,
            @Schema(maxLength = 9) String regionCode,
            DrawState state,
            @Schema(maxLength = 20) String algorithm,
            @Schema(maxLength = TEXT_MAX) String pool,
            @Schema(maxLength = 64) String poolSha256,
            Instant publishedAt,
            LocalDate dueOn,
            LocalDate visitsFrom,
            LocalDate visitsUntil,
            boolean announced,
            @Nullable UUID replaces,
            @Nullable Officer first,
            @Nullable Officer second,
            @Schema(maxLength = 64) @Nullable String firstCommitment,
            @Schema(maxLength = 64) @Nullable String secondCommitment,
            @Schema(maxLength = 64) @Nullable String firstSecret,
            @Schema(maxLength = 64) @Nullable String secondSecret,
            @Schema(maxLength = 64) @Nullable String seed,
            @Schema(maxLength = TEXT_MAX) @Nullable String result,
            @Schema(maxLength = 64) @Nullable String resultSha256,
            @Nullable Instant endedAt,
            @Schema(maxLength = 500) @Nullable String endedReason) {
        static Answer from(DrawView draw) {
            Officer first = Officer.from(draw.first());
            Officer second = Officer.from(draw.second());
            return new Answer(
                    draw.id().value(),
                    draw.title(),
                    draw.regionCode(),
                    draw.state(),
                    Drawing.ALGORITHM,
                    draw.pool(),
                    draw.poolSha256(),
                    draw.publishedAt(),
                    draw.dueOn(),
                    draw.visitsFrom(),
                    draw.visitsUntil(),
                    draw.announced(),
                    draw.replaces(),
                    first,
                    second,
                    first == null ? null : first.commitment(),
                    second == null ? null : second.commitment(),
                    first == null ? null : first.secret(),
                    second == null ? null : second.secret(),
                    draw.seed(),
                    draw.result(),
                    draw.resultSha256(),
                    draw.endedAt(),
                    draw.endedReason());
        }
    }
}

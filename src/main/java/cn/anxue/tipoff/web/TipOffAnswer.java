package cn.anxue.tipoff.web;

import cn.anxue.tipoff.ActionKind;
import cn.anxue.tipoff.TipOffLine;
import cn.anxue.tipoff.TipOffState;
import cn.anxue.tipoff.TipOffView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One tip-off as those read it who handle it; who reported is not in it. */
@Schema(name = "TipOff")
public record TipOffAnswer(
        TipOffLine summary,
        @Schema(maxLength = 2000) @Nullable String text,
        @Schema(maxLength = 50) @Nullable String supervisor,
        @Schema(maxLength = 500) @Nullable String reason,
        @Schema(maxLength = 2000) @Nullable String finding,
        @Nullable ActionKind action,
        @Nullable UUID actionId,
        @Schema(maxLength = 60) @Nullable String actionNumber,
        @Schema(maxLength = 2000) @Nullable String reply,
        @Nullable LocalDate reopenBy,
        @Schema(maxLength = 10) @Nullable String main,
        List<String> merged,
        List<Like> alike,
        long sameReporter,
        List<Taken> steps) {
    /** One that may tell the same. */
    @Schema(name = "TipOffAlike")
    public record Like(
            UUID id, @Schema(maxLength = 10) String code, TipOffState state, LocalDate receivedOn, int percent) {}

    /** One thing done. */
    @Schema(name = "TipOffStep")
    public record Taken(
            TipOffState state,
            Instant at,
            @Schema(maxLength = 63) @Nullable String actor,
            @Schema(maxLength = 100) @Nullable String authority,
            @Schema(maxLength = 2000) @Nullable String words) {}

    static TipOffAnswer from(TipOffView view) {
        return new TipOffAnswer(
                view.line(),
                view.text(),
                view.supervisor(),
                view.reason(),
                view.finding(),
                view.action(),
                view.actionId(),
                view.actionNumber(),
                view.reply(),
                view.reopenBy(),
                view.main(),
                view.merged(),
                view.alike().stream()
                        .map(like -> new Like(
                                like.id().value(), like.code(), like.state(), like.receivedOn(), like.percent()))
                        .toList(),
                view.sameReporter(),
                view.steps().stream()
                        .map(step -> new Taken(step.state(), step.at(), step.actor(), step.authority(), step.words()))
                        .toList());
    }
}

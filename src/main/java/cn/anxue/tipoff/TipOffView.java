package cn.anxue.tipoff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One tip-off with all that those who handle it may see.
 *
 * @param supervisor the name of the supervisor in office who reported it
 * @param main the code of the one it was merged into
 * @param merged the codes of those merged into it
 * @param alike those that may tell the same, the most alike first
 * @param sameReporter how many more the same contact reported on the same institution
 */
public record TipOffView(
        TipOffLine line,
        @Nullable String text,
        @Nullable String supervisor,
        @Nullable String reason,
        @Nullable String finding,
        @Nullable ActionKind action,
        @Nullable UUID actionId,
        @Nullable String actionNumber,
        @Nullable String reply,
        @Nullable LocalDate reopenBy,
        int reopenings,
        @Nullable String main,
        List<String> merged,
        List<LikeOne> alike,
        long sameReporter,
        List<Step> steps,
        boolean handled) {
    /**
     * One that may tell the same.
     *
     * @param percent how alike the texts are
     */
    public record LikeOne(TipOffId id, String code, TipOffState state, LocalDate receivedOn, int percent) {}
}

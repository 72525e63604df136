package cn.anxue.reporting;

import cn.anxue.inspection.annual.Grade;
import cn.anxue.inspection.annual.Outcome;
import cn.anxue.tipoff.ActionKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was done to watch over a region, and what came of it.
 *
 * @param from the first day whose records count; the last is that of the report
 */
public record Watching(
        LocalDate from,
        Campaigns campaigns,
        List<Round> rounds,
        Checks checks,
        CloseOut closeOut,
        Annual annual,
        TipOffs tipOffs) {
    /** Campaigns opened and closed. */
    @Schema(name = "ReportCampaigns")
    public record Campaigns(long opened, long closed) {}

    /**
     * A round of visits that began within the time.
     *
     * @param institutions whom it was to reach
     * @param reached those visited by the last day
     * @param complete whether that is all of them
     */
    @Schema(name = "ReportRound")
    public record Round(
            @Schema(maxLength = 200) String title,
            LocalDate startsOn,
            LocalDate endsOn,
            long institutions,
            long reached,
            @Schema(maxLength = 6, examples = "100.00") String coveragePercent,
            boolean complete) {}

    /**
     * Visits that were made.
     *
     * @param institutions visited at least once
     * @param withProblems visits that found something
     * @param forwarded findings sent to the department they concern
     */
    @Schema(name = "ReportChecks")
    public record Checks(
            long visits, long institutions, long withProblems, long findings, long forwarded, long answered) {}

    /**
     * Problems on notices issued within the time and not withdrawn.
     *
     * @param closedInTime closed by their last day
     * @param overdue neither closed nor in time any more on the last day
     * @param meanDays from issue to close-out; null where none is closed
     */
    @Schema(name = "ReportCloseOut")
    public record CloseOut(
            long items,
            long closed,
            long closedInTime,
            long overdue,
            @Schema(maxLength = 6, examples = "95.12") String closedPercent,

            @Schema(maxLength = 12, examples = "21.5") @Nullable
            String meanDays) {}

    /** Results of annual inspections and grades published within the time. */
    @Schema(name = "ReportAnnual")
    public record Annual(Map<Outcome, Long> results, Map<Grade, Long> grades) {}

    /**
     * Reports from the public that came within the time.
     *
     * @param repeated told before by somebody else
     * @param actions what followed from those that were looked into
     */
    @Schema(name = "ReportTipOffs")
    public record TipOffs(
            long received,
            long rejected,
            long repeated,
            long substantiated,
            long nothingFound,
            long replied,
            long open,
            long overdue,
            Map<ActionKind, Long> actions) {}
}

package cn.anxue.inspection.web;

import cn.anxue.inspection.annual.AnnualLine;
import cn.anxue.inspection.annual.AnnualProgress;
import cn.anxue.inspection.annual.AnnualState;
import cn.anxue.inspection.annual.ImportPreview;
import cn.anxue.inspection.annual.Outcome;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of annual inspections. */
public final class AnnualBody {
    private AnnualBody() {}

    /** A yearly round to be opened; by the caller's own bureau of education if no authority is named. */
    @Schema(name = "AnnualRoundRequest")
    public record RoundRequest(
            @Min(2000) @Max(2999) int year,
            @NotNull LocalDate submitUntil,
            @Nullable UUID authorityId) {}

    /** A round with how far it has come. */
    @Schema(name = "AnnualRound")
    public record Round(
            UUID id,
            int year,
            @Schema(maxLength = 100) String authority,
            LocalDate openedOn,
            LocalDate submitUntil,
            long institutions,
            Map<AnnualState, Long> states,
            Map<Outcome, Long> results) {
        static Round from(AnnualProgress round) {
            return new Round(
                    round.id().value(),
                    round.year(),
                    round.authority(),
                    round.openedOn(),
                    round.submitUntil(),
                    round.total(),
                    round.states(),
                    round.results());
        }
    }

    /** What an institution hands in. */
    @Schema(name = "AnnualReport")
    public record Report(
            @NotBlank @Size(max = 10_000) String report,
            @Size(max = 20) @Nullable List<@NotNull UUID> documents) {}

    /** What an officer finds. */
    @Schema(name = "AnnualAssessment")
    public record Assessment(
            @NotNull Outcome result,
            @NotBlank @Size(max = 2000) String reasons) {}

    /** Why, or what shows it. */
    @Schema(name = "AnnualReason")
    public record Reason(@NotBlank @Size(max = 2000) String reason) {}

    /** Which year it is about. */
    @Schema(name = "AnnualYear")
    public record Year(@Min(2000) @Max(2999) int year) {}

    /** What was put to a second person. */
    @Schema(name = "InspectionBatch")
    public record Batch(UUID id) {}

    /** How many were published. */
    @Schema(name = "InspectionPublication")
    public record Published(int published) {}

    /** One institution's annual inspection. */
    @Schema(name = "AnnualInspection")
    public record Answer(
            UUID id,
            UUID institutionId,
            @Schema(maxLength = 100) String name,
            @Schema(maxLength = 18) String uscc,
            int year,
            AnnualState state,
            @Nullable LocalDate submitUntil,
            @Nullable LocalDate submittedOn,
            @Schema(maxLength = 10_000) @Nullable String report,
            @Schema(maxItems = 200) List<UUID> documents,
            @Nullable Outcome result,
            @Schema(maxLength = 2000) @Nullable String reasons,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate correctUntil,
            @Nullable LocalDate correctedOn) {
        static Answer from(AnnualLine line) {
            return new Answer(
                    line.id().value(),
                    line.institution().value(),
                    line.name(),
                    line.uscc(),
                    line.year(),
                    line.state(),
                    line.submitUntil(),
                    line.report().on(),
                    line.report().text(),
                    line.report().documents().stream()
                            .map(document -> document.value())
                            .toList(),
                    line.result(),
                    line.reasons(),
                    line.decidedOn(),
                    line.publishedOn(),
                    line.correctUntil(),
                    line.correctedOn());
        }
    }

    /** A table held against the records; with the list it became, where it was taken over. */
    @Schema(name = "InspectionImport")
    public record Imported(
            int rows,
            long good,
            @Schema(maxItems = 5000) List<RowProblem> problems,
            @Nullable UUID batchId) {
        static Imported from(ImportPreview preview, @Nullable UUID batchId) {
            return new Imported(
                    preview.rows().size(),
                    preview.good().size(),
                    preview.rows().stream()
                            .filter(row -> !row.isGood())
                            .map(RowProblem::from)
                            .toList(),
                    batchId);
        }
    }

    /** Why a row cannot be taken over. */
    @Schema(name = "InspectionImportProblem")
    public record RowProblem(
            int line,
            @Schema(maxLength = 100) String uscc,
            @Schema(maxLength = 40) String code,
            @Schema(maxLength = 200) String text) {
        static RowProblem from(ImportPreview.Row row) {
            return new RowProblem(
                    row.line(),
                    row.uscc(),
                    String.valueOf(row.code()),
                    row.problem() == null ? "" : row.problem().zh());
        }
    }
}

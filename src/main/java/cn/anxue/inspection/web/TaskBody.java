package cn.anxue.inspection.web;

import cn.anxue.inspection.inspector.InspectorId;
import cn.anxue.inspection.task.AnswerKind;
import cn.anxue.inspection.task.FindingCategory;
import cn.anxue.inspection.task.FindingDraft;
import cn.anxue.inspection.task.Severity;
import cn.anxue.inspection.task.SheetId;
import cn.anxue.inspection.task.Signer;
import cn.anxue.inspection.task.SiteVisit;
import cn.anxue.inspection.task.TaskCause;
import cn.anxue.inspection.task.TaskKind;
import cn.anxue.inspection.task.Visits;
import cn.anxue.institution.InstitutionId;
import cn.anxue.region.Department;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the endpoint of visits is sent. */
public final class TaskBody {
    private static final int INSTITUTIONS_MAX = 1_000;
    private static final int INSPECTORS_MAX = 10;

    private TaskBody() {}

    /** Visits to be planned: the same inspectors to each institution. */
    @Schema(name = "VisitsRequest")
    public record Request(
            @NotNull TaskKind kind,
            @NotNull TaskCause cause,
            @Nullable UUID causeId,
            @Nullable UUID roundId,

            @Schema(description = "Absent for the one that fits") @Nullable
            UUID sheetId,

            @NotNull LocalDate plannedOn,
            @NotEmpty @Size(max = INSPECTORS_MAX) List<@NotNull UUID> inspectors,
            @NotEmpty @Size(max = INSTITUTIONS_MAX) List<@NotNull UUID> institutions) {
        Visits visits() {
            return new Visits(
                    kind,
                    cause,
                    causeId,
                    roundId,
                    sheetId == null ? null : new SheetId(sheetId),
                    plannedOn,
                    inspectors.stream().map(InspectorId::new).toList(),
                    institutions.stream().map(InstitutionId::new).toList());
        }
    }

    /** The visits made, in the order of the institutions. */
    @Schema(name = "VisitsMade")
    public record Made(@Schema(maxItems = INSTITUTIONS_MAX) List<UUID> ids) {}

    /** Whether the institution is told beforehand. */
    @Schema(name = "VisitTelling")
    public record Telling(@NotNull Boolean announced) {}

    /** One question answered; where it is not in order with what was found. */
    @Schema(name = "VisitAnswerRequest")
    public record AnswerRequest(
            @NotNull AnswerKind answer,
            @Size(max = 1000) @Nullable String note,
            @Valid @Nullable FindingRequest finding) {
        SiteVisit.Said said(int n) {
            return new SiteVisit.Said(n, answer, note, finding == null ? null : finding.draft());
        }
    }

    /** Something not in order. */
    @Schema(name = "FindingRequest")
    public record FindingRequest(
            @NotBlank @Size(max = 1000) String problem,
            @NotNull FindingCategory category,
            @NotBlank @Size(max = 500) String basis,
            @NotNull Severity severity) {
        FindingDraft draft() {
            return new FindingDraft(problem.strip(), category, basis.strip(), severity);
        }
    }

    /** In which capacity somebody of the institution signed; or how it was refused and who witnessed that, without names. */
    @Schema(name = "InstitutionSignature")
    public record SignatureRequest(
            @Nullable Signer signer,
            @Size(max = 500) @Nullable String refusal,
            @Size(max = 200) @Nullable String witness) {
        SiteVisit.InstitutionSignature signature() {
            return new SiteVisit.InstitutionSignature(signer, refusal, witness);
        }
    }

    /** An inspector to be replaced; by whom is asked only where he was not drawn. */
    @Schema(name = "InspectorReplacement")
    public record Replacement(
            @NotNull UUID gone,
            @Nullable UUID instead,
            @NotBlank @Size(max = 500) String reason) {}

    /** Why. */
    @Schema(name = "VisitCancellation")
    public record Cancellation(@NotBlank @Size(max = 500) String reason) {}

    /** To which department a finding goes. */
    @Schema(name = "FindingForwarding")
    public record ForwardingRequest(@NotNull Department department) {}

    /** What the department answered, or what is decided. */
    @Schema(name = "FindingWord")
    public record Word(@NotBlank @Size(max = 500) String text) {}
}

package cn.anxue.inspection.web;

import cn.anxue.inspection.campaign.CampaignDraft;
import cn.anxue.inspection.campaign.CampaignState;
import cn.anxue.inspection.campaign.CampaignView;
import cn.anxue.inspection.campaign.Phase;
import cn.anxue.inspection.campaign.RoundDraft;
import cn.anxue.inspection.campaign.RoundView;
import cn.anxue.inspection.campaign.Target;
import cn.anxue.inspection.inspector.InspectorId;
import cn.anxue.inspection.task.PaperVisits;
import cn.anxue.inspection.task.Signer;
import cn.anxue.inspection.task.TaskCause;
import cn.anxue.inspection.task.TaskKind;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionId;
import cn.anxue.region.Department;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the campaigns and rounds endpoints. */
public final class CampaignBody {
    private static final int PHASES = 4;
    private static final int DEPARTMENTS_MAX = 9;
    private static final int TARGETS_MAX = 5_000;

    private CampaignBody() {}

    /** A campaign to be opened; four phases in their order: self-check, concentrated, follow-up, report. */
    @Schema(name = "CampaignRequest")
    public record Request(
            @NotNull @Pattern(regexp = InspectorBody.REGION) @Schema(maxLength = 9, examples = "140302")
            String regionCode,

            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 1000) String basis,
            @NotNull Department lead,
            @Size(max = DEPARTMENTS_MAX) @Nullable Set<@NotNull Department> joining,
            @Nullable UUID planId,

            @NotNull @Size(min = PHASES, max = PHASES) List<@NotNull @Valid SpanRequest> phases) {
        CampaignDraft draft() {
            return new CampaignDraft(
                    regionCode,
                    title.strip(),
                    basis.strip(),
                    lead,
                    joining == null ? Set.of() : joining,
                    planId,
                    phases.stream()
                            .map(span -> new CampaignDraft.Span(span.startsOn(), span.endsOn()))
                            .toList());
        }
    }

    /** First and last day. */
    @Schema(name = "CampaignPhaseSpan")
    public record SpanRequest(
            @NotNull LocalDate startsOn, @NotNull LocalDate endsOn) {}

    /** Which phase begins. */
    @Schema(name = "CampaignPhaseBegin")
    public record PhaseRequest(@NotNull CampaignState phase) {}

    /** What came of it. */
    @Schema(name = "CampaignReport")
    public record Report(@NotBlank @Size(max = 5000) String report) {}

    /** What an institution found of itself. */
    @Schema(name = "SelfCheck")
    public record SelfCheck(@NotBlank @Size(max = 2000) String result) {}

    /** A round to be opened; without institutions it is to reach all that work there. */
    @Schema(name = "RoundRequest")
    public record RoundRequest(
            @NotBlank @Size(max = 200) String title,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @Size(max = 6) @Nullable Set<@NotNull InstitutionCategory> categories,
            @Size(max = TARGETS_MAX) @Nullable List<@NotNull UUID> institutions) {
        RoundDraft draft() {
            return new RoundDraft(
                    title.strip(),
                    startsOn,
                    endsOn.isBefore(startsOn) ? startsOn : endsOn,
                    categories == null ? Set.of() : categories,
                    institutions == null ? List.of() : institutions);
        }
    }

    /** A quarterly patrol to be opened. */
    @Schema(name = "PatrolRequest")
    public record PatrolRequest(
            @NotNull @Pattern(regexp = InspectorBody.REGION) @Schema(maxLength = 9, examples = "140302")
            String regionCode,

            @NotNull @Valid RoundRequest round) {}

    /** Visits of a round recorded and signed on paper, of one day by the same inspectors. */
    @Schema(name = "PaperVisitsRequest")
    public record PapersRequest(
            @NotNull LocalDate visitedOn,
            @NotEmpty @Size(max = 10) List<@NotNull UUID> inspectors,
            @NotNull Signer signer,
            @NotEmpty @Size(max = 1000) List<@NotNull @Valid PaperRequest> visits) {
        PaperVisits.Papers papers(boolean ofCampaign) {
            return new PaperVisits.Papers(
                    ofCampaign ? TaskKind.SPECIAL : TaskKind.DAILY,
                    ofCampaign ? TaskCause.CAMPAIGN : TaskCause.PLAN,
                    visitedOn,
                    inspectors.stream().map(InspectorId::new).toList(),
                    signer,
                    visits.stream().map(PaperRequest::paper).toList());
        }
    }

    /** One of them with what was found. */
    @Schema(name = "PaperVisit")
    public record PaperRequest(
            @NotNull UUID institutionId,
            @Size(max = 100) @Nullable List<TaskBody.@NotNull @Valid FindingRequest> findings) {
        PaperVisits.Paper paper() {
            return new PaperVisits.Paper(
                    new InstitutionId(institutionId),
                    findings == null
                            ? List.of()
                            : findings.stream()
                                    .map(TaskBody.FindingRequest::draft)
                                    .toList());
        }
    }

    /** How many results were published. */
    @Schema(name = "RoundPublication")
    public record Published(int results) {}

    /** A campaign. */
    @Schema(name = "Campaign")
    public record Answer(
            UUID id,
            @Schema(maxLength = 9) String regionCode,
            @Schema(maxLength = 200) String title,
            @Schema(maxLength = 1000) String basis,
            @Schema(maxLength = 100) String leadName,
            @Schema(maxItems = DEPARTMENTS_MAX) List<@Size(max = 100) String> joiningNames,
            @Nullable UUID planId,
            CampaignState state,
            LocalDate openedOn,
            @Schema(maxItems = PHASES) List<PhaseAnswer> phases,
            int selfChecks,
            @Schema(maxLength = 5000) @Nullable String report,
            @Nullable LocalDate closedOn) {
        static Answer from(CampaignView campaign) {
            return new Answer(
                    campaign.id().value(),
                    campaign.regionCode(),
                    campaign.title(),
                    campaign.basis(),
                    campaign.leadName(),
                    campaign.joiningNames(),
                    campaign.plan(),
                    campaign.state(),
                    campaign.openedOn(),
                    campaign.phases().stream().map(PhaseAnswer::from).toList(),
                    campaign.selfChecks(),
                    campaign.report(),
                    campaign.closedOn());
        }
    }

    /** A phase. */
    @Schema(name = "CampaignPhase")
    public record PhaseAnswer(
            CampaignState phase,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate begunOn) {
        static PhaseAnswer from(Phase phase) {
            return new PhaseAnswer(phase.phase(), phase.startsOn(), phase.endsOn(), phase.begunOn());
        }
    }

    /** A round with its coverage. */
    @Schema(name = "Round")
    public record RoundAnswer(
            UUID id,
            @Nullable UUID campaignId,
            @Schema(maxLength = 9) String regionCode,
            int n,
            int year,
            @Nullable Integer quarter,
            @Schema(maxLength = 200) String title,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate closedOn,
            int targets,
            int reached,
            boolean full) {
        static RoundAnswer from(RoundView round) {
            return new RoundAnswer(
                    round.id().value(),
                    round.campaign(),
                    round.regionCode(),
                    round.n(),
                    round.year(),
                    round.quarter(),
                    round.title(),
                    round.startsOn(),
                    round.endsOn(),
                    round.closedOn(),
                    round.targets(),
                    round.reached(),
                    round.isFull());
        }
    }

    /** An institution a round is to reach. */
    @Schema(name = "RoundTarget")
    public record TargetAnswer(
            UUID institutionId,
            @Schema(maxLength = 200) String name,
            @Nullable UUID taskId,
            @Nullable LocalDate reachedOn) {
        static TargetAnswer from(Target target) {
            return new TargetAnswer(target.institution().value(), target.name(), target.task(), target.reachedOn());
        }
    }
}

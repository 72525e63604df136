package cn.anxue.inspection.web;

import cn.anxue.inspection.plan.PlanDraft;
import cn.anxue.inspection.plan.PlanItem;
import cn.anxue.inspection.plan.PlanState;
import cn.anxue.inspection.plan.PlanView;
import cn.anxue.inspection.task.TaskKind;
import cn.anxue.region.Department;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the yearly plans endpoint. */
public final class PlanBody {
    private static final int ITEMS_MAX = 100;

    private PlanBody() {}

    /** A plan to be drafted. */
    @Schema(name = "InspectionPlanRequest")
    public record Request(
            @NotNull @Pattern(regexp = InspectorBody.REGION) @Schema(maxLength = 9, examples = "140302")
            String regionCode,

            @NotNull Department department,
            @NotNull @Min(2000) @Max(2200) Integer year,
            @NotBlank @Size(max = 200) String title,
            @NotEmpty @Size(max = ITEMS_MAX) List<@NotNull @Valid ItemRequest> items) {
        PlanDraft draft() {
            return new PlanDraft(regionCode, department, year, title.strip(), drafts(items));
        }
    }

    /** The items anew. */
    @Schema(name = "InspectionPlanItems")
    public record Items(@NotEmpty @Size(max = ITEMS_MAX) List<@NotNull @Valid ItemRequest> items) {
        List<PlanDraft.Item> drafted() {
            return drafts(items);
        }
    }

    /** One line: what, whom, how, who leads, when. */
    @Schema(name = "InspectionPlanItemRequest")
    public record ItemRequest(
            @NotBlank @Size(max = 500) String item,
            @NotBlank @Size(max = 500) String object,
            @NotNull TaskKind kind,
            @NotBlank @Size(max = 200) String method,
            @NotNull Department lead,
            @NotBlank @Size(max = 50) String level,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn) {
        PlanDraft.Item draft() {
            return new PlanDraft.Item(
                    item.strip(), object.strip(), kind, method.strip(), lead, level.strip(), startsOn, endsOn);
        }
    }

    /** How the year went. */
    @Schema(name = "InspectionPlanSummary")
    public record Summary(@NotBlank @Size(max = 5000) String summary) {}

    /** A plan. */
    @Schema(name = "InspectionPlan")
    public record Answer(
            UUID id,
            @Schema(maxLength = 9) String regionCode,
            @Schema(maxLength = 100) String authorityName,
            int year,
            @Schema(maxLength = 200) String title,
            PlanState state,
            @Schema(maxItems = ITEMS_MAX) List<Item> items,
            LocalDate draftedOn,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate startedOn,
            @Schema(maxLength = 5000) @Nullable String summary,
            @Nullable LocalDate summarisedOn,
            int visits) {
        static Answer from(PlanView plan) {
            return new Answer(
                    plan.id().value(),
                    plan.regionCode(),
                    plan.authorityName(),
                    plan.year(),
                    plan.title(),
                    plan.state(),
                    plan.items().stream().map(Item::from).toList(),
                    plan.draftedOn(),
                    plan.approvedOn(),
                    plan.publishedOn(),
                    plan.startedOn(),
                    plan.summary(),
                    plan.summarisedOn(),
                    plan.visits());
        }
    }

    /** One line of a plan. */
    @Schema(name = "InspectionPlanItem")
    public record Item(
            int n,
            @Schema(maxLength = 500) String item,
            @Schema(maxLength = 500) String object,
            TaskKind kind,
            @Schema(maxLength = 200) String method,
            @Schema(maxLength = 100) String leadName,
            @Schema(maxLength = 50) String level,
            LocalDate startsOn,
            LocalDate endsOn) {
        static Item from(PlanItem one) {
            return new Item(
                    one.n(),
                    one.item(),
                    one.object(),
                    one.kind(),
                    one.method(),
                    one.leadName(),
                    one.level(),
                    one.startsOn(),
                    one.endsOn());
        }
    }

    private static List<PlanDraft.Item> drafts(List<ItemRequest> items) {
        return items.stream().map(ItemRequest::draft).toList();
    }
}

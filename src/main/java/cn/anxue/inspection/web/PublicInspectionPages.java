package cn.anxue.inspection.web;

import cn.anxue.inspection.draw.DrawId;
import cn.anxue.inspection.draw.DrawRegister;
import cn.anxue.inspection.draw.DrawView;
import cn.anxue.inspection.draw.Redo;
import cn.anxue.inspection.plan.PlanId;
import cn.anxue.inspection.plan.PlanService;
import cn.anxue.inspection.plan.PlanView;
import cn.anxue.inspection.task.TaskId;
import cn.anxue.inspection.task.TaskLine;
import cn.anxue.inspection.task.TaskRegister;
import cn.anxue.publicregister.PublicAreas;
import cn.anxue.region.Region;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What everybody may read: a draw to be redone, results, a plan. */
@Path("/")
@DenyAll
@Produces(Pages.HTML)
public class PublicInspectionPages {
    private static final int SHOWN_MAX = 100;

    @CheckedTemplate(basePath = "inspection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance publicDraw(DrawView draw, List<DrawnLine> drawn, @Nullable Redo redo);

        static native TemplateInstance results(List<TaskLine> results, String region);

        static native TemplateInstance result(TaskAnswer.Result result);

        static native TemplateInstance publicPlan(PlanView plan);
    }

    private final DrawRegister draws;
    private final TaskRegister tasks;
    private final PlanService plans;
    private final PublicAreas areas;

    PublicInspectionPages(DrawRegister draws, TaskRegister tasks, PlanService plans, PublicAreas areas) {
        this.draws = draws;
        this.tasks = tasks;
        this.plans = plans;
        this.areas = areas;
    }

    /** @param redo any value: the service redoes the draw for those without a script */
    @GET
    @Path("draws/{id}")
    @PermitAll
    @Operation(hidden = true)
    public Response draw(@RestPath UUID id, @RestQuery @Pattern(regexp = "^1$") @Nullable String redo) {
        DrawView draw = draws.published(new DrawId(id));
        Redo redone = redo == null || draw.result() == null ? null : Redo.of(draw.published());
        return Pages.show(Templates.publicDraw(draw, DrawnLine.of(draw), redone));
    }

    @GET
    @Path("inspections")
    @PermitAll
    @Operation(hidden = true)
    public Response results(@RestQuery @Size(max = 60) @Nullable String region) {
        String asked = region == null ? "" : region.strip();
        List<TaskLine> found =
                place(asked).map(code -> tasks.published(code, SHOWN_MAX)).orElse(List.of());
        return Pages.show(Templates.results(found, asked));
    }

    /** By its name or its code; where nothing is asked, the whole country. */
    private Optional<String> place(String asked) {
        if (asked.isEmpty() || asked.matches(InspectorBody.REGION)) {
            return Optional.of(asked.isEmpty() ? Region.NATION : asked);
        }
        return areas.named(asked).map(Region::code);
    }

    @GET
    @Path("inspections/{id}")
    @PermitAll
    @Operation(hidden = true)
    public Response result(@RestPath UUID id) {
        return Pages.show(Templates.result(TaskAnswer.Result.from(tasks.published(new TaskId(id)))));
    }

    @GET
    @Path("inspection-plans/{id}")
    @PermitAll
    @Operation(hidden = true)
    public Response plan(@RestPath UUID id) {
        return Pages.show(Templates.publicPlan(plans.published(new PlanId(id))));
    }
}

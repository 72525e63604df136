package cn.anxue.inspection.web;

import cn.anxue.inspection.draw.DrawId;
import cn.anxue.inspection.draw.DrawRegister;
import cn.anxue.inspection.plan.PlanId;
import cn.anxue.inspection.plan.PlanService;
import cn.anxue.inspection.task.TaskId;
import cn.anxue.inspection.task.TaskRegister;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What everybody may read: draws to be redone, plans, results. */
@Path("/api/v1/public")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public register")
public class PublicInspectionResource {
    private final DrawRegister draws;
    private final PlanService plans;
    private final TaskRegister tasks;

    PublicInspectionResource(DrawRegister draws, PlanService plans, TaskRegister tasks) {
        this.draws = draws;
        this.plans = plans;
        this.tasks = tasks;
    }

    @GET
    @Path("/draws/{id}")
    @PermitAll
    @Operation(operationId = "getPublicDraw", summary = "A draw with all that is needed to redo it")
    public DrawBody.Answer draw(@RestPath UUID id) {
        return DrawBody.Answer.from(draws.published(new DrawId(id)));
    }

    @GET
    @Path("/inspection-plans/{id}")
    @PermitAll
    @Operation(operationId = "getPublicInspectionPlan", summary = "A published yearly plan")
    public PlanBody.Answer plan(@RestPath UUID id) {
        return PlanBody.Answer.from(plans.published(new PlanId(id)));
    }

    @GET
    @Path("/inspections/{id}")
    @PermitAll
    @Operation(operationId = "getPublicInspection", summary = "The published result of a visit")
    public TaskAnswer.Result inspection(@RestPath UUID id) {
        return TaskAnswer.Result.from(tasks.published(new TaskId(id)));
    }
}

package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.INSPECTOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.inspection.task.Sheets;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Check sheets; each change is a new edition. */
@Path("/api/v1/inspection-sheets")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections")
public class SheetResource {
    private final Sheets sheets;
    private final CurrentCaller caller;

    SheetResource(Sheets sheets, CurrentCaller caller) {
        this.sheets = sheets;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "publishSheet", summary = "Publish a new edition of a check sheet (检查表)")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = TaskAnswer.SheetAnswer.class)))
    public Response publish(@NotNull @Valid SheetBody.Request body) {
        TaskAnswer.SheetAnswer made = TaskAnswer.SheetAnswer.from(sheets.publish(caller.get(), body.draft()));
        return Response.created(URI.create("/api/v1/inspection-sheets"))
                .entity(made)
                .build();
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP, INSPECTOR_GROUP})
    @Operation(operationId = "listSheets", summary = "Check sheets that may be used in the caller's region")
    public Page<TaskAnswer.SheetAnswer> list() {
        return new Page<>(
                sheets.list(caller.get()).stream()
                        .map(TaskAnswer.SheetAnswer::from)
                        .toList(),
                null);
    }
}

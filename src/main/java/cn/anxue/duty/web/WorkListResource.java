package cn.anxue.duty.web;

import cn.anxue.duty.Duty;
import cn.anxue.duty.WorkList;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the caller has to do. */
@Path("/api/v1/work-list")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work list")
public class WorkListResource {
    private final WorkList work;
    private final CurrentCaller caller;

    WorkListResource(WorkList work, CurrentCaller caller) {
        this.work = work;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.INSPECTOR_GROUP,
        Role.INSTITUTION_GROUP,
        Role.BANK_GROUP
    })
    @Operation(
            operationId = "getWorkList",
            summary =
                    "What the caller has to do and by when, the most urgent first; never stored, always of this moment")
    public WorkListBody list(
            @RestQuery @Pattern(regexp = "^[a-z][a-z_.-]*$") @Size(max = 80) @Nullable String kind,
            @RestQuery @Nullable Boolean overdue) {
        List<Duty> all = work.of(caller.get());
        return WorkListBody.of(all, new WorkFilter(kind, overdue).of(all, work.today()), work.today());
    }
}

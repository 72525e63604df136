package cn.anxue.region.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What if: a rule tried before it is enacted. Nothing is written. */
@Path("/api/v1/rules/trials")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public class TrialResource {
    private final RuleTrials trials;
    private final CurrentCaller caller;

    TrialResource(RuleTrials trials, CurrentCaller caller) {
        this.trials = trials;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP})
    @Operation(
            operationId = "tryRule",
            summary = "Which institutions would be short, which live orders over a cap, and by how much")
    public TrialBody.Answer run(@NotNull @Valid TrialBody body) {
        return trials.run(caller.get(), body);
    }
}

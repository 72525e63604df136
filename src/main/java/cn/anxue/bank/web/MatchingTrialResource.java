package cn.anxue.bank.web;

import cn.anxue.bank.match.MatchTrials;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
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

/** A dry run of the rules over lines that nothing explains. */
@Path("/api/v1/bank/matching/trials")
@DenyAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank")
public class MatchingTrialResource {
    private final MatchTrials trials;
    private final CurrentCaller caller;

    MatchingTrialResource(MatchTrials trials, CurrentCaller caller) {
        this.trials = trials;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP})
    @Operation(
            operationId = "tryMatching",
            summary = "What the rules would do with the open lines of a region or an account; nothing is changed")
    public Page<MatchBody.Trial> tryOut(@NotNull @Valid MatchBody.TrialRequest body) {
        return trials.tryOut(
                        caller.get(),
                        body.regionCode(),
                        body.account(),
                        Cursor.decodeNullable(body.cursor()),
                        Page.limit(body.limit()))
                .map(MatchBody.Trial::of);
    }
}

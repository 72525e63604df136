package cn.anxue.failure.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.failure.ClaimService;
import cn.anxue.failure.FailureId;
import cn.anxue.failure.web.ClaimBody.CheckBody;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What families are owed when an institution fails. */
@Path("/api/v1/failures/{id}/claims")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Failures")
public class ClaimResource {
    private static final int CHECKS_MAX = 10_000;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    private final ClaimService claims;
    private final CurrentCaller caller;

    ClaimResource(ClaimService claims, CurrentCaller caller) {
        this.claims = claims;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listClaims", summary = "Claims by their number; names, phones and accounts are masked")
    public Page<ClaimBody.Answer> list(
            @RestPath UUID id,
            @RestQuery @Pattern(regexp = "^[0-9]{1,8}$") @Nullable String cursor,
            @RestQuery @Min(1) @Max(Page.LIMIT_MAX) @Nullable Integer limit) {
        return claims.page(
                        caller.get(),
                        new FailureId(id),
                        cursor == null ? 0 : Integer.parseInt(cursor),
                        Page.limit(limit))
                .map(ClaimBody.Answer::masked);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OFFICER_GROUP)
    @ResponseStatus(CREATED)
    @Operation(operationId = "addClaim", summary = "Take a claim that our records do not show, with its evidence")
    public ClaimBody.Answer add(@RestPath UUID id, @NotNull @Valid ClaimBody body) {
        return ClaimBody.Answer.masked(claims.add(caller.get(), new FailureId(id), body.read()));
    }

    @POST
    @Path("/checks")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OFFICER_GROUP)
    @ResponseStatus(NO_CONTENT)
    @Operation(operationId = "checkClaims", summary = "Say what is owed of each claim of a list, all or none")
    @APIResponse(responseCode = "204", description = "Checked")
    public void check(
            @RestPath UUID id, @NotNull @Size(min = 1, max = CHECKS_MAX) List<@NotNull @Valid CheckBody> body) {
        claims.check(
                caller.get(),
                new FailureId(id),
                body.stream().map(CheckBody::read).toList());
    }

    @POST
    @Path("/recorded-checks")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "acceptRecordedClaims",
            summary = "Verify all unchecked claims that come from our records at what these say")
    public ClaimBody.Accepted acceptRecorded(@RestPath UUID id) {
        return new ClaimBody.Accepted(claims.acceptRecorded(caller.get(), new FailureId(id)));
    }

    @POST
    @Path("/{number}/looks")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "lookAtClaim", summary = "Read one claim in clear, for a reason its family can read")
    public ClaimBody.Answer look(@RestPath UUID id, @RestPath int number, @NotNull @Valid ClaimBody.LookBody body) {
        return ClaimBody.Answer.clear(claims.look(
                caller.get(), new FailureId(id), number, body.reason().strip()));
    }
}

package cn.anxue.bank.web;

import cn.anxue.bank.reconciliation.BreakId;
import cn.anxue.bank.reconciliation.BreakRegister;
import cn.anxue.bank.reconciliation.BreakState;
import cn.anxue.bank.reconciliation.Resolution;
import cn.anxue.bank.reconciliation.Resolutions;
import cn.anxue.calendar.Today;
import cn.anxue.idempotency.Idempotent;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What does not agree on days of accounts, who acts on it, and how it is settled. */
@Path("/api/v1/bank/breaks")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliation")
public class BreakResource {
    private static final int CURSOR_MAX = 100;
    private static final int NUMBER_MAX = 64;

    private final BreakRegister breaks;
    private final Resolutions resolutions;
    private final CurrentCaller caller;
    private final Today today;

    BreakResource(BreakRegister breaks, Resolutions resolutions, CurrentCaller caller, Today today) {
        this.breaks = breaks;
        this.resolutions = resolutions;
        this.caller = caller;
        this.today = today;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.BANK_GROUP})
    @Operation(operationId = "listBreaks", summary = "What does not agree, in the order it was found")
    public Page<ReconciliationBody.BreakAnswer> list(
            @RestQuery @Nullable BreakState state,
            @RestQuery @Nullable @Size(max = NUMBER_MAX) String account,
            @RestQuery @Nullable @Size(max = CURSOR_MAX) String cursor,
            @RestQuery @Nullable Integer limit) {
        LocalDate day = today.date();
        return breaks.page(caller.get(), state, account, Cursor.decodeNullable(cursor), Page.limit(limit))
                .map(one -> ReconciliationBody.BreakAnswer.of(one, day));
    }

    @POST
    @Path("/{id}/resolution")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "proposeBreakResolution",
            summary = "Propose how a break is settled; another person decides, and then one entry explains it")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = ReconciliationBody.Resolved.class)))
    public Response resolve(@RestPath UUID id, @NotNull @Valid ReconciliationBody.Resolve body) {
        Resolution proposed = resolutions.propose(
                caller.get(),
                new BreakId(id),
                body.kind(),
                new Resolutions.Means(body.line(), body.instruction()),
                body.reason().strip());
        return Response.created(URI.create("/api/v1/approvals/" + proposed.approvalId()))
                .entity(ReconciliationBody.Resolved.of(proposed))
                .build();
    }

    @POST
    @Path("/{id}/assignment")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "assignBreak", summary = "Say who is to act on a break")
    public ReconciliationBody.BreakAnswer assign(@RestPath UUID id, @NotNull @Valid ReconciliationBody.Assign body) {
        return ReconciliationBody.BreakAnswer.of(
                breaks.assign(caller.get(), new BreakId(id), body.owner(), body.assignee()), today.date());
    }
}

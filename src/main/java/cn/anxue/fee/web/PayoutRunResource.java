package cn.anxue.fee.web;

import cn.anxue.fee.payout.PayoutRun;
import cn.anxue.fee.payout.PayoutRunId;
import cn.anxue.fee.payout.PayoutRunInquiry;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Runs: what leaves fee accounts, let go by one approver for a bank and a region at a time. */
@Path("/api/v1/payout-runs")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payouts")
public class PayoutRunResource {
    private static final int CURSOR_MAX = 100;

    private final PayoutRunInquiry runs;
    private final CurrentCaller caller;

    PayoutRunResource(PayoutRunInquiry runs, CurrentCaller caller) {
        this.runs = runs;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "composePayoutRun",
            summary = "Gather what waits to be paid from fee accounts; another person lets it go")
    @APIResponse(
            responseCode = "201",
            description = "Composed and proposed",
            content = @Content(schema = @Schema(implementation = PayoutRunBody.Composed.class)))
    public Response compose(@NotNull @Valid PayoutRunBody body) {
        List<PayoutRun> composed = runs.compose(caller.get(), body.bankCode(), body.regionCode());
        return Response.created(
                        URI.create("/api/v1/payout-runs/" + composed.get(0).id()))
                .entity(PayoutRunBody.Composed.of(composed))
                .build();
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(operationId = "listPayoutRuns", summary = "Runs of the caller's region and below, newest first")
    public Page<PayoutRunBody.Answer> list(
            @RestQuery @Nullable @Size(max = CURSOR_MAX) String cursor, @RestQuery @Nullable Integer limit) {
        return runs.page(caller.get(), Cursor.decodeNullable(cursor), Page.limit(limit))
                .map(run -> PayoutRunBody.Answer.of(run, null));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(operationId = "getPayoutRun", summary = "A run, its payouts, and why some were left out")
    public PayoutRunBody.Answer get(@RestPath UUID id) {
        return PayoutRunBody.Answer.of(runs.get(caller.get(), new PayoutRunId(id)));
    }
}

package cn.anxue.failure.web;

import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.approval.ApprovalId;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.failure.ClaimRepayment;
import cn.anxue.failure.FailureId;
import cn.anxue.failure.web.ClaimBody.PayeeBody;
import cn.anxue.idempotency.Idempotent;
import cn.anxue.identity.CurrentCaller;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Pays again what a bank refused or sent back of a claim. */
@Path("/api/v1/failures/{id}/claims/{number}/payments")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Failures")
public class RepaymentResource {
    private final ClaimRepayment repayment;
    private final CurrentCaller caller;

    RepaymentResource(ClaimRepayment repayment, CurrentCaller caller) {
        this.repayment = repayment;
        this.caller = caller;
    }

    /** To whom, where it is not the same payee as before. */
    @Schema(name = "ClaimRepaymentBody")
    public record Body(
            @Valid @Nullable PayeeBody payee,

            @Schema(description = "Why, and what shows it") @NotBlank @Size(max = 500)
            String reason) {}

    /** Whether somebody has to decide first. */
    @Schema(name = "ClaimRepayment")
    public record Answer(
            @Schema(description = "The proposal another person decides; null where it is paid again already") @Nullable
            ApprovalId approvalId) {}

    @POST
    @Idempotent
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "payClaimAgain",
            summary = "Pay again what a bank refused or sent back; to another payee another person decides")
    @APIResponse(
            responseCode = "200",
            description = "Paid again, or proposed",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    public Response payAgain(@RestPath UUID id, @RestPath int number, @NotNull @Valid Body body) {
        FailureId failure = new FailureId(id);
        PayeeBody named = body.payee();
        if (named == null) {
            repayment.again(caller.get(), failure, number);
            return Response.ok(new Answer(null)).build();
        }
        Payee payee = named.read();
        return Response.ok(new Answer(repayment.name(
                        caller.get(), failure, number, payee, body.reason().strip())))
                .build();
    }
}

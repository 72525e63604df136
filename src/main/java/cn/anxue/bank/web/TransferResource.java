package cn.anxue.bank.web;

import cn.anxue.bank.instruction.BankChange;
import cn.anxue.bank.instruction.Instruction;
import cn.anxue.idempotency.Idempotent;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
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
import org.jboss.resteasy.reactive.RestPath;

/** Money that follows its institution to another bank. */
@Path("/api/v1/accounts/{number}/transfers")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank")
public class TransferResource {
    private final BankChange change;
    private final CurrentCaller caller;

    TransferResource(BankChange change, CurrentCaller caller) {
        this.change = change;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.OFFICER_GROUP)
    @Idempotent
    @Operation(
            operationId = "transferAccount",
            summary = "Tell the bank of a replaced account to send all that is free to the account that follows it")
    @APIResponse(
            responseCode = "201",
            description = "The instruction",
            content = @Content(schema = @Schema(implementation = InstructionBody.View.class)))
    public Response transfer(@RestPath @Pattern(regexp = "[0-9]{6,32}") String number) {
        Instruction instruction = change.transfer(caller.get(), number);
        return Response.created(URI.create("/api/v1/bank/instructions/" + instruction.id()))
                .entity(InstructionBody.View.of(instruction))
                .build();
    }
}

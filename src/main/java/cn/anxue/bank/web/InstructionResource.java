package cn.anxue.bank.web;

import cn.anxue.bank.instruction.Instruction;
import cn.anxue.bank.instruction.InstructionId;
import cn.anxue.bank.instruction.InstructionQueue;
import cn.anxue.bank.instruction.InstructionReading;
import cn.anxue.bank.instruction.InstructionState;
import cn.anxue.bank.instruction.PaymentOrders;
import cn.anxue.bank.web.InstructionBody.Cancellation;
import cn.anxue.bank.web.InstructionBody.Claim;
import cn.anxue.bank.web.InstructionBody.Claimed;
import cn.anxue.bank.web.InstructionBody.View;
import cn.anxue.idempotency.Idempotent;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.Text;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a bank is told to pay. The line that shows it paid carries the instruction's id as its end-to-end id. */
@Path("/api/v1/bank/instructions")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank")
public class InstructionResource {
    private static final int CURSOR_MAX = 100;

    private final InstructionReading instructions;
    private final InstructionQueue queue;
    private final PaymentOrders orders;
    private final CurrentCaller caller;

    InstructionResource(
            InstructionReading instructions, InstructionQueue queue, PaymentOrders orders, CurrentCaller caller) {
        this.orders = orders;
        this.instructions = instructions;
        this.queue = queue;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.BANK_GROUP)
    @Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
    @Operation(
            operationId = "listInstructions",
            summary = "The instructions of the caller's bank, oldest first; as pain.001 where XML is asked for")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(schema = @Schema(implementation = InstructionBody.Instructions.class)))
    public Response list(
            @Context HttpHeaders headers,
            @RestQuery @Nullable InstructionState state,
            @RestQuery @Nullable @Size(max = CURSOR_MAX) String cursor,
            @RestQuery @Nullable Integer limit) {
        Page<Instruction> page =
                instructions.page(caller.get(), state, Cursor.decodeNullable(cursor), Page.limit(limit));
        if (wantsXml(headers)) {
            return xml(page.items());
        }
        Map<InstructionId, Text> unwritable = Unwritable.of(orders, page.items());
        return Response.ok(page.map(one -> View.of(one, unwritable.get(one.id()))), MediaType.APPLICATION_JSON)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.BANK_GROUP, Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(
            operationId = "getInstruction",
            summary = "One instruction: what a client asks where the answer to its claim or to its result was lost")
    public View get(@RestPath UUID id) {
        Instruction one = instructions.get(caller.get(), new InstructionId(id));
        return View.of(one, Unwritable.of(orders, List.of(one)).get(one.id()));
    }

    @POST
    @Path("/claims")
    @RolesAllowed(Role.BANK_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "claimInstructions",
            summary =
                    "Take instructions in hand for a while, so that no two clients of a bank pay the same; as pain.001"
                            + " where XML is asked for")
    @Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
    @APIResponse(
            responseCode = "200",
            description = "What the client has in hand now",
            content = @Content(schema = @Schema(implementation = Claimed.class)))
    @APIResponse(responseCode = "204", description = "Nothing waits, where XML is asked for")
    public Response claim(@Context HttpHeaders headers, @NotNull @Valid Claim body) {
        Duration lease = Duration.ofSeconds(body.leaseSeconds());
        if (wantsXml(headers)) {
            return xml(queue.claim(caller.get(), body.claimId(), body.limit(), lease, orders::writable));
        }
        List<Instruction> taken = queue.claim(caller.get(), body.claimId(), body.limit(), lease);
        return Response.ok(Claimed.of(taken), MediaType.APPLICATION_JSON).build();
    }

    /** The first of the types the client takes, and we have. */
    private static boolean wantsXml(HttpHeaders headers) {
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (type.isCompatible(MediaType.APPLICATION_XML_TYPE)) {
                return true;
            }
        }
        return false;
    }

    private Response xml(List<Instruction> found) {
        List<Instruction> writable = orders.writable(found);
        if (writable.isEmpty()) {
            return Response.noContent().build();
        }
        return Response.ok(orders.write(writable), MediaType.APPLICATION_XML).build();
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "cancelInstruction",
            summary = "Call off an instruction that no client of the bank has had in hand; its money goes back")
    @APIResponse(
            responseCode = "200",
            description = "The instruction as it stands now",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response cancel(@RestPath UUID id, @NotNull @Valid Cancellation body) {
        queue.cancel(caller.get(), new InstructionId(id), body.reason());
        return Response.ok(View.of(instructions.get(caller.get(), new InstructionId(id))))
                .build();
    }
}

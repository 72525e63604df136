package cn.anxue.bank.web;

import cn.anxue.bank.instruction.Instruction;
import cn.anxue.bank.instruction.InstructionId;
import cn.anxue.bank.instruction.InstructionResults;
import cn.anxue.bank.web.InstructionBody.Answer;
import cn.anxue.bank.web.InstructionBody.Answers;
import cn.anxue.bank.web.InstructionBody.Result;
import cn.anxue.bank.web.InstructionBody.View;
import cn.anxue.idempotency.Idempotent;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What banks say became of their instructions. Said twice, or late, it changes nothing. */
@Path("/api/v1/bank/instructions")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank")
public class InstructionResultResource {
    private static final int XML_LENGTH_MAX = 16 << 20;

    private final InstructionResults results;
    private final ResultList list;
    private final KeptRefusals refusals;
    private final CurrentCaller caller;

    InstructionResultResource(
            InstructionResults results, ResultList list, KeptRefusals refusals, CurrentCaller caller) {
        this.list = list;
        this.refusals = refusals;
        this.results = results;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/result")
    @RolesAllowed(Role.BANK_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "reportInstructionResult",
            summary = "Say what became of an instruction; the books move on the bank's line alone")
    @APIResponse(
            responseCode = "200",
            description = "The instruction as it stands now",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response report(@RestPath UUID id, @NotNull @Valid Result body) {
        var result = new InstructionResults.Result(
                new InstructionId(id), body.outcome().outcome("/outcome"), body.reason());
        InstructionResults.Heard heard = results.hear(caller.get(), result);
        Instruction instruction = heard.instruction();
        // Answered, not thrown: what a bank says against its own word is kept.
        return instruction == null
                ? refusals.of(heard.refusal())
                : Response.ok(View.of(instruction)).build();
    }

    @POST
    @Path("/results")
    @RolesAllowed(Role.BANK_GROUP)
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
    @Operation(
            operationId = "reportInstructionResults",
            summary =
                    "Say what became of several instructions, as a JSON list or as pain.002; each is answered by itself,"
                            + " the same again changes nothing")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        type = SchemaType.ARRAY,
                                        implementation = InstructionBody.ResultItem.class,
                                        maxItems = InstructionBody.RESULTS_MAX)),
                @Content(
                        mediaType = MediaType.APPLICATION_XML,
                        schema = @Schema(type = SchemaType.STRING, maxLength = XML_LENGTH_MAX))
            })
    public Answers reportAll(@Context HttpHeaders headers, InputStream body) throws IOException {
        return new Answers(results.reportAll(caller.get(), list.read(headers.getMediaType(), body)).stream()
                .map(Answer::of)
                .toList());
    }
}

package cn.anxue.institution.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.institution.transfer.TransferId;
import cn.anxue.institution.transfer.TransferRegister;
import cn.anxue.institution.transfer.TransferService;
import cn.anxue.institution.transfer.TransferState;
import cn.anxue.institution.transfer.TransferView;
import cn.anxue.page.Page;
import cn.anxue.web.IfMatch;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Agreements by which an authority hands institutions over to another. The other side accepts under approvals. */
@Path("/api/v1/transfers")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transfers")
public class TransferResource {
    private final TransferService service;
    private final TransferRegister register;
    private final CurrentCaller caller;

    TransferResource(TransferService service, TransferRegister register, CurrentCaller caller) {
        this.service = service;
        this.register = register;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "proposeTransfer",
            summary = "Proposes to hand institutions over (移交); an approver of the other side decides")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = TransferAgreementBody.Answer.class)))
    public Response propose(@NotNull @Valid TransferAgreementBody.Request body) {
        TransferView made = service.propose(caller.get(), body.draft());
        return answer(Response.created(URI.create("/api/v1/transfers/" + made.id())), made);
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listTransferAgreements", summary = "Agreements of either side, newest first")
    public Page<TransferAgreementBody.Answer> list(
            @RestQuery @Nullable TransferState state,
            @RestQuery @Size(max = 200) @Nullable String cursor,
            @RestQuery @Min(1) @Max(Page.LIMIT_MAX) @Nullable Integer limit) {
        return register.find(caller.get(), state, cursor, Page.limit(limit)).map(TransferAgreementBody.Answer::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "getTransferAgreement", summary = "An agreement with the list that goes along (移交清单)")
    @APIResponse(
            responseCode = "200",
            description = "The agreement, with its version as ETag",
            content = @Content(schema = @Schema(implementation = TransferAgreementBody.Answer.class)))
    public Response get(@RestPath UUID id) {
        return answer(Response.ok(), register.get(caller.get(), new TransferId(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/call-off")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "callOffTransfer",
            summary = "Calls an accepted agreement off before its day, by either side")
    @APIResponse(
            responseCode = "200",
            description = "Called off",
            content = @Content(schema = @Schema(implementation = TransferAgreementBody.Answer.class)))
    public Response callOff(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid TransferAgreementBody.CallOff body) {
        TransferId known = register.get(caller.get(), new TransferId(id)).id();
        return answer(
                Response.ok(),
                service.callOff(
                        caller.get(),
                        known,
                        IfMatch.version(ifMatch),
                        body.reason().strip()));
    }

    private static Response answer(Response.ResponseBuilder response, TransferView view) {
        return response.entity(TransferAgreementBody.Answer.from(view))
                .header(HttpHeaders.ETAG, IfMatch.tag(view.version()))
                .build();
    }
}

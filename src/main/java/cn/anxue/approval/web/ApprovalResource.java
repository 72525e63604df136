package cn.anxue.approval.web;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalRegister;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.ApprovalState;
import cn.anxue.approval.ApprovalView;
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

/** Proposals that wait for a second person, and his decision. */
@Path("/api/v1/approvals")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Approvals")
public class ApprovalResource {
    private final ApprovalService service;
    private final ApprovalRegister register;
    private final CurrentCaller caller;

    ApprovalResource(ApprovalService service, ApprovalRegister register, CurrentCaller caller) {
        this.service = service;
        this.register = register;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.APPROVER_GROUP, Role.OFFICER_GROUP, Role.AUDITOR_GROUP})
    @Operation(operationId = "listApprovals", summary = "Proposals of the caller's region, newest first")
    public Page<ApprovalBody.View> list(
            @RestQuery @Nullable ApprovalState state,
            @RestQuery @Size(max = 100) @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        int size = Page.limit(limit);
        List<ApprovalView> found = register.list(caller.get(), state, Cursor.decodeNullable(cursor), size);
        return Page.of(found, size, approval -> Cursor.encode(approval.id().value()))
                .map(ApprovalBody.View::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.APPROVER_GROUP, Role.OFFICER_GROUP, Role.AUDITOR_GROUP})
    @Operation(operationId = "getApproval", summary = "A proposal and what became of it")
    public ApprovalBody.View get(@RestPath UUID id) {
        return ApprovalBody.View.from(register.get(caller.get(), new ApprovalId(id)));
    }

    @POST
    @Path("/{id}/decision")
    @Idempotent
    @RolesAllowed(Role.APPROVER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideApproval", summary = "Approve or refuse what another person proposed")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = ApprovalBody.View.class)))
    public Response decide(@RestPath UUID id, @NotNull @Valid ApprovalBody.DecisionRequest body) {
        ApprovalView decided = service.decide(caller.get(), new ApprovalId(id), body.decision(), body.reasonOrEmpty());
        return Response.ok(ApprovalBody.View.from(decided)).build();
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(operationId = "withdrawApproval", summary = "Take back one's own proposal before it is decided")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public void withdraw(@RestPath UUID id) {
        service.withdraw(caller.get(), new ApprovalId(id));
    }
}

package cn.anxue.fee.web;

import cn.anxue.fee.refund.RefundAnswers;
import cn.anxue.fee.refund.RefundId;
import cn.anxue.fee.refund.RefundOffice;
import cn.anxue.fee.refund.RefundRegister;
import cn.anxue.fee.refund.RefundRequests;
import cn.anxue.fee.refund.RefundState;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Refunds as the parties deal with them. */
@Path("/api/v1/refunds")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Refunds")
public class RefundResource {
    private static final int CURSOR_MAX = 100;

    private final RefundRegister register;
    private final RefundRequests requests;
    private final RefundAnswers answers;
    private final RefundOffice office;
    private final CurrentCaller caller;

    RefundResource(
            RefundRegister register,
            RefundRequests requests,
            RefundAnswers answers,
            RefundOffice office,
            CurrentCaller caller) {
        this.register = register;
        this.requests = requests;
        this.answers = answers;
        this.office = office;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Role.FAMILY_GROUP,
        Role.INSTITUTION_GROUP,
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.AUDITOR_GROUP
    })
    @Operation(operationId = "listRefunds", summary = "Refunds in the caller's reach, latest first")
    public Page<RefundAnswer> list(
            @RestQuery @Nullable RefundState state,
            @RestQuery @Size(max = CURSOR_MAX) @Nullable String cursor,
            @RestQuery @Nullable Integer limit,
            @Context HttpHeaders headers) {
        int size = Page.limit(limit);
        Locale locale = Language.of(headers);
        return Page.of(
                        register.list(caller.get(), state, Cursor.decodeNullable(cursor), size),
                        size,
                        refund -> Cursor.encode(refund.id().value()))
                .map(refund -> RefundAnswer.from(refund, locale));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.FAMILY_GROUP,
        Role.INSTITUTION_GROUP,
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.AUDITOR_GROUP
    })
    @Operation(operationId = "getRefund", summary = "A refund, its steps and payments, and where it stands")
    public RefundAnswer get(@RestPath UUID id, @Context HttpHeaders headers) {
        return RefundAnswer.from(register.get(caller.get(), new RefundId(id)), Language.of(headers));
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerRefund",
            summary = "Agree, or state another cause; then the undisputed part is paid at once and an officer rules")
    public RefundAnswer answer(
            @RestPath UUID id, @NotNull @Valid RefundBody.Answered body, @Context HttpHeaders headers) {
        return RefundAnswer.from(answers.answer(caller.get(), new RefundId(id), body.read()), Language.of(headers));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Role.FAMILY_GROUP, Role.OFFICER_GROUP})
    @Operation(operationId = "withdrawRefund", summary = "Take the request back while nothing has been instructed")
    public RefundAnswer withdraw(@RestPath UUID id, @Context HttpHeaders headers) {
        return RefundAnswer.from(requests.withdraw(caller.get(), new RefundId(id)), Language.of(headers));
    }

    @POST
    @Path("/{id}/ruling")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "ruleRefund", summary = "Propose which cause applies; another person decides")
    public RefundAnswer rule(@RestPath UUID id, @NotNull @Valid RefundBody.Ruled body, @Context HttpHeaders headers) {
        return RefundAnswer.from(
                office.rule(caller.get(), new RefundId(id), body.cause(), body.read()), Language.of(headers));
    }

    @POST
    @Path("/{id}/payee")
    @RolesAllowed({Role.FAMILY_GROUP, Role.OFFICER_GROUP})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "nameRefundPayee",
            summary = "Name another payee for what failed, with evidence; another person decides")
    public RefundAnswer name(
            @RestPath UUID id, @NotNull @Valid RefundBody.OtherPayee body, @Context HttpHeaders headers) {
        return RefundAnswer.from(office.name(caller.get(), new RefundId(id), body.read()), Language.of(headers));
    }
}

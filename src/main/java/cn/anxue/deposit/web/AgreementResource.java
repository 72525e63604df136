package cn.anxue.deposit.web;

import cn.anxue.deposit.agreement.AccountEntry;
import cn.anxue.deposit.agreement.AgreementId;
import cn.anxue.deposit.agreement.AgreementSearch;
import cn.anxue.deposit.agreement.AgreementService;
import cn.anxue.deposit.agreement.AgreementSigning;
import cn.anxue.deposit.agreement.AgreementState;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.web.IfMatch;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Agreements: find, read, sign, complete, withdraw. */
@Path("/api/v1/agreements")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
public class AgreementResource {
    private final AgreementService agreements;
    private final AgreementSearch search;
    private final AgreementSigning signing;
    private final AccountEntry accounts;
    private final CurrentCaller caller;

    AgreementResource(
            AgreementService agreements,
            AgreementSearch search,
            AgreementSigning signing,
            AccountEntry accounts,
            CurrentCaller caller) {
        this.agreements = agreements;
        this.search = search;
        this.signing = signing;
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.BANK_GROUP, Role.INSTITUTION_GROUP
    })
    @Operation(operationId = "listAgreements", summary = "Agreements in the caller's reach, latest first")
    public Page<AgreementAnswer> list(
            @RestQuery @Nullable AgreementState state,
            @RestQuery @Size(max = 100) @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        int size = Page.limit(limit);
        return Page.of(
                        search.list(caller.get(), state, Cursor.decodeNullable(cursor), size),
                        size,
                        agreement -> Cursor.encode(agreement.id().value()))
                .map(AgreementAnswer::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.BANK_GROUP, Role.INSTITUTION_GROUP
    })
    @Operation(operationId = "getAgreement", summary = "An agreement, with its version as ETag")
    @APIResponse(
            responseCode = "200",
            description = "The agreement",
            content = @Content(schema = @Schema(implementation = AgreementAnswer.class)))
    public Response get(@RestPath UUID id) {
        return answer(agreements.get(caller.get(), new AgreementId(id)));
    }

    @POST
    @Path("/{id}/signatures")
    @RolesAllowed({Role.OFFICER_GROUP, Role.BANK_GROUP, Role.INSTITUTION_GROUP})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "signAgreement",
            summary = "Sign for the bureau, the bank or the institution, in any order; the last brings it into force")
    @APIResponse(
            responseCode = "201",
            description = "Signed",
            content = @Content(schema = @Schema(implementation = AgreementAnswer.class)))
    public Response sign(@RestPath UUID id, @NotNull @Valid SignatureBody body) {
        AgreementView signed = signing.sign(caller.get(), new AgreementId(id), body.read());
        return answer(Response.created(URI.create("/api/v1/agreements/" + id)), signed);
    }

    @PUT
    @Path("/{id}/accounts")
    @RolesAllowed({Role.OFFICER_GROUP, Role.BANK_GROUP})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "enterAgreementAccounts", summary = "Enter account numbers the bank opened later")
    @APIResponse(
            responseCode = "200",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = AgreementAnswer.class)))
    public Response enterAccounts(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AccountsBody body) {
        return answer(accounts.enter(
                caller.get(), new AgreementId(id), IfMatch.version(ifMatch), body.depositAccount(), body.feeAccount()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(operationId = "withdrawAgreement", summary = "Give up an agreement that has not come into force")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = AgreementAnswer.class)))
    public Response withdraw(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(agreements.withdraw(caller.get(), new AgreementId(id), IfMatch.version(ifMatch)));
    }

    private static Response answer(AgreementView agreement) {
        return answer(Response.ok(), agreement);
    }

    private static Response answer(Response.ResponseBuilder response, AgreementView agreement) {
        return response.entity(AgreementAnswer.from(agreement))
                .header(HttpHeaders.ETAG, IfMatch.tag(agreement.version()))
                .build();
    }
}

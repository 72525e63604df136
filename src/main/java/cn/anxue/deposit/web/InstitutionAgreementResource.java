package cn.anxue.deposit.web;

import cn.anxue.deposit.agreement.AgreementService;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import cn.anxue.page.Page;
import cn.anxue.web.IfMatch;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.jboss.resteasy.reactive.RestPath;

/** The agreements of one institution. */
@Path("/api/v1/institutions/{id}/agreements")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
public class InstitutionAgreementResource {
    private final AgreementService agreements;
    private final CurrentCaller caller;

    InstitutionAgreementResource(AgreementService agreements, CurrentCaller caller) {
        this.agreements = agreements;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "draftAgreement", summary = "Write down an agreement of bureau, bank and institution")
    @APIResponse(
            responseCode = "201",
            description = "Written down, to be signed",
            content = @Content(schema = @Schema(implementation = AgreementAnswer.class)))
    public Response draft(@RestPath UUID id, @NotNull @Valid AgreementBody body) {
        AgreementView drafted = agreements.draft(caller.get(), new InstitutionId(id), body.read());
        return Response.created(URI.create("/api/v1/agreements/" + drafted.id()))
                .entity(AgreementAnswer.from(drafted))
                .header(HttpHeaders.ETAG, IfMatch.tag(drafted.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.BANK_GROUP, Role.INSTITUTION_GROUP
    })
    @Operation(operationId = "listAgreementsOfInstitution", summary = "All agreements of an institution, latest first")
    public Page<AgreementAnswer> list(@RestPath UUID id) {
        return new Page<>(agreements.of(caller.get(), new InstitutionId(id)), null).map(AgreementAnswer::from);
    }
}

package cn.anxue.deposit.web;

import cn.anxue.deposit.AssessedRequirement;
import cn.anxue.deposit.AssessmentService;
import cn.anxue.deposit.DepositInquiry;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

/** The deposit of one institution: how it stands, and what was assessed. */
@Path("/api/v1/institutions/{id}/deposit")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deposits")
public class DepositResource {
    private final DepositInquiry inquiry;
    private final AssessmentService assessments;
    private final CurrentCaller caller;

    DepositResource(DepositInquiry inquiry, AssessmentService assessments, CurrentCaller caller) {
        this.inquiry = inquiry;
        this.assessments = assessments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.BANK_GROUP, Role.INSTITUTION_GROUP
    })
    @Operation(operationId = "getDeposit", summary = "What must be held, what is held, and how that stands")
    public DepositAnswer get(@RestPath UUID id) {
        return DepositAnswer.from(inquiry.get(caller.get(), new InstitutionId(id)));
    }

    @POST
    @Path("/assessments")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assessDeposit",
            summary = "Assess individually what must be deposited, or make a reasoned exception from the tiers")
    @APIResponse(
            responseCode = "201",
            description = "In force from today",
            content = @Content(schema = @Schema(implementation = AssessmentBody.Answer.class)))
    public Response assess(@RestPath UUID id, @NotNull @Valid AssessmentBody body) {
        AssessedRequirement assessed = assessments.assess(caller.get(), new InstitutionId(id), body.read());
        return Response.created(URI.create("/api/v1/institutions/" + id + "/deposit/assessments/" + assessed.id()))
                .entity(AssessmentBody.Answer.from(assessed))
                .build();
    }

    @GET
    @Path("/assessments")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.INSTITUTION_GROUP})
    @Operation(operationId = "listDepositAssessments", summary = "What was required from when on, latest first")
    public Page<AssessmentBody.Answer> assessments(@RestPath UUID id) {
        return new Page<>(assessments.history(caller.get(), new InstitutionId(id)), null)
                .map(AssessmentBody.Answer::from);
    }

    @GET
    @Path("/assessments/{assessment}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.INSTITUTION_GROUP})
    @Operation(operationId = "getDepositAssessment", summary = "One of the requirements")
    public AssessmentBody.Answer assessment(@RestPath UUID id, @RestPath UUID assessment) {
        return AssessmentBody.Answer.from(assessments.get(caller.get(), new InstitutionId(id), assessment));
    }
}

package cn.anxue.failure.web;

import cn.anxue.failure.PlanService;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.Uscc;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What everybody may read of a failure: how far it is, and the plan without names. */
@Path("/api/v1/public/institutions/{uscc}/failure")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public register")
public class PublicFailureResource {
    private final InstitutionRegister register;
    private final PlanService plans;

    PublicFailureResource(InstitutionRegister register, PlanService plans) {
        this.register = register;
        this.plans = plans;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getPublicFailure",
            summary = "The latest failure of an institution, when claims are taken, and the decided plan without names")
    public PlanBody.Published get(@RestPath @Size(max = 40) String uscc) {
        String code = Uscc.normalised(uscc);
        if (!Uscc.isWellFormed(code) || !Uscc.hasCheckDigit(code)) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        InstitutionId institution = register.findByUscc(new Uscc(code))
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND))
                .id();
        return plans.latest(institution)
                .map(failure -> PlanBody.Published.from(
                        failure, plans.published(institution).orElse(null)))
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }
}

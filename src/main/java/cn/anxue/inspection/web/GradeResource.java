package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.INSTITUTION_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.inspection.annual.AnnualPublications;
import cn.anxue.inspection.annual.AnnualQuery;
import cn.anxue.inspection.annual.GradeRegister;
import cn.anxue.inspection.annual.GradeService;
import cn.anxue.inspection.annual.GradeState;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Credit grades: proposed with reasons, decided by a second person, published. */
@Path("/api/v1/credit-grades")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Annual inspections")
public class GradeResource {
    private final GradeService service;
    private final GradeRegister register;
    private final AnnualPublications publications;
    private final CurrentCaller caller;

    GradeResource(GradeService service, GradeRegister register, AnnualPublications publications, CurrentCaller caller) {
        this.service = service;
        this.register = register;
        this.publications = publications;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "proposeCreditGrades",
            summary = "Proposes grades of a year with their reasons; a second person decides on the list")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = AnnualBody.Batch.class)))
    public Response propose(@NotNull @Valid GradeBody.Request body) {
        return Response.created(URI.create("/api/v1/credit-grades"))
                .entity(new AnnualBody.Batch(service.propose(caller.get(), body.year(), body.drafts())
                        .value()))
                .build();
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP, INSTITUTION_GROUP})
    @Operation(operationId = "listCreditGrades", summary = "Credit grades in sight, newest first")
    public Page<GradeBody.Answer> list(
            @RestQuery @Min(2000) @Max(2999) @Nullable Integer year,
            @RestQuery @Nullable GradeState state,
            @RestQuery @Pattern(regexp = "^[0-9]{6}([0-9]{3})?$") @Nullable String region,
            @RestQuery @Size(max = 200) @Nullable String cursor,
            @RestQuery @Min(1) @Max(Page.LIMIT_MAX) @Nullable Integer limit) {
        AnnualQuery query =
                new AnnualQuery(year, state == null ? null : state.name(), region, cursor, Page.limit(limit));
        return register.find(caller.get(), query).map(GradeBody.Answer::from);
    }

    @POST
    @Path("/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "publishCreditGrades", summary = "Publishes all decided grades of a year")
    public AnnualBody.Published publish(@NotNull @Valid AnnualBody.Year body) {
        return new AnnualBody.Published(publications.publishGrades(caller.get(), body.year()));
    }
}

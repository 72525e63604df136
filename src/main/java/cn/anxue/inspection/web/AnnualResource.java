package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.INSTITUTION_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.document.DocumentId;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.inspection.annual.AnnualInspectionId;
import cn.anxue.inspection.annual.AnnualQuery;
import cn.anxue.inspection.annual.AnnualRegister;
import cn.anxue.inspection.annual.AnnualService;
import cn.anxue.inspection.annual.AnnualState;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One institution's annual inspection, from its report to the acceptance of corrections. */
@Path("/api/v1/annual-inspections")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Annual inspections")
public class AnnualResource {
    private final AnnualService service;
    private final AnnualRegister register;
    private final CurrentCaller caller;

    AnnualResource(AnnualService service, AnnualRegister register, CurrentCaller caller) {
        this.service = service;
        this.register = register;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP, INSTITUTION_GROUP})
    @Operation(operationId = "listAnnualInspections", summary = "Annual inspections in sight, newest first")
    public Page<AnnualBody.Answer> list(
            @RestQuery @Min(2000) @Max(2999) @Nullable Integer year,
            @RestQuery @Nullable AnnualState state,
            @RestQuery @Pattern(regexp = "^[0-9]{6}([0-9]{3})?$") @Nullable String region,
            @RestQuery @Size(max = 200) @Nullable String cursor,
            @RestQuery @Min(1) @Max(Page.LIMIT_MAX) @Nullable Integer limit) {
        AnnualQuery query =
                new AnnualQuery(year, state == null ? null : state.name(), region, cursor, Page.limit(limit));
        return register.find(caller.get(), query).map(AnnualBody.Answer::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP, INSTITUTION_GROUP})
    @Operation(operationId = "getAnnualInspection", summary = "One annual inspection")
    public AnnualBody.Answer get(@RestPath UUID id) {
        return answer(id);
    }

    @POST
    @Path("/{id}/submission")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(INSTITUTION_GROUP)
    @Operation(operationId = "submitAnnualReport", summary = "The institution's own report, with documents it stored")
    public AnnualBody.Answer submit(@RestPath UUID id, @NotNull @Valid AnnualBody.Report body) {
        List<UUID> documents = body.documents() == null ? List.of() : body.documents();
        service.submit(
                caller.get(),
                new AnnualInspectionId(id),
                body.report().strip(),
                documents.stream().map(DocumentId::new).toList());
        return answer(id);
    }

    @POST
    @Path("/{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "returnAnnualReport", summary = "Gives an incomplete report back, with the reason")
    public AnnualBody.Answer giveBack(@RestPath UUID id, @NotNull @Valid AnnualBody.Reason body) {
        service.giveBack(caller.get(), new AnnualInspectionId(id), body.reason().strip());
        return answer(id);
    }

    @POST
    @Path("/{id}/assessment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "assessAnnualInspection", summary = "Assesses it, with reasons; also without a report")
    public AnnualBody.Answer assess(@RestPath UUID id, @NotNull @Valid AnnualBody.Assessment body) {
        service.assess(
                caller.get(),
                new AnnualInspectionId(id),
                body.result(),
                body.reasons().strip());
        return answer(id);
    }

    @POST
    @Path("/{id}/correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "acceptAnnualCorrection",
            summary = "Accepts that what was found is put right; not by whoever assessed it")
    public AnnualBody.Answer accept(@RestPath UUID id, @NotNull @Valid AnnualBody.Reason body) {
        service.accept(caller.get(), new AnnualInspectionId(id), body.reason().strip());
        return answer(id);
    }

    private AnnualBody.Answer answer(UUID id) {
        return AnnualBody.Answer.from(register.get(caller.get(), new AnnualInspectionId(id)));
    }
}

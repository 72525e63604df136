package cn.anxue.reporting.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.INSTITUTION_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Scope;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.reporting.filing.FilingRegister;
import cn.anxue.reporting.filing.FilingService;
import cn.anxue.reporting.period.ReportKind;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Filing level by level. */
@Path("/api/v1/filings")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class FilingResource {
    private static final int CURSOR_MAX = 400;

    private final FilingService service;
    private final FilingRegister register;
    private final CurrentCaller caller;

    FilingResource(FilingService service, FilingRegister register, CurrentCaller caller) {
        this.service = service;
        this.register = register;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(
            operationId = "getFilingBoard",
            summary = "Who below a region has filed for a period, by pages, and what it adds up to")
    public FilingBody.Board board(
            @RestQuery @NotNull @Pattern(regexp = ReportQuery.REGION) String region,
            @RestQuery @DefaultValue("MONTH") ReportKind kind,
            @RestQuery @NotNull LocalDate until,
            @RestQuery @Nullable @Positive Integer limit,
            @RestQuery @Nullable @Size(max = CURSOR_MAX) String cursor) {
        ReportQuery.DAYS.require("/until", until);
        return FilingBody.Board.of(register.board(caller.get(), region, kind, until), Page.limit(limit), cursor);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP, INSTITUTION_GROUP})
    @Operation(operationId = "getFiling", summary = "A filing, with what is known now and the corrections")
    public FilingBody.One get(@RestPath UUID id) {
        return FilingBody.One.of(register.get(caller.get(), id));
    }

    @POST
    @RolesAllowed(INSTITUTION_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "fileFigures",
            summary = "File the figures of a period, those of the books unless others are stated")
    @APIResponse(responseCode = "201", description = "Filed")
    public Response file(@NotNull @Valid FilingBody.Statement body) {
        return created(service.file(caller.get(), body.by(own(caller.get()))));
    }

    @POST
    @Path("/{id}/check")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "checkFiling", summary = "Find that a filing agrees with the books")
    @APIResponse(responseCode = "204", description = "Checked")
    public void check(@RestPath UUID id) {
        service.check(caller.get(), id);
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "returnFiling", summary = "Send a filing back with a reason")
    @APIResponse(responseCode = "204", description = "Sent back")
    public void sendBack(@RestPath UUID id, @NotNull @Valid FilingBody.Return body) {
        service.sendBack(caller.get(), id, body.reason().strip());
    }

    @POST
    @Path("/sign-offs")
    @RolesAllowed(APPROVER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "signFilings",
            summary = "Sign a region's figures of a period; refused while anybody below is missing or totals disagree")
    @APIResponse(responseCode = "201", description = "Signed")
    public Response sign(@NotNull @Valid FilingBody.SignOff body) {
        return created(service.sign(caller.get(), body.signOff()));
    }

    static UUID own(Caller caller) {
        if (caller.scope() instanceof Scope.Institution own) {
            return own.institutionId();
        }
        throw new ProblemException(RequestProblem.FORBIDDEN);
    }

    private static Response created(UUID id) {
        return Response.created(URI.create("/api/v1/filings/" + id))
                .entity(Map.of("id", id))
                .build();
    }
}

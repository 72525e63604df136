package cn.anxue.school.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.page.Page;
import cn.anxue.school.School;
import cn.anxue.school.SchoolCounts;
import cn.anxue.school.SchoolFilter;
import cn.anxue.school.SchoolId;
import cn.anxue.school.SchoolRegister;
import cn.anxue.school.SchoolService;
import cn.anxue.school.ServiceAccounts;
import cn.anxue.school.Stage;
import cn.anxue.web.IfMatch;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
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

/** Schools with an after-school service. */
@Path("/api/v1/schools")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schools")
public class SchoolResource {
    private final SchoolService service;
    private final SchoolRegister register;
    private final SchoolCounts counts;
    private final ServiceAccounts accounts;
    private final CurrentCaller caller;

    SchoolResource(
            SchoolService service,
            SchoolRegister register,
            SchoolCounts counts,
            ServiceAccounts accounts,
            CurrentCaller caller) {
        this.service = service;
        this.register = register;
        this.counts = counts;
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listSchools", summary = "Schools of a region, in the order of their registration")
    public Page<SchoolBody.Answer> list(
            @RestQuery @Pattern(regexp = "^[0-9]{6}([0-9]{3})?$") @Nullable String region,
            @RestQuery @Nullable Stage stage,
            @RestQuery @Size(max = 100) @Nullable String text,
            @RestQuery @DefaultValue("false") boolean ended,
            @RestQuery @Size(max = 100) @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return register.find(caller.get(), new SchoolFilter(region, stage, text, ended), cursor, Page.limit(limit))
                .map(SchoolBody.Answer::from);
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerSchools", summary = "Register schools by list, all or none")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = SchoolBody.Registered.class)))
    public Response register(@NotNull @Valid SchoolBody.Registrations body) {
        List<SchoolId> ids = service.registerAll(caller.get(), body.read());
        return Response.created(URI.create("/api/v1/schools/" + ids.get(0)))
                .entity(new SchoolBody.Registered(ids.get(0), ids))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "getSchool", summary = "A school, with its version as ETag")
    @APIResponse(
            responseCode = "200",
            description = "The school",
            content = @Content(schema = @Schema(implementation = SchoolBody.Answer.class)))
    public Response get(@RestPath UUID id) {
        return answer(register.get(caller.get(), new SchoolId(id)));
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endSchoolService", summary = "A school's after-school service ends; needs If-Match")
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content = @Content(schema = @Schema(implementation = SchoolBody.Answer.class)))
    public Response end(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SchoolBody.End body) {
        SchoolId school = new SchoolId(id);
        register.get(caller.get(), school);
        return answer(service.end(caller.get(), school, IfMatch.version(ifMatch), body.on()));
    }

    @PUT
    @Path("/counts")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "enterSchoolCounts",
            summary = "Enter or correct monthly counts by list, all or none; what is told again changes nothing")
    public SchoolBody.Entered enter(@NotNull @Valid SchoolBody.Counts body) {
        return new SchoolBody.Entered(counts.enterAll(caller.get(), body.read()));
    }

    @GET
    @Path("/{id}/counts")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listSchoolCounts", summary = "A school's monthly counts, latest first, with corrections")
    public Page<SchoolBody.Counted> counts(@RestPath UUID id) {
        return new Page<>(counts.of(caller.get(), new SchoolId(id)), null).map(SchoolBody.Counted::from);
    }

    @POST
    @Path("/accounts")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openSchoolAccounts", summary = "Open service accounts by list, all or none")
    @APIResponse(responseCode = "204", description = "Opened")
    public Response open(@NotNull @Valid SchoolBody.Accounts body) {
        accounts.openAll(caller.get(), body.read());
        return Response.noContent().build();
    }

    @GET
    @Path("/{id}/funds")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "getSchoolFunds", summary = "What a school's service account holds, by where it came from")
    public ServiceAccounts.Funds funds(@RestPath UUID id) {
        return accounts.funds(caller.get(), new SchoolId(id));
    }

    private static Response answer(School school) {
        return Response.ok(SchoolBody.Answer.from(school))
                .header(HttpHeaders.ETAG, IfMatch.tag(school.version()))
                .build();
    }
}

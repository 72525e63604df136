package cn.anxue.enforcement.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.enforcement.list.ListEntryId;
import cn.anxue.enforcement.list.ListEntryState;
import cn.anxue.enforcement.list.ListEntryView;
import cn.anxue.enforcement.list.ListKind;
import cn.anxue.enforcement.list.ListRegister;
import cn.anxue.enforcement.list.ListService;
import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
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
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The black and the white list. */
@Path("/api/v1/lists/{list: black|white}")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lists")
public class ListResource {
    private final ListService service;
    private final ListRegister register;
    private final CurrentCaller caller;

    ListResource(ListService service, ListRegister register, CurrentCaller caller) {
        this.service = service;
        this.register = register;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/entries")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "proposeListEntry",
            summary = "Proposes a listing; another person decides, and it gets its number then")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = ListBody.Answer.class)))
    public Response propose(@RestPath String list, @NotNull @Valid ListBody.Request body) {
        Caller officer = caller.get();
        ListEntryView made = service.propose(officer, body.draft(kind(list)));
        return created(list, made, officer);
    }

    @GET
    @Path("/entries/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "getListEntry", summary = "One entry, also after its removal")
    public ListBody.Answer get(@RestPath String list, @RestPath UUID id) {
        Caller reader = caller.get();
        return ListBody.Answer.from(register.get(reader, kind(list), new ListEntryId(id)), reader);
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(
            operationId = "listListEntries",
            summary = "Entries within the caller's scope, newest first, with those proposed, refused and removed")
    public Page<ListBody.Answer> list(
            @RestPath String list,
            @RestQuery @Pattern(regexp = "^[0-9]{6}([0-9]{3})?$") @Nullable String region,
            @RestQuery @Nullable ListEntryState state,
            @RestQuery @Size(max = 200) @Nullable String cursor,
            @RestQuery @Min(1) @Max(Page.LIMIT_MAX) @Nullable Integer limit) {
        Caller reader = caller.get();
        return register.find(reader, kind(list), region, state, cursor, Page.limit(limit))
                .map(entry -> ListBody.Answer.from(entry, reader));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/entries/{id}/removals")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "proposeListEntryRemoval",
            summary = "Proposes that an entry be taken off; it stands until another person has decided")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = ListBody.Answer.class)))
    public Response proposeRemoval(@RestPath String list, @RestPath UUID id, @NotNull @Valid ListBody.Removal body) {
        Caller officer = caller.get();
        ListEntryView entry = service.proposeRemoval(
                officer, kind(list), new ListEntryId(id), body.reason().strip());
        return created(list, entry, officer);
    }

    private static Response created(String list, ListEntryView entry, Caller officer) {
        return Response.created(URI.create("/api/v1/lists/" + list + "/entries/" + entry.id()))
                .entity(ListBody.Answer.from(entry, officer))
                .build();
    }

    static ListKind kind(String list) {
        return ListKind.valueOf(list.toUpperCase(Locale.ROOT));
    }

    /** Steps that one of the lists alone has are not found on the other. */
    static void require(String list, ListKind kind) {
        if (kind(list) != kind) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
    }
}

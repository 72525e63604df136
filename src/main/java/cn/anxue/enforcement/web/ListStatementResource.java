package cn.anxue.enforcement.web;

import static cn.anxue.identity.Role.INSTITUTION_GROUP;

import cn.anxue.enforcement.list.ListEntryId;
import cn.anxue.enforcement.list.ListKind;
import cn.anxue.enforcement.list.ListStatements;
import cn.anxue.identity.CurrentCaller;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What an institution says before it is blacklisted. */
@Path("/api/v1/lists/{list: black|white}/entries/{id}/statement")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lists")
public class ListStatementResource {
    private final ListStatements statements;
    private final CurrentCaller caller;

    ListStatementResource(ListStatements statements, CurrentCaller caller) {
        this.statements = statements;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(INSTITUTION_GROUP)
    @Operation(
            operationId = "getOwnListHearing",
            summary = "What the institution is to be blacklisted for, until when it may speak, and what it said")
    public ListBody.OwnHearing get(@RestPath String list, @RestPath UUID id) {
        ListResource.require(list, ListKind.BLACK);
        return ListBody.OwnHearing.from(statements.own(caller.get(), new ListEntryId(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(INSTITUTION_GROUP)
    @Operation(
            operationId = "stateOwnCase",
            summary = "States the institution's case within its term; the last word counts")
    public ListBody.OwnHearing say(@RestPath String list, @RestPath UUID id, @NotNull @Valid ListBody.Statement body) {
        ListResource.require(list, ListKind.BLACK);
        return ListBody.OwnHearing.from(statements.say(
                caller.get(), new ListEntryId(id), body.statement().strip()));
    }
}

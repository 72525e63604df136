package cn.anxue.enforcement.web;

import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.enforcement.list.ListEntryId;
import cn.anxue.enforcement.list.ListEntryView;
import cn.anxue.enforcement.list.ListHearings;
import cn.anxue.enforcement.list.ListKind;
import cn.anxue.enforcement.list.ListObservations;
import cn.anxue.enforcement.list.ListPublications;
import cn.anxue.enforcement.list.ListService;
import cn.anxue.identity.CurrentCaller;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The steps of a list entry between its proposal and its end. */
@Path("/api/v1/lists/{list: black|white}")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Lists")
public class ListStepResource {
    private final ListHearings hearings;
    private final ListPublications publications;
    private final ListObservations observations;
    private final ListService service;
    private final CurrentCaller caller;

    ListStepResource(
            ListHearings hearings,
            ListPublications publications,
            ListObservations observations,
            ListService service,
            CurrentCaller caller) {
        this.hearings = hearings;
        this.publications = publications;
        this.observations = observations;
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Path("/entries/{id}/hearing")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "recordListHearing",
            summary = "Ends the hearing of an invited subject and puts the entry to a second person")
    public ListBody.Answer heard(
            @RestPath String list, @RestPath UUID id, @NotNull @Valid ListBody.HearingRequest body) {
        ListResource.require(list, ListKind.BLACK);
        return answer(hearings.heard(caller.get(), new ListEntryId(id), body.heard()));
    }

    @POST
    @Path("/entries/{id}/withdrawal")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "withdrawListEntry",
            summary = "Takes back an entry whose subject is being heard; it is not listed")
    public ListBody.Answer drop(@RestPath String list, @RestPath UUID id) {
        ListResource.require(list, ListKind.BLACK);
        return answer(hearings.drop(caller.get(), new ListEntryId(id)));
    }

    @POST
    @Path("/entries/{id}/publication")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "publishListEntry", summary = "Publishes a decided entry; the public finds it from now on")
    public ListBody.Answer publish(@RestPath String list, @RestPath UUID id) {
        return answer(publications.publish(caller.get(), ListResource.kind(list), new ListEntryId(id)));
    }

    @POST
    @Path("/entries/{id}/publication-withdrawal")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "unpublishListEntry",
            summary = "Takes the publication down while the decision stands, with the reason")
    public ListBody.Answer unpublish(@RestPath String list, @RestPath UUID id, @NotNull @Valid ListBody.Reason body) {
        return answer(publications.unpublish(
                caller.get(),
                ListResource.kind(list),
                new ListEntryId(id),
                body.reason().strip()));
    }

    @POST
    @Path("/entries/{id}/credit-sharing")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "shareListEntry", summary = "Notes that an entry was handed to the credit records")
    public ListBody.Answer share(@RestPath String list, @RestPath UUID id, @NotNull @Valid ListBody.Sharing body) {
        return answer(publications.share(
                caller.get(),
                ListResource.kind(list),
                new ListEntryId(id),
                body.reference().strip()));
    }

    @POST
    @Path("/entries/{id}/observation")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "observeListEntry",
            summary = "Takes an institution off the white list at once for a breach, with a term to put it right")
    public ListBody.Answer observe(@RestPath String list, @RestPath UUID id, @NotNull @Valid ListBody.Reason body) {
        ListResource.require(list, ListKind.WHITE);
        return answer(observations.observe(
                caller.get(), new ListEntryId(id), body.reason().strip()));
    }

    @POST
    @Path("/entries/{id}/return")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(
            operationId = "proposeListEntryReturn",
            summary = "Proposes that an observed institution return to the white list; another person decides")
    public ListBody.Answer proposeReturn(
            @RestPath String list, @RestPath UUID id, @NotNull @Valid ListBody.Reason body) {
        ListResource.require(list, ListKind.WHITE);
        return answer(service.proposeReturn(
                caller.get(), new ListEntryId(id), body.reason().strip()));
    }

    private ListBody.Answer answer(ListEntryView entry) {
        return ListBody.Answer.from(entry, caller.get());
    }
}

package cn.anxue.enforcement.web;

import cn.anxue.calendar.Today;
import cn.anxue.enforcement.list.ListEntryId;
import cn.anxue.enforcement.list.ListKind;
import cn.anxue.enforcement.list.ListRegister;
import cn.anxue.identity.Role;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The steps of an entry, one form each. */
@Path("/console/lists")
@DenyAll
@Produces(Pages.HTML)
public class ListStepPages {
    private final ListSteps steps;
    private final ListRegister register;
    private final Desk desk;
    private final Today today;

    ListStepPages(ListSteps steps, ListRegister register, Desk desk, Today today) {
        this.steps = steps;
        this.register = register;
        this.desk = desk;
        this.today = today;
    }

    @POST
    @Path(
            "/{list: black|white}/{id}/{act: hearing|withdrawal|publication|publication-withdrawal|credit-sharing|observation|return|removals}")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response step(
            @RestPath String list,
            @RestPath UUID id,
            @RestPath String act,
            @RestForm @Size(max = 40) @Nullable String outcome,
            @RestForm @Size(max = 20) @Nullable String heardOn,
            @RestForm @Size(max = 2000) @Nullable String reason) {
        ListKind kind = ListResource.kind(list);
        ListEntryId entry = new ListEntryId(id);
        return desk.act(
                "/console/lists/" + list + "/" + id,
                () -> steps.take(desk.caller(), kind, entry, act, new ListSteps.Said(outcome, heardOn, reason)),
                refused -> {
                    ListLine line = ListLine.of(register.get(desk.caller(), kind, entry), desk.caller(), today.date());
                    return ListPages.Templates.listEntry(line, Pages.said(refused));
                });
    }
}

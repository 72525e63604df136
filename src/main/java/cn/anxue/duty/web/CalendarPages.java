package cn.anxue.duty.web;

import cn.anxue.duty.CalendarAddresses;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The caller's own calendar address: made, shown once, given up. */
@Path("/console/calendar")
@DenyAll
@Produces(Pages.HTML)
public class CalendarPages {
    @CheckedTemplate(basePath = "duty")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance calendar(CalendarAddresses.@Nullable Address address, @Nullable String made);
    }

    private final CalendarAddresses addresses;
    private final CurrentCaller caller;

    CalendarPages(CalendarAddresses addresses, CurrentCaller caller) {
        this.addresses = addresses;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.INSPECTOR_GROUP,
        Role.INSTITUTION_GROUP,
        Role.BANK_GROUP
    })
    @Operation(hidden = true)
    public Response show() {
        return Pages.show(page(null));
    }

    /** Shown in the answer itself and nowhere afterwards. */
    @POST
    @RolesAllowed({
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.INSPECTOR_GROUP,
        Role.INSTITUTION_GROUP,
        Role.BANK_GROUP
    })
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response make() {
        String code = addresses.make(caller.get()).value();
        return Pages.show(page("/calendar/" + code + ".ics"));
    }

    @POST
    @Path("/revocation")
    @RolesAllowed({
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.INSPECTOR_GROUP,
        Role.INSTITUTION_GROUP,
        Role.BANK_GROUP
    })
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response revoke() {
        addresses.revoke(caller.get());
        return Pages.go("/console/calendar");
    }

    private TemplateInstance page(@Nullable String made) {
        return Templates.calendar(addresses.of(caller.get()).orElse(null), made);
    }
}

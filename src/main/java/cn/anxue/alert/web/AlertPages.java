package cn.anxue.alert.web;

import cn.anxue.alert.Alert;
import cn.anxue.alert.AlertId;
import cn.anxue.alert.AlertKind;
import cn.anxue.alert.AlertSearch;
import cn.anxue.alert.AlertService;
import cn.anxue.alert.AlertState;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import cn.anxue.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What the figures say before anyone complains: found by kind and state, and handled with a remark. */
@Path("/console/alerts")
@DenyAll
@Produces(Pages.HTML)
public class AlertPages {
    @CheckedTemplate(basePath = "alert")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance alerts(Listing sheet);

        static native TemplateInstance alert(Alert alert, boolean officer, Typed typed, @Nullable Text said);
    }

    /** What the list shows. */
    public record Listing(Page<Alert> page, Typed filter) {
        public List<AlertKind> kinds() {
            return List.of(AlertKind.values());
        }

        public List<AlertState> states() {
            return List.of(AlertState.values());
        }

        /** Those nobody has looked into, where the address does not say. */
        public String state() {
            return filter.has("state") ? filter.of("state") : AlertState.OPEN.name();
        }
    }

    private final AlertService alerts;
    private final Desk desk;

    AlertPages(AlertService alerts, Desk desk) {
        this.alerts = alerts;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        Typed filter = Typed.of(uri.getQueryParameters());
        AlertState state = filter.has("state") ? filter.choiceOrNull(AlertState.values(), "state") : AlertState.OPEN;
        UUID institution = filter.idOrNull("institution");
        var search = new AlertSearch(
                state,
                filter.choiceOrNull(AlertKind.values(), "kind"),
                institution == null ? null : new InstitutionId(institution));
        Page<Alert> found =
                alerts.page(desk.caller(), search, Cursor.decodeNullable(filter.textOrNull("after")), filter.limit());
        return Pages.show(Templates.alerts(new Listing(found, filter)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(page(new AlertId(id), Typed.NOTHING, null));
    }

    @POST
    @Path("/{id}/handling")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response handle(@RestPath UUID id, @Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        return desk.act(
                "/console/alerts",
                () -> alerts.handle(desk.caller(), new AlertId(id), typed.text("remark")),
                refused -> page(new AlertId(id), typed, Pages.said(refused)));
    }

    private TemplateInstance page(AlertId id, Typed typed, @Nullable Text said) {
        Caller asking = desk.caller();
        return Templates.alert(alerts.get(asking, id), asking.has(Role.OFFICER), typed, said);
    }
}

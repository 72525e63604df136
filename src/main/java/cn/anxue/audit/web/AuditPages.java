package cn.anxue.audit.web;

import cn.anxue.audit.AuditEvent;
import cn.anxue.audit.AuditQuery;
import cn.anxue.audit.AuditReader;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.web.Pages;
import cn.anxue.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who did what to one thing, or in one's region: the trail as it was kept, newest first. */
@Path("/console/audit")
@DenyAll
@Produces(Pages.HTML)
public class AuditPages {
    @CheckedTemplate(basePath = "audit")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance audit(Page<AuditEvent> page, Typed filter);
    }

    private final AuditReader reader;
    private final CurrentCaller caller;

    AuditPages(AuditReader reader, CurrentCaller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.AUDITOR_GROUP, Role.OFFICER_GROUP})
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        Typed filter = Typed.of(uri.getQueryParameters());
        var query = new AuditQuery(
                filter.textOrNull("subject"),
                filter.idOrNull("id"),
                Cursor.decodeNullable(filter.textOrNull("after")),
                filter.limit());
        Page<AuditEvent> found =
                Page.of(reader.read(caller.get(), query), query.limit(), event -> Cursor.encode(event.id()));
        return Pages.show(Templates.audit(found, filter));
    }
}

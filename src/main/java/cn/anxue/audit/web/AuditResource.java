package cn.anxue.audit.web;

import cn.anxue.audit.AuditEvent;
import cn.anxue.audit.AuditQuery;
import cn.anxue.audit.AuditReader;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who did what, for those who look after it. */
@Path("/api/v1/audit")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {
    private final AuditReader reader;
    private final CurrentCaller caller;

    AuditResource(AuditReader reader, CurrentCaller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.AUDITOR_GROUP, Role.OFFICER_GROUP})
    @Operation(operationId = "listAuditEvents", summary = "The audit trail of the caller's region, newest first")
    public Page<AuditBody> list(
            @RestQuery @Pattern(regexp = "^[a-z][a-z_-]{1,40}$") @Nullable String subject,
            @RestQuery @Nullable UUID id,
            @RestQuery @Size(max = 100) @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        int size = Page.limit(limit);
        AuditQuery query = new AuditQuery(subject, id, Cursor.decodeNullable(cursor), size);
        List<AuditEvent> events = reader.read(caller.get(), query);
        return Page.of(events, size, event -> Cursor.encode(event.id())).map(AuditBody::from);
    }
}

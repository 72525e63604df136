package cn.anxue.privacy.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.privacy.KeptLook;
import cn.anxue.privacy.LookReader;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who looked at whose particulars and why, for those who look after it. */
@Path("/api/v1/looks")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
public class LookResource {
    private static final int CURSOR_MAX = 100;

    private final LookReader reader;
    private final CurrentCaller caller;

    LookResource(LookReader reader, CurrentCaller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.AUDITOR_GROUP)
    @Operation(
            operationId = "listLooks",
            summary = "Looks at unmasked particulars in the caller's region, latest first")
    public Page<KeptLook> list(
            @RestQuery @Pattern(regexp = "^[a-z][a-z_-]{1,40}$") @Nullable String subject,
            @RestQuery @Nullable UUID id,
            @RestQuery @Nullable UUID actor,
            @RestQuery @Size(max = CURSOR_MAX) @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return reader.page(
                caller.get(),
                new LookReader.Query(subject, id, actor, Cursor.decodeNullable(cursor), Page.limit(limit)));
    }
}

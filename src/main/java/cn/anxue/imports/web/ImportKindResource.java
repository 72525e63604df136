package cn.anxue.imports.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.imports.ImportKind;
import cn.anxue.imports.ImportService;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What sheets can hold, and the mappings kept of each kind. */
@Path("/api/v1/import-kinds")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportKindResource {
    private final ImportService service;
    private final CurrentCaller caller;

    ImportKindResource(ImportService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(operationId = "listImportKinds", summary = "Kinds of sheets with their fields and usual headings")
    public List<ImportBody.Kind> list() {
        return Arrays.stream(ImportKind.values()).map(ImportBody.Kind::of).toList();
    }

    @GET
    @Path("/{kind}/mappings")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(operationId = "listImportMappings", summary = "Names of the mappings the caller's office has kept")
    public List<String> mappings(@RestPath ImportKind kind) {
        return service.mappings(caller.get(), kind);
    }
}

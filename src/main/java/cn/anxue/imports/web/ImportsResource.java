package cn.anxue.imports.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.imports.ImportId;
import cn.anxue.imports.ImportKind;
import cn.anxue.imports.ImportRun;
import cn.anxue.imports.ImportService;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Imports of whole sheets, step by step; what takes time is answered with 202 and told by the import itself. */
@Path(ImportsResource.PATH)
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportsResource {
    static final String PATH = "/api/v1/imports";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int NAME_MAX = 200;
    private static final int CURSOR_MAX = 200;

    private final ImportService service;
    private final CurrentCaller caller;

    ImportsResource(ImportService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes({"text/csv", MediaType.TEXT_PLAIN, XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            operationId = "uploadImport",
            summary =
                    "Reads a sheet (xlsx, or CSV in UTF-8 or GB18030, up to 512 MiB) of institutions, agreements, live orders, opening balances, lessons or former notices; nothing is written yet")
    @APIResponse(
            responseCode = "201",
            description = "Read; see Location",
            content = @Content(schema = @Schema(implementation = ImportBody.Answer.class)))
    public Response upload(
            InputStream content,
            @RestQuery @NotNull ImportKind kind,
            @RestQuery @Nullable @Size(max = NAME_MAX) String fileName,
            @RestQuery @Nullable @Size(max = NAME_MAX) String mapping) {
        try (SheetUpload upload = SheetUpload.of(content)) {
            ImportRun run = service.upload(
                    caller.get(), kind, fileName == null ? kind.slug() : fileName, upload.file(), mapping);
            return Response.created(URI.create(PATH + "/" + run.id()))
                    .entity(ImportBody.Answer.of(run))
                    .build();
        }
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(operationId = "listImports", summary = "Imports of the caller's region and those below, latest first")
    public Page<ImportBody.Answer> list(@RestQuery @Nullable @Size(max = CURSOR_MAX) String cursor) {
        return service.list(caller.get(), cursor).map(ImportBody.Answer::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(operationId = "getImport", summary = "An import: its state, columns, counts and progress")
    public ImportBody.Answer get(@RestPath UUID id) {
        return ImportBody.Answer.of(service.get(caller.get(), new ImportId(id)));
    }

    @GET
    @Path("/{id}/problems")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(operationId = "listImportProblems", summary = "What is wrong, by row and column, 100 at a time")
    public Page<ImportBody.Problem> problems(
            @RestPath UUID id, @RestQuery @Nullable @Size(max = CURSOR_MAX) String cursor) {
        return service.problems(caller.get(), new ImportId(id), cursor).map(ImportBody.Problem::of);
    }

    @PUT
    @Path("/{id}/columns")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "mapImportColumns", summary = "Says which column is which field, and keeps it by name")
    public ImportBody.Answer map(@RestPath UUID id, @NotNull @Valid ImportBody.Columns columns) {
        return ImportBody.Answer.of(service.map(caller.get(), new ImportId(id), columns.fields(), columns.name()));
    }

    @POST
    @Path("/{id}/check")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(operationId = "checkImport", summary = "A dry run: tries every row and writes none")
    @APIResponse(
            responseCode = "202",
            description = "It is being checked; ask the import how far it is",
            content = @Content(schema = @Schema(implementation = ImportBody.Answer.class)))
    public Response check(@RestPath UUID id) {
        return accepted(service.check(caller.get(), new ImportId(id)));
    }

    @POST
    @Path("/{id}/run")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "runImport",
            summary = "Writes all rows or none, or the good ones alone; balances once a second person has agreed")
    @APIResponse(
            responseCode = "202",
            description = "It is being written; ask the import how far it is",
            content = @Content(schema = @Schema(implementation = ImportBody.Answer.class)))
    public Response run(@RestPath UUID id, @NotNull @Valid ImportBody.Running running) {
        boolean whole = !Boolean.TRUE.equals(running.goodRowsOnly());
        return accepted(service.run(caller.get(), new ImportId(id), whole));
    }

    @POST
    @Path("/{id}/undo")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(
            operationId = "undoImport",
            summary = "Takes back all that the import made, or nothing; balances once a second person has agreed")
    @APIResponse(
            responseCode = "202",
            description = "It is being undone; where something stands on it, it is DONE again with the reason",
            content = @Content(schema = @Schema(implementation = ImportBody.Answer.class)))
    public Response undo(@RestPath UUID id) {
        return accepted(service.undo(caller.get(), new ImportId(id)));
    }

    @POST
    @Path("/{id}/discard")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(operationId = "discardImport", summary = "Gives an import up before it is written")
    public ImportBody.Answer discard(@RestPath UUID id) {
        return ImportBody.Answer.of(service.discard(caller.get(), new ImportId(id)));
    }

    private static Response accepted(ImportRun run) {
        return Response.accepted(ImportBody.Answer.of(run))
                .location(URI.create(PATH + "/" + run.id()))
                .build();
    }
}

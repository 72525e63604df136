package cn.anxue.imports.web;

import cn.anxue.identity.Role;
import cn.anxue.imports.ImportFinding;
import cn.anxue.imports.ImportId;
import cn.anxue.imports.ImportKind;
import cn.anxue.imports.ImportRun;
import cn.anxue.imports.ImportService;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.sheet.SheetRow;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Imports by hand: upload, map columns, look at the problems, write, undo. */
@Path("/console/imports")
@DenyAll
@Produces(Pages.HTML)
public class ImportsPages {
    private static final int CURSOR_MAX = 200;
    private static final int MAPPING_MAX = 60;
    private static final int SAMPLE_ROWS = 3;
    /** As many as an approver reads through. */
    private static final int BALANCES_MAX = 1_000;

    private static final String REFRESH_SECONDS = "2";

    @CheckedTemplate(basePath = "imports")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(
                List<ImportKind> kinds,
                List<ImportRun> runs,
                @Nullable String next,
                boolean officer,
                @Nullable Text said);

        static native TemplateInstance run(ImportView view, @Nullable Text said);
    }

    private final ImportService service;
    private final Desk desk;

    ImportsPages(ImportService service, Desk desk) {
        this.service = service;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(@RestQuery @Nullable @Size(max = CURSOR_MAX) String cursor) {
        return Pages.show(list(cursor, null));
    }

    @GET
    @Path("/templates/{kind}")
    @Produces(ImportsResource.XLSX)
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(hidden = true)
    public Response template(@RestPath @Pattern(regexp = "[a-z-]{1,40}") String kind) {
        ImportKind found = Arrays.stream(ImportKind.values())
                .filter(one -> one.slug().equals(kind))
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        return Response.ok(ImportTemplate.xlsx(found))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind + ".xlsx\"")
                .build();
    }

    @POST
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response upload(
            @RestForm @Nullable String kind,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm @Nullable String mapping) {
        return Pages.answer(() -> uploaded(kind, file, mapping), refused -> list(null, Pages.said(refused)));
    }

    /** Outside any act of the desk: a long file is read in a database transaction of its own. */
    private Response uploaded(@Nullable String kind, @Nullable FileUpload file, @Nullable String mapping) {
        if (file == null || file.size() == 0) {
            throw new ProblemException(RequestProblem.REQUIRED, "/file", Map.of());
        }
        ImportKind chosen = Arrays.stream(ImportKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.REQUIRED, "/kind", Map.of()));
        ImportRun run = service.upload(desk.caller(), chosen, file.fileName(), file.uploadedFile(), mapping);
        return Pages.go("/console/imports/" + run.id());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response run(@RestPath UUID id, @RestQuery @Nullable @Size(max = CURSOR_MAX) String cursor) {
        ImportView view = view(new ImportId(id), cursor);
        Response shown = Pages.show(Templates.run(view, null));
        return view.run().isWork()
                ? Response.fromResponse(shown)
                        .header("Refresh", REFRESH_SECONDS)
                        .build()
                : shown;
    }

    @POST
    @Path("/{id}/columns")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response map(
            @RestPath UUID id,
            @RestForm @Nullable List<String> fields,
            @RestForm @Nullable @Size(max = MAPPING_MAX) String name) {
        return done(new ImportId(id), () -> {
            service.map(desk.caller(), new ImportId(id), fields == null ? List.of() : fields, name);
            service.check(desk.caller(), new ImportId(id));
        });
    }

    @POST
    @Path("/{id}/acts/{act: run|good|undo|discard}")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(@RestPath UUID id, @RestPath String act) {
        ImportId wanted = new ImportId(id);
        return done(wanted, () -> {
            switch (act) {
                case "run" -> service.run(desk.caller(), wanted, true);
                case "good" -> service.run(desk.caller(), wanted, false);
                case "undo" -> service.undo(desk.caller(), wanted);
                default -> service.discard(desk.caller(), wanted);
            }
        });
    }

    private Response done(ImportId id, Runnable act) {
        return desk.act("/console/imports/" + id, act, refused -> Templates.run(view(id, null), Pages.said(refused)));
    }

    private TemplateInstance list(@Nullable String cursor, @Nullable Text said) {
        Page<ImportRun> page = service.list(desk.caller(), cursor);
        return Templates.list(
                List.of(ImportKind.values()),
                page.items(),
                page.next(),
                desk.caller().has(Role.OFFICER),
                said);
    }

    private List<SheetRow> sample(ImportRun run, boolean officer) {
        if (run.isAwaiting()) {
            return service.sample(desk.caller(), run.id(), BALANCES_MAX);
        }
        return officer && run.mayBeChecked() ? service.sample(desk.caller(), run.id(), SAMPLE_ROWS) : List.of();
    }

    private ImportView view(ImportId id, @Nullable String cursor) {
        ImportRun run = service.get(desk.caller(), id);
        Page<ImportFinding> problems = service.problems(desk.caller(), id, cursor);
        boolean officer = desk.caller().has(Role.OFFICER);
        return new ImportView(run, problems.items(), problems.next(), sample(run, officer), officer);
    }
}

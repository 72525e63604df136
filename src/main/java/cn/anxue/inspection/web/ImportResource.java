package cn.anxue.inspection.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.annual.BatchKind;
import cn.anxue.inspection.annual.Earlier;
import cn.anxue.inspection.annual.ImportPreview;
import cn.anxue.inspection.annual.ImportService;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Results and grades that were decided earlier, from a table: code, result or grade, reasons. */
@Path("/api/v1/inspection-imports/{kind: results|grades}")
@DenyAll
@Consumes({MediaType.TEXT_PLAIN, "text/csv"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Annual inspections")
public class ImportResource {
    private final ImportService service;
    private final CurrentCaller caller;

    ImportResource(ImportService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Path("/preview")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(operationId = "previewInspectionImport", summary = "Names the problems of a table row by row")
    public AnnualBody.Imported preview(
            @RestPath String kind, @RestQuery @NotNull @Min(2000) @Max(2999) Integer year, byte[] table) {
        return AnnualBody.Imported.from(service.preview(caller.get(), kind(kind), year, table), null);
    }

    @POST
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(
            operationId = "importInspectionResults",
            summary = "Puts a table to a second person: all rows, or the good ones alone; counts when approved")
    public AnnualBody.Imported take(
            @RestPath String kind,
            @RestQuery @NotNull @Min(2000) @Max(2999) Integer year,
            @RestQuery @NotBlank @Size(max = 200) String document,
            @RestQuery @NotNull LocalDate decidedOn,
            @RestQuery @Nullable LocalDate publishedOn,
            @RestQuery @Nullable Boolean goodRowsOnly,
            byte[] table) {
        Earlier earlier = new Earlier(document.strip(), decidedOn, publishedOn);
        ImportPreview preview = service.preview(caller.get(), kind(kind), year, table);
        UUID batch = service.take(caller.get(), kind(kind), year, earlier, table, Boolean.TRUE.equals(goodRowsOnly))
                .value();
        return AnnualBody.Imported.from(preview, batch);
    }

    private static BatchKind kind(String kind) {
        return kind.equals("grades") ? BatchKind.GRADE : BatchKind.ANNUAL;
    }
}

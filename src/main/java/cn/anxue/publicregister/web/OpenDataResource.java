package cn.anxue.publicregister.web;

import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.publicregister.opendata.Change;
import cn.anxue.publicregister.opendata.DataSet;
import cn.anxue.publicregister.opendata.OpenData;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Open data: what there is, the files, and what changed. */
@Path("/api/v1/public/open-data")
@DenyAll
@Tag(name = "Open data")
public class OpenDataResource {
    static final String CSV = "text/csv;charset=utf-8";

    private static final int CHANGES_MAX = 500;

    private final OpenData data;

    OpenDataResource(OpenData data) {
        this.data = data;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listOpenData",
            summary = "Today's edition of each data set with row count, digests and dictionary")
    public Page<OpenDataBody.EditionBody> list() {
        return new Page<>(
                data.editions().stream().map(OpenDataBody.EditionBody::of).toList(), null);
    }

    @GET
    @Path("/{dataset: institutions|lists|notices}/{file}")
    @PermitAll
    @Produces({CSV, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getOpenData", summary = "A data set of a day, or the latest, as CSV or JSON")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response file(
            @RestPath String dataset,
            @RestPath @Pattern(regexp = "^(latest|[0-9]{4}-[0-9]{2}-[0-9]{2})\\.(csv|json)$") String file,
            @Context Request request) {
        boolean csv = file.endsWith(".csv");
        String edition = file.substring(0, file.lastIndexOf('.'));
        LocalDate day = edition.equals("latest") ? null : day(edition);
        OpenData.Content found = data.content(dataset(dataset), day, csv);
        String sha = csv ? found.edition().csvSha256() : found.edition().jsonSha256();
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(new EntityTag(sha));
        Response.ResponseBuilder answer =
                unchanged != null ? unchanged : Response.ok(found.bytes(), csv ? CSV : MediaType.APPLICATION_JSON);
        return answer.tag(new EntityTag(sha))
                .header("Repr-Digest", "sha-256=:" + base64(sha) + ":")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + dataset + "-"
                                + found.edition().day() + (csv ? ".csv\"" : ".json\""))
                .build();
    }

    @GET
    @Path("/{dataset: institutions|lists|notices}/changes")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listOpenDataChanges",
            summary =
                    "Rows added, changed and removed from edition to edition, oldest first; keep the cursor for next time")
    public Page<OpenDataBody.ChangeBody> changes(
            @RestPath String dataset, @RestQuery @Pattern(regexp = "^[0-9]{1,18}$") @Nullable String cursor) {
        DataSet asked = dataset(dataset);
        List<Change> changes = data.changes(asked, cursor == null ? 0 : Long.parseLong(cursor), CHANGES_MAX);
        String next = changes.isEmpty()
                ? null
                : Long.toString(changes.get(changes.size() - 1).id());
        return new Page<>(
                changes.stream()
                        .map(change -> OpenDataBody.ChangeBody.of(asked, change))
                        .toList(),
                next);
    }

    private static LocalDate day(String said) {
        try {
            return LocalDate.parse(said);
        } catch (DateTimeParseException e) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
    }

    private static DataSet dataset(String word) {
        return DataSet.of(word).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}

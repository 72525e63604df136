package cn.anxue.document.web;

import cn.anxue.document.DocumentId;
import cn.anxue.document.Documents;
import cn.anxue.document.StoredDocument;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.web.SentFile;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Scans and pictures that other records name. */
@Path("/api/v1/documents")
@DenyAll
@Tag(name = "Documents")
public class DocumentResource {
    private final Documents documents;
    private final CurrentCaller caller;

    DocumentResource(Documents documents, CurrentCaller caller) {
        this.documents = documents;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.OFFICER_GROUP, Role.INSTITUTION_GROUP, Role.FAMILY_GROUP})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "storeDocument", summary = "Store a file, told by its content to be PDF, PNG or JPEG")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = DocumentBody.Form.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stored",
            content = @Content(schema = @Schema(implementation = DocumentBody.Stored.class)))
    public Response store(@RestForm("file") @Nullable FileUpload file) {
        if (file == null) {
            throw new ProblemException(RequestProblem.REQUIRED, "/file", Map.of());
        }
        byte[] bytes = SentFile.bytes(file);
        DocumentId id = documents.store(caller.get(), bytes, file.fileName());
        return Response.created(URI.create("/api/v1/documents/" + id))
                .entity(new DocumentBody.Stored(id.value()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.INSTITUTION_GROUP})
    @Produces({"application/pdf", "image/png", "image/jpeg"})
    @Operation(operationId = "getDocument", summary = "A stored file, always as a download")
    public Response get(@RestPath UUID id) {
        StoredDocument document = documents.get(caller.get(), new DocumentId(id));
        String name =
                URLEncoder.encode(document.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(document.content(), document.type().type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header("Content-Security-Policy", "sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}

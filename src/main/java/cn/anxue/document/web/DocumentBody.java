package cn.anxue.document.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the documents endpoint. */
public final class DocumentBody {
    private DocumentBody() {}

    /** What a stored file is called from now on. */
    @Schema(name = "StoredDocument")
    public record Stored(UUID id) {}

    /** The multipart form, for its description only. */
    @Schema(name = "DocumentForm")
    record Form(
            @Schema(format = "binary", description = "PDF, PNG or JPEG, at most 10 MiB", required = true)
            String file) {}
}

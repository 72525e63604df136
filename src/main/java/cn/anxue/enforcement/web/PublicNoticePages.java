package cn.anxue.enforcement.web;

import cn.anxue.enforcement.letter.PublicRecord;
import cn.anxue.enforcement.letter.PublicRecords;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The public record of a notice, where the QR code of its letter leads: whether the letter is real and stands. */
@Path("/notices/{id}")
@DenyAll
@Produces(Pages.HTML)
public class PublicNoticePages {
    @CheckedTemplate(basePath = "enforcement")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance record(PublicRecord record);
    }

    private final PublicRecords records;

    PublicNoticePages(PublicRecords records) {
        this.records = records;
    }

    /** @param id the notice's, or its number as printed */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response get(@RestPath @Size(max = 60) String id) {
        return Pages.show(Templates.record(records.get(id)));
    }
}

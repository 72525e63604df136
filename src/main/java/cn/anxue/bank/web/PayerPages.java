package cn.anxue.bank.web;

import cn.anxue.bank.BookedLine;
import cn.anxue.bank.LineId;
import cn.anxue.bank.identification.PayerNaming;
import cn.anxue.bank.match.MatchedLines;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.document.DocumentId;
import cn.anxue.document.Documents;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import cn.anxue.web.SentFile;
import cn.anxue.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The form by which an officer names the payer of a line, with the document that shows it. */
@Path("/console/bank/lines/{id}/payer")
@DenyAll
@Produces(Pages.HTML)
public class PayerPages {
    @CheckedTemplate(basePath = "bank")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance payer(Sheet sheet, Typed typed, @Nullable Text said);
    }

    /** The line, whom somebody named already, and whether the caller may name another. */
    public record Sheet(BookedLine line, PayerNaming.@Nullable Asked named, boolean officer) {}

    private final PayerNaming naming;
    private final MatchedLines lines;
    private final Documents documents;
    private final Desk desk;

    PayerPages(PayerNaming naming, MatchedLines lines, Documents documents, Desk desk) {
        this.naming = naming;
        this.lines = lines;
        this.documents = documents;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP})
    @Operation(hidden = true)
    public Response show(@RestPath UUID id) {
        return Pages.show(page(id, Typed.NOTHING, null));
    }

    @POST
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response name(
            @RestPath UUID id,
            @RestForm @Size(max = PayerBody.NAME_MAX) @Nullable String name,
            @RestForm @Size(max = Payee.ACCOUNT_MAX) @Nullable String account,
            @RestForm @Size(max = PayerBody.NAME_MAX) @Nullable String bankName,
            @RestForm @Size(max = PayerBody.REASON_MAX) @Nullable String reason,
            @RestForm("file") @Nullable FileUpload file) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("name", Objects.requireNonNullElse(name, ""));
        fields.putSingle("account", Objects.requireNonNullElse(account, ""));
        fields.putSingle("bankName", Objects.requireNonNullElse(bankName, ""));
        fields.putSingle("reason", Objects.requireNonNullElse(reason, ""));
        Typed typed = Typed.of(fields);
        return desk.act(
                () -> {
                    var payer = naming.name(desk.caller(), new LineId(id), asked(typed, document(file)));
                    return "/console/approvals/" + payer.approval();
                },
                refused -> page(id, typed, Pages.said(refused)));
    }

    private static PayerNaming.Asked asked(Typed typed, DocumentId document) {
        return PayerBody.asked(
                typed.text("name"),
                typed.text("account"),
                typed.textOrNull("bankName"),
                List.of(document),
                typed.text("reason"));
    }

    private DocumentId document(@Nullable FileUpload file) {
        if (file == null || file.size() == 0) {
            throw new ProblemException(RequestProblem.REQUIRED, "/file", Map.of());
        }
        return documents.store(desk.caller(), SentFile.bytes(file), file.fileName());
    }

    private TemplateInstance page(UUID id, Typed typed, @Nullable Text said) {
        Caller asking = desk.caller();
        LineId line = new LineId(id);
        var sheet = new Sheet(
                lines.get(asking, line).line(), naming.named(asking, line).orElse(null), asking.has(Role.OFFICER));
        return Templates.payer(sheet, typed, said);
    }
}

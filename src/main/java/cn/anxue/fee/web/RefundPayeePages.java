package cn.anxue.fee.web;

import cn.anxue.deposit.outflow.Payee;
import cn.anxue.document.DocumentId;
import cn.anxue.document.Documents;
import cn.anxue.fee.refund.NamedPayee;
import cn.anxue.fee.refund.PayeeDraft;
import cn.anxue.fee.refund.RefundId;
import cn.anxue.fee.refund.RefundOffice;
import cn.anxue.fee.refund.RefundRegister;
import cn.anxue.fee.refund.RefundView;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import cn.anxue.web.SentFile;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Another payee for a refund that could not be paid, named by an officer with the document that shows why. */
@Path("/console/refunds/{id}/payee")
@DenyAll
@Produces(Pages.HTML)
public class RefundPayeePages {
    private static final int NAME_MAX = 128;

    @CheckedTemplate(basePath = "fee")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance officePayee(Sheet sheet, Written typed, @Nullable Text said);
    }

    /** The refund, whom somebody named already, and whether the caller may name another. */
    public record Sheet(RefundView refund, @Nullable NamedPayee named, boolean officer) {}

    /** What was typed. */
    public record Written(String name, String account, String bankName) {
        Payee read() {
            return Payee.named(bankName, account, name, "");
        }
    }

    private final RefundRegister register;
    private final RefundOffice office;
    private final Documents documents;
    private final Desk desk;

    RefundPayeePages(RefundRegister register, RefundOffice office, Documents documents, Desk desk) {
        this.register = register;
        this.office = office;
        this.documents = documents;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP})
    @Operation(hidden = true)
    public Response show(@RestPath UUID id) {
        return Pages.show(page(id, new Written("", "", ""), null));
    }

    @POST
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response name(
            @RestPath UUID id,
            @RestForm @Size(max = NAME_MAX) @Nullable String name,
            @RestForm @Size(max = Payee.ACCOUNT_MAX) @Nullable String account,
            @RestForm @Size(max = NAME_MAX) @Nullable String bankName,
            @RestForm("file") @Nullable FileUpload file) {
        Written typed = new Written(plain(name), plain(account), plain(bankName));
        RefundId refund = new RefundId(id);
        return desk.act(
                "/console/refunds/" + id,
                () -> {
                    register.get(desk.caller(), refund);
                    Payee payee = typed.read();
                    office.name(desk.caller(), refund, new PayeeDraft(payee, evidence(file)));
                },
                refused -> page(id, typed, Pages.said(refused)));
    }

    private TemplateInstance page(UUID id, Written typed, @Nullable Text said) {
        Caller asking = desk.caller();
        RefundId refund = new RefundId(id);
        var sheet = new Sheet(
                register.get(asking, refund), office.named(asking, refund).orElse(null), asking.has(Role.OFFICER));
        return Templates.officePayee(sheet, typed, said);
    }

    /** Nothing where no file came: that is refused by the room, with its own words. */
    private List<DocumentId> evidence(@Nullable FileUpload file) {
        return file == null || file.size() == 0
                ? List.of()
                : List.of(documents.store(desk.caller(), SentFile.bytes(file), file.fileName()));
    }

    private static String plain(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}

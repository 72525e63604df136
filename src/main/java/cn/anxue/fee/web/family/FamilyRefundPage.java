package cn.anxue.fee.web.family;

import cn.anxue.deposit.outflow.Payee;
import cn.anxue.document.DocumentId;
import cn.anxue.document.Documents;
import cn.anxue.fee.refund.PayeeDraft;
import cn.anxue.fee.refund.RefundId;
import cn.anxue.fee.refund.RefundOffice;
import cn.anxue.fee.refund.RefundRegister;
import cn.anxue.fee.refund.RefundRequests;
import cn.anxue.fee.refund.RefundView;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** One refund: where it stands, by which steps it came to its amount, and what the family may still do. */
@Path("/family/orders/{id}/refunds/{refund}")
@DenyAll
@Produces(Pages.HTML)
public class FamilyRefundPage {
    private static final int NAME_MAX = 128;

    @CheckedTemplate(basePath = "fee")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance familyRefund(
                String id, RefundView refund, String account, String name, String bankName, @Nullable Text said);
    }

    private final RefundRegister register;
    private final RefundRequests requests;
    private final RefundOffice office;
    private final Documents documents;
    private final Desk desk;

    FamilyRefundPage(
            RefundRegister register, RefundRequests requests, RefundOffice office, Documents documents, Desk desk) {
        this.register = register;
        this.requests = requests;
        this.office = office;
        this.documents = documents;
        this.desk = desk;
    }

    @GET
    @RolesAllowed(Role.FAMILY_GROUP)
    @Operation(hidden = true)
    public Response show(@RestPath UUID id, @RestPath UUID refund) {
        return Pages.show(page(id, refund, "", "", "", null));
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed(Role.FAMILY_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(@RestPath UUID id, @RestPath UUID refund) {
        return desk.act(
                path(id, refund),
                () -> requests.withdraw(desk.caller(), new RefundId(refund)),
                refused -> page(id, refund, "", "", "", Pages.said(refused)));
    }

    /** Another payee for what could not be paid, with a document that shows why. */
    @POST
    @Path("/payee")
    @RolesAllowed(Role.FAMILY_GROUP)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response payee(
            @RestPath UUID id,
            @RestPath UUID refund,
            @RestForm @Size(max = Payee.ACCOUNT_MAX) @Nullable String account,
            @RestForm @Size(max = NAME_MAX) @Nullable String name,
            @RestForm @Size(max = NAME_MAX) @Nullable String bankName,
            @RestForm("file") @Nullable FileUpload file) {
        return desk.act(
                () -> {
                    Payee payee = Payee.named(bankName, needed(account, "/account"), needed(name, "/name"), "");
                    List<DocumentId> evidence = file == null || file.size() == 0
                            ? List.of()
                            : List.of(documents.store(desk.caller(), SentFile.bytes(file), file.fileName()));
                    office.name(desk.caller(), new RefundId(refund), new PayeeDraft(payee, evidence));
                    return path(id, refund);
                },
                refused -> page(id, refund, typed(account), typed(name), typed(bankName), Pages.said(refused)));
    }

    private TemplateInstance page(
            UUID id, UUID refund, String account, String name, String bankName, @Nullable Text said) {
        RefundView view = register.get(desk.caller(), new RefundId(refund));
        return Templates.familyRefund(id.toString(), view, account, name, bankName, said);
    }

    private static String path(UUID id, UUID refund) {
        return "/family/orders/" + id + "/refunds/" + refund;
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static String needed(@Nullable String text, String pointer) {
        if (typed(text).isEmpty()) {
            throw new ProblemException(RequestProblem.REQUIRED, pointer, Map.of());
        }
        return typed(text);
    }
}

package cn.anxue.approval.web;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalRegister;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.ApprovalState;
import cn.anxue.approval.ApprovalView;
import cn.anxue.approval.Decision;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What waits for a second person, in words, and his decision. */
@Path("/console/approvals")
@DenyAll
@Produces(Pages.HTML)
public class ApprovalPages {
    private static final String PAGE = "/console/approvals/";
    private static final int SHOWN_MAX = 50;

    @CheckedTemplate(basePath = "approval")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance approvals(
                List<ApprovalLine> approvals, List<ApprovalState> states, ApprovalState state, @Nullable String next);

        static native TemplateInstance approval(ApprovalLine line, String reason, @Nullable Text said);
    }

    private final ApprovalService service;
    private final ApprovalRegister register;
    private final Desk desk;

    ApprovalPages(ApprovalService service, ApprovalRegister register, Desk desk) {
        this.service = service;
        this.register = register;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Role.APPROVER_GROUP, Role.OFFICER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(
            @RestQuery @DefaultValue("PROPOSED") ApprovalState state,
            @RestQuery @Size(max = 100) @Nullable String after) {
        List<ApprovalView> found = register.list(desk.caller(), state, Cursor.decodeNullable(after), SHOWN_MAX);
        Page<ApprovalLine> page = Page.of(
                        found,
                        SHOWN_MAX,
                        approval -> Cursor.encode(approval.id().value()))
                .map(approval -> ApprovalLine.of(approval, desk.caller()));
        return Pages.show(Templates.approvals(page.items(), List.of(ApprovalState.values()), state, page.next()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.APPROVER_GROUP, Role.OFFICER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(page(id, "", null));
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Role.APPROVER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @RestPath UUID id,
            @RestForm @Nullable Decision decision,
            @RestForm @Size(max = 1000) @Nullable String reason) {
        String why = reason == null ? "" : reason;
        ApprovalId approval = new ApprovalId(id);
        register.get(desk.caller(), approval);
        return desk.act(
                PAGE + id,
                () -> service.decide(desk.caller(), approval, needed(decision), why),
                refused -> page(id, why, Pages.said(refused)));
    }

    private static Decision needed(@Nullable Decision decision) {
        if (decision == null) {
            throw new ProblemException(RequestProblem.REQUIRED, "/decision", Map.of());
        }
        return decision;
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(@RestPath UUID id) {
        return desk.act(
                PAGE + id,
                () -> service.withdraw(desk.caller(), new ApprovalId(id)),
                refused -> page(id, "", Pages.said(refused)));
    }

    private TemplateInstance page(UUID id, String reason, @Nullable Text said) {
        ApprovalView approval = register.get(desk.caller(), new ApprovalId(id));
        return Templates.approval(ApprovalLine.of(approval, desk.caller()), reason, said);
    }
}

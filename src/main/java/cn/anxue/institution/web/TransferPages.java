package cn.anxue.institution.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.transfer.TransferId;
import cn.anxue.institution.transfer.TransferRegister;
import cn.anxue.institution.transfer.TransferService;
import cn.anxue.institution.transfer.TransferState;
import cn.anxue.institution.transfer.TransferView;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.region.Authorities;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.jspecify.annotations.Nullable;

/** Transfer agreements for both sides: the list with a form to propose one, and one with the list that goes along. */
@Path("/console/transfers")
@DenyAll
@Produces(Pages.HTML)
public class TransferPages {
    private static final int SHOWN_MAX = 50;
    private static final int REASON_MAX = 1000;
    private static final String PATH = "/console/transfers/";

    @CheckedTemplate(basePath = "institution")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance transfers(
                List<TransferSheet> transfers,
                List<TransferState> states,
                @Nullable TransferState state,
                @Nullable String next,
                boolean officer,
                TransferForm form,
                @Nullable Text said);

        static native TemplateInstance transfer(
                TransferSheet sheet, boolean officer, String reason, @Nullable Text said);

        static native TemplateInstance transferList(TransferSheet sheet);
    }

    private final TransferService service;
    private final TransferRegister register;
    private final InstitutionRegister institutions;
    private final Authorities authorities;
    private final Desk desk;

    TransferPages(
            TransferService service,
            TransferRegister register,
            InstitutionRegister institutions,
            Authorities authorities,
            Desk desk) {
        this.service = service;
        this.register = register;
        this.institutions = institutions;
        this.authorities = authorities;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(@RestQuery @Nullable TransferState state, @RestQuery @Size(max = 200) @Nullable String after) {
        return Pages.show(page(state, after, new TransferForm(), null));
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response propose(@BeanParam TransferForm form) {
        return desk.act(
                () -> {
                    TransferView made = service.propose(desk.caller(), form.draft(institutions, authorities));
                    return PATH + made.id();
                },
                refused -> page(null, null, form, Pages.said(refused)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(Templates.transfer(sheet(id), isOfficer(), "", null));
    }

    /** The list that goes along (移交清单), to be printed and signed. */
    @GET
    @Path("/{id}/list")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response handoverList(@RestPath UUID id) {
        return Pages.show(Templates.transferList(sheet(id)));
    }

    @POST
    @Path("/{id}/call-off")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response callOff(@RestPath UUID id, @RestForm @Nullable Long version, @RestForm @Nullable String reason) {
        TransferSheet sheet = sheet(id);
        String because = reason == null ? "" : reason.strip();
        return desk.act(
                () -> {
                    if (because.isEmpty()) {
                        throw new ProblemException(RequestProblem.REQUIRED, "/reason", Map.of());
                    }
                    if (because.length() > REASON_MAX) {
                        throw new ProblemException(RequestProblem.TOO_LONG, "/reason", Map.of("max", REASON_MAX));
                    }
                    service.callOff(desk.caller(), new TransferId(id), version == null ? -1 : version, because);
                    return PATH + id;
                },
                refused -> Templates.transfer(sheet, isOfficer(), because, Pages.said(refused)));
    }

    private TemplateInstance page(
            @Nullable TransferState state, @Nullable String after, TransferForm form, @Nullable Text said) {
        Page<TransferView> found = register.find(desk.caller(), state, after, SHOWN_MAX);
        return Templates.transfers(
                found.items().stream().map(this::sheet).toList(),
                Arrays.asList(TransferState.values()),
                state,
                found.next(),
                isOfficer(),
                form,
                said);
    }

    private TransferSheet sheet(UUID id) {
        return sheet(register.get(desk.caller(), new TransferId(id)));
    }

    private TransferSheet sheet(TransferView view) {
        return new TransferSheet(
                view,
                authorities.get(view.from()).name(),
                authorities.get(view.to()).name());
    }

    private boolean isOfficer() {
        return desk.caller().has(Role.OFFICER);
    }
}

package cn.anxue.tipoff.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.CONFIDANT_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.inspection.SupervisorService;
import cn.anxue.inspection.SupervisorView;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.Text;
import cn.anxue.tipoff.TipOffIntake;
import cn.anxue.tipoff.TipOffLine;
import cn.anxue.tipoff.TipOffs;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The list of tip-offs, and the form on which an officer writes one down. */
@Path("/console/tip-offs")
@DenyAll
@Produces(Pages.HTML)
public class ConsoleTipOffPages {
    private static final int SHOWN_MAX = 50;
    private static final int SUPERVISORS_MAX = 200;
    private static final int CREATED = 201;

    @CheckedTemplate(basePath = "tipoff")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(
                List<TipOffLine> lines, TipOffFilter filter, TipOffChoices choices, @Nullable String next);

        static native TemplateInstance entry(
                TipOffForm form, TipOffChoices choices, List<SupervisorView> supervisors, @Nullable Text said);

        static native TemplateInstance entered(TipOffIntake.Received received, String back);
    }

    private final TipOffs tipOffs;
    private final TipOffDesk desk;
    private final SupervisorService supervisors;
    private final TipOffChoices choices;
    private final CurrentCaller caller;

    ConsoleTipOffPages(
            TipOffs tipOffs,
            TipOffDesk desk,
            SupervisorService supervisors,
            TipOffChoices choices,
            CurrentCaller caller) {
        this.tipOffs = tipOffs;
        this.desk = desk;
        this.supervisors = supervisors;
        this.choices = choices;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP, CONFIDANT_GROUP})
    @Operation(hidden = true)
    public Response list(@BeanParam TipOffFilter filter, @RestQuery @Size(max = 100) @Nullable String after) {
        Page<TipOffLine> found = tipOffs.page(caller.get(), filter.asked(), Cursor.decodeNullable(after), SHOWN_MAX);
        return Pages.show(Templates.list(found.items(), filter, choices, found.next()));
    }

    @GET
    @Path("/new")
    @RolesAllowed(OFFICER_GROUP)
    @Operation(hidden = true)
    public Response begin() {
        return Pages.show(page(TipOffForm.begun(null, null, null), null));
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response enter(@BeanParam TipOffForm form) {
        return Pages.answer(
                () -> {
                    TipOffIntake.Received received = desk.fromOfficer(caller.get(), form);
                    return Pages.show(CREATED, Templates.entered(received, "/console/tip-offs/" + received.id()));
                },
                refused -> page(form, Pages.said(refused)));
    }

    private TemplateInstance page(TipOffForm form, @Nullable Text said) {
        List<SupervisorView> inOffice = supervisors.find(caller.get(), null, null, SUPERVISORS_MAX).items().stream()
                .filter(SupervisorView::isInOffice)
                .toList();
        return Templates.entry(form, choices, inOffice, said);
    }
}

package cn.anxue.tipoff.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.CONFIDANT_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Uscc;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.tipoff.Reporter;
import cn.anxue.tipoff.TipOffId;
import cn.anxue.tipoff.TipOffMoves;
import cn.anxue.tipoff.TipOffView;
import cn.anxue.tipoff.TipOffs;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One tip-off, with one form for each thing that may be done next. */
@Path("/console/tip-offs")
@DenyAll
@Produces(Pages.HTML)
public class TipOffActPages {
    private static final String PAGE = "/console/tip-offs/";

    @CheckedTemplate(basePath = "tipoff")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance one(
                TipOffView tipOff,
                TipOffChoices choices,
                MoveForm form,
                @Nullable Reporter reporter,
                @Nullable Text said);
    }

    private final TipOffs tipOffs;
    private final TipOffMoves moves;
    private final InstitutionRegister institutions;
    private final TipOffChoices choices;
    private final Desk desk;

    TipOffActPages(
            TipOffs tipOffs, TipOffMoves moves, InstitutionRegister institutions, TipOffChoices choices, Desk desk) {
        this.tipOffs = tipOffs;
        this.moves = moves;
        this.institutions = institutions;
        this.choices = choices;
        this.desk = desk;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, CONFIDANT_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(page(id, new MoveForm(), null));
    }

    @POST
    @Path("/{id}/moves")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(@RestPath UUID id, @BeanParam MoveForm form) {
        return act(id, form, () -> moves.move(desk.caller(), new TipOffId(id), form.move()));
    }

    @POST
    @Path("/{id}/assignee")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response reassign(@RestPath UUID id, @RestForm @Size(max = 63) @Nullable String officer) {
        String name = officer == null ? "" : officer.strip();
        return act(id, new MoveForm(), () -> moves.reassign(desk.caller(), new TipOffId(id), name));
    }

    @POST
    @Path("/{id}/institution")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response identify(@RestPath UUID id, @RestForm @Size(max = 40) @Nullable String uscc) {
        return act(
                id,
                new MoveForm(),
                () -> moves.identify(desk.caller(), new TipOffId(id), institution(uscc == null ? "" : uscc)));
    }

    private InstitutionId institution(String written) {
        String plain = Uscc.normalised(written);
        if (!Uscc.isWellFormed(plain) || !Uscc.hasCheckDigit(plain)) {
            throw new ProblemException(RequestProblem.INVALID_VALUE, "/uscc", Map.of("reason", "统一社会信用代码"));
        }
        return institutions
                .findByUscc(Uscc.of(plain))
                .map(InstitutionView::id)
                .orElseThrow(
                        () -> new ProblemException(RequestProblem.INVALID_VALUE, "/uscc", Map.of("reason", "未登记")));
    }

    private Response act(UUID id, MoveForm form, Runnable act) {
        return desk.act(PAGE + id, act, refused -> page(id, form, Pages.said(refused)));
    }

    private TemplateInstance page(UUID id, MoveForm form, @Nullable Text said) {
        return Templates.one(tipOffs.get(desk.caller(), new TipOffId(id)), choices, form, null, said);
    }
}

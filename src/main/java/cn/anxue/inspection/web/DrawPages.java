package cn.anxue.inspection.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.draw.DrawId;
import cn.anxue.inspection.draw.DrawRegister;
import cn.anxue.inspection.draw.DrawService;
import cn.anxue.inspection.draw.DrawView;
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
import jakarta.ws.rs.BeanParam;
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
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Draws, for the office: publish a pool, commit, reveal. */
@Path("/console/draws")
@DenyAll
@Produces(Pages.HTML)
public class DrawPages {
    private static final int SHOWN_MAX = 50;
    private static final String COMMITMENT = "[0-9a-f]{64}";

    @CheckedTemplate(basePath = "inspection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance draws(
                List<DrawView> draws, @Nullable String next, boolean officer, DrawForm form, @Nullable Text said);

        static native TemplateInstance draw(
                DrawView draw, List<DrawnLine> drawn, boolean decides, boolean officer, @Nullable Text said);
    }

    private final DrawService service;
    private final DrawRegister register;
    private final Desk desk;

    DrawPages(DrawService service, DrawRegister register, Desk desk) {
        this.service = service;
        this.register = register;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(@RestQuery @Size(max = 200) @Nullable String cursor) {
        return Pages.show(list(cursor, new DrawForm(), null));
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response publish(@BeanParam DrawForm form) {
        return desk.act(
                () -> "/console/draws/"
                        + service.publish(desk.caller(), form.draft()).id(),
                refused -> list(null, form, Pages.said(refused)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(page(id, null));
    }

    @POST
    @Path("/{id}/{act:commitment|reveal}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(@RestPath UUID id, @RestPath String act, @RestForm @Size(max = 500) @Nullable String text) {
        String typed = text == null ? "" : text.strip();
        return act.equals("commitment")
                ? answer(id, draw -> service.commit(desk.caller(), draw, required(typed, COMMITMENT)))
                : answer(id, draw -> service.reveal(desk.caller(), draw, typed));
    }

    /** For officers alone: a draw is given up by the office that published it, not by the second person. */
    @POST
    @Path("/{id}/abandonment")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response abandon(@RestPath UUID id, @RestForm @Size(max = 500) @Nullable String text) {
        String reason = text == null ? "" : text.strip();
        return answer(id, draw -> service.abandon(desk.caller(), draw, required(reason, "(?s).+")));
    }

    private Response answer(UUID id, Consumer<DrawId> act) {
        DrawId draw = new DrawId(id);
        register.get(desk.caller(), draw);
        return desk.act("/console/draws/" + id, () -> act.accept(draw), refused -> page(id, Pages.said(refused)));
    }

    private TemplateInstance list(@Nullable String cursor, DrawForm form, @Nullable Text said) {
        Page<DrawView> found = register.find(desk.caller(), cursor, SHOWN_MAX);
        return Templates.draws(found.items(), found.next(), desk.caller().has(Role.OFFICER), form, said);
    }

    private TemplateInstance page(UUID id, @Nullable Text said) {
        Caller reader = desk.caller();
        DrawView draw = register.get(reader, new DrawId(id));
        boolean officer = reader.has(Role.OFFICER);
        boolean decides = officer || reader.has(Role.APPROVER);
        return Templates.draw(draw, DrawnLine.of(draw), decides, officer, said);
    }

    private static String required(String text, String form) {
        if (!text.matches(form)) {
            throw new ProblemException(RequestProblem.REQUIRED, "/text", Map.of());
        }
        return text;
    }
}

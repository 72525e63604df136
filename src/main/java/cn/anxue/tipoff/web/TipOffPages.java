package cn.anxue.tipoff.web;

import cn.anxue.institution.InstitutionView;
import cn.anxue.problem.Text;
import cn.anxue.tipoff.CodeAndPin;
import cn.anxue.tipoff.TipOffKind;
import cn.anxue.tipoff.TipOffProblem;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
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

/** 我要举报: one page in three steps; a photo first, a name never needed. */
@Path("/tip-off")
@DenyAll
@Produces(Pages.HTML)
public class TipOffPages {
    static final List<TipOffKind> KINDS = List.of(TipOffKind.values());
    private static final int CREATED = 201;

    @CheckedTemplate(basePath = "tipoff")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance form(
                TipOffForm form, @Nullable String known, List<TipOffKind> kinds, @Nullable Text said);

        static native TemplateInstance received(CodeAndPin key);

        static native TemplateInstance taken();
    }

    private final TipOffDesk desk;

    TipOffPages(TipOffDesk desk) {
        this.desk = desk;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response form(
            @RestQuery @Size(max = 40) @Nullable String institution,
            @RestQuery @Size(max = 40) @Nullable String kind,
            @RestQuery @Size(max = 200) @Nullable String about) {
        return Pages.show(page(TipOffForm.begun(institution, kind, about), null));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response report(@BeanParam TipOffForm form) {
        return Pages.answer(
                () -> Pages.show(
                        CREATED, Templates.received(desk.fromAnybody(form).key())),
                refused -> refused.kind() == TipOffProblem.TIP_OFF_TAKEN
                        ? Templates.taken()
                        : page(form, Pages.said(refused)));
    }

    private TemplateInstance page(TipOffForm form, @Nullable Text said) {
        String known = desk.known(form).map(InstitutionView::name).orElse(null);
        return Templates.form(form, known, KINDS, said);
    }
}

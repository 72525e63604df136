package cn.anxue.tipoff.web;

import cn.anxue.problem.Text;
import cn.anxue.tipoff.PublicStatus;
import cn.anxue.tipoff.PublicTipOffs;
import cn.anxue.tipoff.TipOffProblem;
import cn.anxue.web.ClientAddress;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What became of a report, for whoever has its code and PIN; both travel in the body of a form. */
@Path("/tip-off")
@DenyAll
@Produces(Pages.HTML)
public class TipOffStatusPages {
    private static final int TYPED_MAX = 20;

    @CheckedTemplate(basePath = "tipoff")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance status(String code, @Nullable Text said);

        static native TemplateInstance answer(PublicStatus status, String words, @Nullable Text said);
    }

    private final PublicTipOffs tipOffs;
    private final ClientAddress addresses;
    private final RoutingContext context;

    TipOffStatusPages(PublicTipOffs tipOffs, ClientAddress addresses, RoutingContext context) {
        this.tipOffs = tipOffs;
        this.addresses = addresses;
        this.context = context;
    }

    @GET
    @Path("/status")
    @PermitAll
    @Operation(hidden = true)
    public Response ask() {
        return Pages.show(Templates.status("", null));
    }

    @POST
    @Path("/status")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response status(
            @RestForm @Size(max = TYPED_MAX) @Nullable String code,
            @RestForm @Size(max = TYPED_MAX) @Nullable String pin) {
        return Pages.answer(
                () -> Pages.show(Templates.answer(tipOffs.status(typed(code), typed(pin), address()), "", null)),
                refused -> Templates.status(typed(code), Pages.said(refused)));
    }

    @POST
    @Path("/reopening")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response reopen(
            @RestForm @Size(max = TYPED_MAX) @Nullable String code,
            @RestForm @Size(max = TYPED_MAX) @Nullable String pin,
            @RestForm @Size(max = 2000) @Nullable String words) {
        return Pages.answer(
                () -> reopened(typed(code), typed(pin), typed(words)),
                refused -> Templates.status(typed(code), Pages.said(refused)));
    }

    private Response reopened(String code, String pin, String words) {
        if (words.isEmpty()) {
            Text said = TipOffProblem.WORDS_REQUIRED.text();
            return Pages.show(400, Templates.answer(tipOffs.status(code, pin, address()), "", said));
        }
        return Pages.show(Templates.answer(tipOffs.reopen(code, pin, address(), words), "", null));
    }

    private String address() {
        return addresses.of(context.request());
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}

package cn.anxue.enforcement.web;

import cn.anxue.enforcement.publicity.PublicityRegister;
import cn.anxue.enforcement.publicity.PublicityView;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** What is put before the public, for the public. */
@Path("/publicities/{id}")
@DenyAll
@Produces(Pages.HTML)
public class PublicPublicityPages {
    @CheckedTemplate(basePath = "enforcement")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance publicityPublic(PublicityView publicity);
    }

    private final PublicityRegister register;

    PublicPublicityPages(PublicityRegister register) {
        this.register = register;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        return Pages.show(Templates.publicityPublic(register.publicly(id)));
    }
}

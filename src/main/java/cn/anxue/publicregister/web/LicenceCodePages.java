package cn.anxue.publicregister.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Licence;
import cn.anxue.publicregister.LicenceSeal;
import cn.anxue.web.Pages;
import cn.anxue.web.QrCode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The signed code that an officer prints on a licence, for its own institution alone. */
@Path("/console/institutions/{id}/licence-code")
@DenyAll
@Produces(Pages.HTML)
public class LicenceCodePages {
    @CheckedTemplate(basePath = "publicregister")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance licenceCode(
                InstitutionView institution, @Nullable QrCode code, @Nullable String address);
    }

    private final InstitutionRegister register;
    private final LicenceSeal seal;
    private final CurrentCaller caller;

    LicenceCodePages(InstitutionRegister register, LicenceSeal seal, CurrentCaller caller) {
        this.register = register;
        this.seal = seal;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.OFFICER_GROUP)
    @Operation(hidden = true)
    public Response get(
            @RestPath UUID id, @Context UriInfo uri, @HeaderParam("X-Forwarded-Proto") @Nullable String scheme) {
        InstitutionView institution = register.get(caller.get(), new InstitutionId(id));
        Licence licence = institution.licence();
        if (licence == null) {
            return Pages.show(Templates.licenceCode(institution, null, null));
        }
        String protocol = "https".equals(scheme) ? scheme : uri.getBaseUri().getScheme();
        String address = protocol + "://" + uri.getBaseUri().getAuthority()
                + seal.path(institution.uscc().value(), licence);
        return Pages.show(Templates.licenceCode(institution, QrCode.of(address), address));
    }
}

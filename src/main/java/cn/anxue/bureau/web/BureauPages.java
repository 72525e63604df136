package cn.anxue.bureau.web;

import cn.anxue.bureau.BureauService;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.region.Authority;
import cn.anxue.region.AuthorityContact;
import cn.anxue.region.AuthorityId;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import cn.anxue.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The offices of a place, and the form that says how each is reached. */
@Path("/console/bureaus")
@DenyAll
@Produces(Pages.HTML)
public class BureauPages {
    @CheckedTemplate(basePath = "bureau")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance bureaus(
                List<Authority> offices, boolean acts, Typed typed, @Nullable UUID refused, @Nullable Text said);
    }

    private final BureauService service;
    private final Desk desk;

    BureauPages(BureauService service, Desk desk) {
        this.service = service;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        String region = Typed.of(uri.getQueryParameters()).textOrNull("region");
        return Pages.show(page(service.at(desk.caller(), region), Typed.NOTHING, null, null));
    }

    @POST
    @Path("/{id}/contact")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response enter(@RestPath UUID id, @Nullable MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        Authority office = service.get(desk.caller(), new AuthorityId(id));
        return desk.act(
                "/console/bureaus?region=" + office.regionCode(),
                () -> service.enter(desk.caller(), office.id(), typed.number("version"), read(typed)),
                refused -> page(service.at(desk.caller(), office.regionCode()), typed, id, Pages.said(refused)));
    }

    private TemplateInstance page(List<Authority> offices, Typed typed, @Nullable UUID refused, @Nullable Text said) {
        return Templates.bureaus(offices, desk.caller().has(Role.OFFICER), typed, refused, said);
    }

    private static AuthorityContact read(Typed typed) {
        String phone = typed.textOrNull("phone");
        if (phone != null && !phone.matches(BureauBody.PHONE)) {
            throw new ProblemException(
                    RequestProblem.INVALID_VALUE,
                    "/phone",
                    Map.of("reason", "电话如 0393-8880000 / a phone, as 0393-8880000"));
        }
        return new AuthorityContact(
                phone,
                within(typed, "openingHours", BureauBody.HOURS_MAX),
                within(typed, "address", BureauBody.ADDRESS_MAX));
    }

    private static @Nullable String within(Typed typed, String field, int most) {
        String text = typed.textOrNull(field);
        if (text != null && text.length() > most) {
            throw new ProblemException(RequestProblem.TOO_LONG, "/" + field, Map.of("max", most));
        }
        return text;
    }
}

package cn.anxue.tipoff.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.CONFIDANT_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.tipoff.Reporter;
import cn.anxue.tipoff.TipOffId;
import cn.anxue.tipoff.TipOffLooks;
import cn.anxue.tipoff.TipOffs;
import cn.anxue.web.Pages;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Photos of a tip-off, and what the confidant looks at for a reason. */
@Path("/console/tip-offs")
@DenyAll
public class TipOffLookPages {
    private static final int REASON_MIN = 5;
    private static final int REASON_MAX = 500;

    private final TipOffs tipOffs;
    private final TipOffLooks looks;
    private final TipOffChoices choices;
    private final CurrentCaller caller;

    TipOffLookPages(TipOffs tipOffs, TipOffLooks looks, TipOffChoices choices, CurrentCaller caller) {
        this.tipOffs = tipOffs;
        this.looks = looks;
        this.choices = choices;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/photos/{n}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, CONFIDANT_GROUP})
    @Produces("image/jpeg")
    @Operation(hidden = true)
    public Response photo(@RestPath UUID id, @RestPath int n) {
        return TipOffLookResource.shown(tipOffs.photo(caller.get(), new TipOffId(id), n));
    }

    @POST
    @Path("/{id}/looks")
    @RolesAllowed(CONFIDANT_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(Pages.HTML)
    @Operation(hidden = true)
    public Response reporter(
            @RestPath UUID id, @RestForm @NotNull @Size(min = REASON_MIN, max = REASON_MAX) String reason) {
        TipOffId tipOff = new TipOffId(id);
        return Pages.answer(
                () -> {
                    Reporter reporter = looks.reporter(caller.get(), tipOff, reason);
                    return Pages.show(TipOffActPages.Templates.one(
                            tipOffs.get(caller.get(), tipOff), choices, new MoveForm(), reporter, null));
                },
                refused -> TipOffActPages.Templates.one(
                        tipOffs.get(caller.get(), tipOff), choices, new MoveForm(), null, Pages.said(refused)));
    }

    @POST
    @Path("/{id}/photos/{n}/looks")
    @RolesAllowed(CONFIDANT_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({"image/jpeg", "image/png"})
    @Operation(hidden = true)
    public Response original(
            @RestPath UUID id,
            @RestPath int n,
            @RestForm @NotNull @Size(min = REASON_MIN, max = REASON_MAX) String reason) {
        return TipOffLookResource.download(looks.original(caller.get(), new TipOffId(id), n, reason), n);
    }
}

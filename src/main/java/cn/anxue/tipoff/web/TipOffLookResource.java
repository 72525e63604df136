package cn.anxue.tipoff.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.CONFIDANT_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.privacy.LookRequest;
import cn.anxue.tipoff.ShownPhoto;
import cn.anxue.tipoff.TipOffId;
import cn.anxue.tipoff.TipOffLooks;
import cn.anxue.tipoff.TipOffs;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What is looked at: photos without their metadata by those who handle it; the rest by the confidant, for a reason. */
@Path("/api/v1/tip-offs/{id}")
@DenyAll
@Tag(name = "Tip-offs")
public class TipOffLookResource {
    private final TipOffs tipOffs;
    private final TipOffLooks looks;
    private final CurrentCaller caller;

    TipOffLookResource(TipOffs tipOffs, TipOffLooks looks, CurrentCaller caller) {
        this.tipOffs = tipOffs;
        this.looks = looks;
        this.caller = caller;
    }

    @GET
    @Path("/photos/{n}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, CONFIDANT_GROUP})
    @Produces("image/jpeg")
    @Operation(operationId = "getTipOffPhoto", summary = "A photo, drawn anew without its metadata")
    public Response photo(@RestPath UUID id, @RestPath int n) {
        return shown(tipOffs.photo(caller.get(), new TipOffId(id), n));
    }

    @POST
    @Path("/looks")
    @RolesAllowed(CONFIDANT_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "lookAtTipOffReporter", summary = "Who reported; the look and its reason are kept")
    public TipOffBody.Contact reporter(@RestPath UUID id, @NotNull @Valid LookRequest body) {
        return TipOffBody.Contact.from(looks.reporter(caller.get(), new TipOffId(id), body.reason()));
    }

    @POST
    @Path("/photos/{n}/looks")
    @RolesAllowed(CONFIDANT_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({"image/jpeg", "image/png"})
    @Operation(operationId = "lookAtTipOffPhoto", summary = "A photo as it came; the look and its reason are kept")
    public Response original(@RestPath UUID id, @RestPath int n, @NotNull @Valid LookRequest body) {
        return download(looks.original(caller.get(), new TipOffId(id), n, body.reason()), n);
    }

    static Response shown(ShownPhoto photo) {
        return Response.ok(photo.content(), photo.type())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    static Response download(ShownPhoto photo, int n) {
        String name = photo.type().equals("image/png") ? n + ".png" : n + ".jpg";
        return Response.ok(photo.content(), photo.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}

package cn.anxue.bank.web;

import cn.anxue.bank.LineId;
import cn.anxue.bank.LineLooks;
import cn.anxue.bank.identification.Identification;
import cn.anxue.bank.identification.UnidentifiedLines;
import cn.anxue.calendar.Today;
import cn.anxue.idempotency.Idempotent;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.privacy.LookRequest;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Credits nobody could place yet, and the officer's word on where they belong. */
@Path("/api/v1/bank/lines")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank")
public class BankLineResource {
    private static final int CURSOR_MAX = 100;

    private final UnidentifiedLines lines;
    private final LineLooks looks;
    private final Identification identification;
    private final CurrentCaller caller;
    private final Today today;

    BankLineResource(
            UnidentifiedLines lines,
            LineLooks looks,
            Identification identification,
            CurrentCaller caller,
            Today today) {
        this.lines = lines;
        this.looks = looks;
        this.identification = identification;
        this.caller = caller;
        this.today = today;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.BANK_GROUP})
    @Operation(operationId = "listUnidentifiedLines", summary = "Credits nobody could place yet, oldest first")
    public Page<LineBody.View> unidentified(
            @RestQuery @Nullable @Size(max = CURSOR_MAX) String cursor, @RestQuery @Nullable Integer limit) {
        return lines.page(caller.get(), Cursor.decodeNullable(cursor), Page.limit(limit))
                .map(LineBody.View::of);
    }

    @POST
    @Path("/{id}/identification")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "identifyLine", summary = "Say where an unidentified line belongs")
    @APIResponse(
            responseCode = "200",
            description = "The line as it stands now",
            content = @Content(schema = @Schema(implementation = LineBody.View.class)))
    public Response identify(@RestPath UUID id, @NotNull @Valid LineBody.Identification body) {
        return Response.ok(LineBody.View.of(
                        identification.identify(caller.get(), new LineId(id), body.read(), today.date())))
                .build();
    }

    @POST
    @Path("/{id}/looks")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "lookAtLine",
            summary =
                    "Who paid and what for, unmasked; the look and its reason are kept and shown to the people concerned")
    public LineBody.Unmasked look(@RestPath UUID id, @NotNull @Valid LookRequest body) {
        LineId line = new LineId(id);
        return LineBody.Unmasked.of(line, looks.look(caller.get(), line, body.reason()));
    }
}

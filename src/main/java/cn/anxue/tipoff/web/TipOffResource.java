package cn.anxue.tipoff.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.CONFIDANT_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.tipoff.Channel;
import cn.anxue.tipoff.TipOffId;
import cn.anxue.tipoff.TipOffIntake;
import cn.anxue.tipoff.TipOffKind;
import cn.anxue.tipoff.TipOffLine;
import cn.anxue.tipoff.TipOffMoves;
import cn.anxue.tipoff.TipOffQuery;
import cn.anxue.tipoff.TipOffState;
import cn.anxue.tipoff.TipOffs;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Tip-offs, for the offices that handle them. */
@Path("/api/v1/tip-offs")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tip-offs")
public class TipOffResource {
    private final TipOffs tipOffs;
    private final TipOffMoves moves;
    private final TipOffDesk desk;
    private final CurrentCaller caller;

    TipOffResource(TipOffs tipOffs, TipOffMoves moves, TipOffDesk desk, CurrentCaller caller) {
        this.tipOffs = tipOffs;
        this.moves = moves;
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP, CONFIDANT_GROUP})
    @Operation(
            operationId = "listTipOffs",
            summary = "Tip-offs handled in, or about, the caller's region, latest first")
    public Page<TipOffLine> list(
            @RestQuery @Size(max = 100) @Nullable String q,
            @RestQuery @Nullable TipOffState state,
            @RestQuery @Nullable TipOffKind kind,
            @RestQuery @Nullable Channel channel,
            @RestQuery @Nullable UUID institution,
            @RestQuery boolean waiting,
            @RestQuery @Size(max = 100) @Nullable String cursor,
            @RestQuery @Min(1) @Max(Page.LIMIT_MAX) @Nullable Integer limit) {
        TipOffQuery query = new TipOffQuery(
                q, state, kind, channel, institution == null ? null : new InstitutionId(institution), waiting);
        return tipOffs.page(caller.get(), query, Cursor.decodeNullable(cursor), Page.limit(limit));
    }

    @POST
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "enterTipOff",
            summary = "Write down what came by telephone, letter, visit or a supervisor")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = TipOffBody.Entry.class)))
    @APIResponse(
            responseCode = "201",
            description = "Received",
            content = @Content(schema = @Schema(implementation = TipOffBody.Entered.class)))
    public Response enter(@BeanParam TipOffForm form) {
        TipOffIntake.Received received = desk.fromOfficer(caller.get(), form);
        return Response.created(URI.create("/api/v1/tip-offs/" + received.id()))
                .entity(TipOffBody.Entered.from(received))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, CONFIDANT_GROUP})
    @Operation(operationId = "getTipOff", summary = "A tip-off with its steps and those that may tell the same")
    public TipOffAnswer get(@RestPath UUID id) {
        return TipOffAnswer.from(tipOffs.get(caller.get(), new TipOffId(id)));
    }

    @POST
    @Path("/{id}/moves")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "moveTipOff", summary = "Take the next step: screen, accept, reject, merge, transfer, …")
    public TipOffAnswer move(@RestPath UUID id, @NotNull @Valid TipOffBody.Step body) {
        moves.move(caller.get(), new TipOffId(id), body.move());
        return get(id);
    }

    @POST
    @Path("/{id}/assignee")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reassignTipOff", summary = "Give one that is being looked into to somebody else")
    public TipOffAnswer reassign(@RestPath UUID id, @NotNull @Valid TipOffBody.Assignee body) {
        moves.reassign(caller.get(), new TipOffId(id), body.officer());
        return get(id);
    }

    @POST
    @Path("/{id}/institution")
    @RolesAllowed(OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "identifyTipOff", summary = "Say which institution a tip-off is about")
    public TipOffAnswer identify(@RestPath UUID id, @NotNull @Valid TipOffBody.Identified body) {
        moves.identify(caller.get(), new TipOffId(id), new InstitutionId(body.institutionId()));
        return get(id);
    }
}

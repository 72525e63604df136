package cn.anxue.fee.web;

import cn.anxue.fee.family.FamilyAcceptance;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLooks;
import cn.anxue.fee.order.OrderStatements;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.order.SummaryLinks;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.privacy.LookRequest;
import cn.anxue.web.IfMatch;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** An order as its parties use it: accept it, see what became of the money, print it; and an officer's look at the people. */
@Path("/api/v1/orders/{id}")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
public class OrderPartyResource {
    private final FamilyAcceptance acceptance;
    private final OrderLooks looks;
    private final OrderStatements statements;
    private final SummaryLinks links;
    private final CurrentCaller caller;

    OrderPartyResource(
            FamilyAcceptance acceptance,
            OrderLooks looks,
            OrderStatements statements,
            SummaryLinks links,
            CurrentCaller caller) {
        this.acceptance = acceptance;
        this.looks = looks;
        this.statements = statements;
        this.links = links;
        this.caller = caller;
    }

    @POST
    @Path("/acceptance")
    @RolesAllowed(Role.FAMILY_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "acceptOrder", summary = "The family accepts the order's terms, once")
    @APIResponse(
            responseCode = "200",
            description = "Accepted",
            content = @Content(schema = @Schema(implementation = OrderAnswer.class)))
    public Response accept(@RestPath UUID id, @NotNull @Valid FamilyBody.Acceptance body) {
        OrderView order = acceptance.accept(caller.get(), new OrderId(id), body.read());
        return Response.ok(OrderAnswer.from(order))
                .header(HttpHeaders.ETAG, IfMatch.tag(order.terms().version()))
                .build();
    }

    @POST
    @Path("/looks")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "lookAtOrder",
            summary = "The people of an order, unmasked; the look and its reason are kept and shown to the family")
    public OrderPartyBody.People look(@RestPath UUID id, @NotNull @Valid LookRequest body) {
        return OrderPartyBody.People.from(looks.look(caller.get(), new OrderId(id), body.reason()));
    }

    @GET
    @Path("/statement")
    @RolesAllowed({
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.AUDITOR_GROUP,
        Role.INSTITUTION_GROUP,
        Role.FAMILY_GROUP
    })
    @Operation(
            operationId = "getOrderStatement",
            summary = "Paid, taught, refunded and left, with each entry of the books")
    public OrderPartyBody.Account statement(@RestPath UUID id) {
        return OrderPartyBody.Account.from(statements.of(caller.get(), new OrderId(id)));
    }

    @POST
    @Path("/summary-links")
    @RolesAllowed({
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.AUDITOR_GROUP,
        Role.INSTITUTION_GROUP,
        Role.FAMILY_GROUP
    })
    @Operation(
            operationId = "linkOrderSummary",
            summary = "A link to the printable contract summary that holds for a quarter of an hour")
    @APIResponse(
            responseCode = "201",
            description = "The link",
            content = @Content(schema = @Schema(implementation = OrderPartyBody.Link.class)))
    public Response link(@RestPath UUID id) {
        OrderPartyBody.Link link = OrderPartyBody.Link.from(links.make(caller.get(), new OrderId(id)));
        return Response.created(URI.create(link.url())).entity(link).build();
    }
}

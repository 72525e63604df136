package cn.anxue.fee.web;

import cn.anxue.fee.order.OrderEndings;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderSearch;
import cn.anxue.fee.order.OrderService;
import cn.anxue.fee.order.OrderState;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.order.PaymentReference;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.web.IfMatch;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Orders: sell, read, call off. */
@Path("/api/v1/orders")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
public class OrderResource {
    private final OrderService service;
    private final OrderRegister register;
    private final OrderSearch search;
    private final OrderEndings endings;
    private final CurrentCaller caller;

    OrderResource(
            OrderService service,
            OrderRegister register,
            OrderSearch search,
            OrderEndings endings,
            CurrentCaller caller) {
        this.service = service;
        this.register = register;
        this.search = search;
        this.endings = endings;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.INSTITUTION_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeOrder",
            summary = "Sell: write an order down; each refusal names its rule and the document it stands in")
    @APIResponse(
            responseCode = "201",
            description = "Made; the family accepts it by a code and pays by the reference",
            content = @Content(schema = @Schema(implementation = OrderAnswer.class)))
    public Response order(@NotNull @Valid OrderBody body) {
        OrderView order = service.order(caller.get(), body.read());
        return answer(Response.created(URI.create("/api/v1/orders/" + order.id())), order);
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.INSTITUTION_GROUP})
    @Operation(operationId = "listOrders", summary = "Orders in the caller's reach, latest first")
    public Page<OrderAnswer> list(
            @RestQuery @Nullable UUID institution,
            @RestQuery @Nullable OrderState state,
            @RestQuery @Size(max = 30) @Nullable String reference,
            @RestQuery @Size(max = 100) @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        OrderSearch.Query query = new OrderSearch.Query(
                institution, state, reference(reference), Cursor.decodeNullable(cursor), Page.limit(limit));
        return search.search(caller.get(), query).map(OrderAnswer::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.AUDITOR_GROUP,
        Role.INSTITUTION_GROUP,
        Role.FAMILY_GROUP
    })
    @Operation(operationId = "getOrder", summary = "An order, with its version as ETag")
    @APIResponse(
            responseCode = "200",
            description = "The order",
            content = @Content(schema = @Schema(implementation = OrderAnswer.class)))
    public Response get(@RestPath UUID id) {
        return answer(Response.ok(), register.get(caller.get(), new OrderId(id)));
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed({Role.INSTITUTION_GROUP, Role.FAMILY_GROUP})
    @Operation(operationId = "cancelOrder", summary = "Call off an order no money has come for")
    @APIResponse(
            responseCode = "200",
            description = "Called off",
            content = @Content(schema = @Schema(implementation = OrderAnswer.class)))
    public Response cancel(@RestPath UUID id) {
        return answer(Response.ok(), endings.cancel(caller.get(), new OrderId(id)));
    }

    private static @Nullable PaymentReference reference(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return PaymentReference.parse(text)
                .orElseThrow(() -> new ProblemException(
                        RequestProblem.INVALID_VALUE, "/reference", Map.of("reason", "4KMNP-7RTWX")));
    }

    private static Response answer(Response.ResponseBuilder response, OrderView order) {
        return response.entity(OrderAnswer.from(order))
                .header(HttpHeaders.ETAG, IfMatch.tag(order.terms().version()))
                .build();
    }
}

package cn.anxue.fee.web;

import cn.anxue.fee.order.OrderLooks;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Page;
import cn.anxue.privacy.KeptLook;
import cn.anxue.privacy.PersonalCopies;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who looked at an order's people unmasked, for the family and those who look after it. */
@Path("/api/v1/orders/{id}")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
public class OrderLookResource {
    private final PersonalCopies copies;
    private final CurrentCaller caller;

    OrderLookResource(PersonalCopies copies, CurrentCaller caller) {
        this.copies = copies;
        this.caller = caller;
    }

    @GET
    @Path("/looks")
    @RolesAllowed({Role.FAMILY_GROUP, Role.OFFICER_GROUP, Role.AUDITOR_GROUP})
    @Operation(
            operationId = "listOrderLooks",
            summary = "Who looked at the order's people unmasked, and why, latest first")
    public Page<KeptLook> list(@RestPath UUID id) {
        return new Page<>(copies.looks(caller.get(), OrderLooks.SUBJECT, id), null);
    }
}

package cn.anxue.fee.web.family;

import cn.anxue.fee.family.FamilyOrders;
import cn.anxue.fee.order.OrderView;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All orders of the family. */
@Path("/family/orders")
@DenyAll
@Produces(Pages.HTML)
public class FamilyListPages {
    @CheckedTemplate(basePath = "fee")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance familyOrders(List<OrderView> orders);
    }

    private final FamilyOrders orders;
    private final CurrentCaller caller;

    FamilyListPages(FamilyOrders orders, CurrentCaller caller) {
        this.orders = orders;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.FAMILY_GROUP)
    @Operation(hidden = true)
    public Response list() {
        return Pages.show(Templates.familyOrders(orders.of(caller.get())));
    }
}

package cn.anxue.fee.web.family;

import cn.anxue.fee.family.FamilyCodes;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.refund.RefundRegister;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.message.Message;
import cn.anxue.message.MessageReader;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** What the family was told about an order and its refunds. */
@Path("/family/orders/{id}/messages")
@DenyAll
@Produces(Pages.HTML)
public class FamilyMessagePages {
    private static final int SHOWN_MAX = 100;

    @CheckedTemplate(basePath = "fee")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance familyMessages(OrderView order, List<Message> messages);
    }

    private final OrderRegister orders;
    private final RefundRegister refunds;
    private final MessageReader messages;
    private final CurrentCaller caller;

    FamilyMessagePages(OrderRegister orders, RefundRegister refunds, MessageReader messages, CurrentCaller caller) {
        this.orders = orders;
        this.refunds = refunds;
        this.messages = messages;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.FAMILY_GROUP)
    @Operation(hidden = true)
    public Response list(@RestPath UUID id) {
        OrderId order = new OrderId(id);
        OrderView view = orders.get(caller.get(), order);
        List<UUID> subjects = new ArrayList<>(List.of(id));
        refunds.ofOrder(caller.get(), order)
                .forEach(refund -> subjects.add(refund.id().value()));
        // Codes are for the moment they are sent in.
        List<Message> told = messages.about(subjects, SHOWN_MAX).stream()
                .filter(message -> !message.kind().equals(FamilyCodes.KIND))
                .toList();
        return Pages.show(Templates.familyMessages(view, told));
    }
}

package cn.anxue.fee.web.family;

import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLooks;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderView;
import cn.anxue.identity.Role;
import cn.anxue.privacy.KeptLook;
import cn.anxue.privacy.PersonalCopies;
import cn.anxue.privacy.PrivacyRequests;
import cn.anxue.privacy.RequestKind;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.web.Desk;
import cn.anxue.web.Pages;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What is kept of the family: who looked at it, a copy, corrections, an end. */
@Path("/family/orders/{id}/data")
@DenyAll
@Produces(Pages.HTML)
public class FamilyDataPages {
    private static final int VALUE_MAX = 100;

    @CheckedTemplate(basePath = "fee")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance familyData(
                OrderView order,
                List<KeptLook> looks,
                List<PrivacyRequests.Asked> requests,
                FamilyCorrections typed,
                @Nullable Text said);
    }

    private final OrderRegister orders;
    private final PersonalCopies copies;
    private final PrivacyRequests requests;
    private final ObjectMapper json;
    private final Desk desk;

    FamilyDataPages(
            OrderRegister orders, PersonalCopies copies, PrivacyRequests requests, ObjectMapper json, Desk desk) {
        this.orders = orders;
        this.copies = copies;
        this.requests = requests;
        this.json = json;
        this.desk = desk;
    }

    @GET
    @RolesAllowed(Role.FAMILY_GROUP)
    @Operation(hidden = true)
    public Response show(@RestPath UUID id) {
        OrderView order = orders.get(desk.caller(), new OrderId(id));
        return Pages.show(page(order, FamilyCorrections.of(order), null));
    }

    @POST
    @RolesAllowed(Role.FAMILY_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(
            @RestPath UUID id,
            @RestForm @Nullable RequestKind kind,
            @RestForm @Size(max = VALUE_MAX) @Nullable String learnerName,
            @RestForm @Size(max = VALUE_MAX) @Nullable String learnerGrade,
            @RestForm @Size(max = VALUE_MAX) @Nullable String guardianName,
            @RestForm @Size(max = VALUE_MAX) @Nullable String guardianPhone) {
        OrderView order = orders.get(desk.caller(), new OrderId(id));
        FamilyCorrections typed =
                FamilyCorrections.of(order).with(learnerName, learnerGrade, guardianName, guardianPhone);
        return desk.act(
                () -> {
                    if (kind == null) {
                        throw new ProblemException(RequestProblem.REQUIRED, "/kind", Map.of());
                    }
                    Map<String, String> changed = kind == RequestKind.CORRECTION ? typed.changed(order) : Map.of();
                    requests.make(desk.caller(), OrderLooks.SUBJECT, id, kind, changed);
                    return "/family/orders/" + id + "/data";
                },
                refused -> page(order, typed, Pages.said(refused)));
    }

    /** All that is kept, to take home. */
    @GET
    @Path("/copy")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FAMILY_GROUP)
    @Operation(hidden = true)
    public Response copy(@RestPath UUID id) {
        return FamilyFiles.json(json, copies.copy(desk.caller(), OrderLooks.SUBJECT, id), "personal-data.json");
    }

    private TemplateInstance page(OrderView order, FamilyCorrections typed, @Nullable Text said) {
        UUID id = order.id().value();
        return Templates.familyData(
                order,
                copies.looks(desk.caller(), OrderLooks.SUBJECT, id),
                requests.of(desk.caller(), OrderLooks.SUBJECT, id),
                typed,
                said);
    }
}

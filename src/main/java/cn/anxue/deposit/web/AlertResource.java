package cn.anxue.deposit.web;

import cn.anxue.deposit.interest.InterestAlert;
import cn.anxue.deposit.interest.InterestInquiry;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Deposits whose interest did not come as agreed. */
@Path("/api/v1/deposit-alerts")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deposits")
public class AlertResource {
    private final InterestInquiry inquiry;
    private final CurrentCaller caller;

    AlertResource(InterestInquiry inquiry, CurrentCaller caller) {
        this.inquiry = inquiry;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(operationId = "listDepositAlerts", summary = "Interest that did not come by a posting day, or came low")
    public Page<InterestAlert> list(
            @RestQuery @Size(max = 12) @Nullable String region,
            @RestQuery @Size(max = 100) @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        int size = Page.limit(limit);
        return Page.of(
                inquiry.list(caller.get(), region, Cursor.decodeNullable(cursor), size),
                size,
                alert -> Cursor.encode(alert.id()));
    }
}

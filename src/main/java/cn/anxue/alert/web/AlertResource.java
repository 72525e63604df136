package cn.anxue.alert.web;

import static cn.anxue.identity.Role.APPROVER_GROUP;
import static cn.anxue.identity.Role.AUDITOR_GROUP;
import static cn.anxue.identity.Role.OFFICER_GROUP;

import cn.anxue.alert.AlertId;
import cn.anxue.alert.AlertKind;
import cn.anxue.alert.AlertSearch;
import cn.anxue.alert.AlertService;
import cn.anxue.alert.AlertState;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the figures say before anyone complains. */
@Path("/api/v1/alerts")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
public class AlertResource {
    private final AlertService alerts;
    private final CurrentCaller caller;

    AlertResource(AlertService alerts, CurrentCaller caller) {
        this.alerts = alerts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "listAlerts", summary = "Alerts within the caller's sight, latest first")
    public Page<AlertBody> list(
            @RestQuery @Nullable AlertState state,
            @RestQuery @Nullable AlertKind kind,
            @RestQuery @Nullable UUID institution,
            @RestQuery @Size(max = 200) @Nullable String cursor,
            @RestQuery @Min(1) @Max(Page.LIMIT_MAX) @Nullable Integer limit) {
        AlertSearch search = new AlertSearch(state, kind, institution == null ? null : new InstitutionId(institution));
        return alerts.page(caller.get(), search, cursor == null ? null : Cursor.decode(cursor), Page.limit(limit))
                .map(AlertBody::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER_GROUP, APPROVER_GROUP, AUDITOR_GROUP})
    @Operation(operationId = "getAlert", summary = "One alert and what somebody found")
    public AlertBody get(@RestPath UUID id) {
        return AlertBody.from(alerts.get(caller.get(), new AlertId(id)));
    }

    @POST
    @Path("/{id}/handling")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OFFICER_GROUP)
    @Operation(operationId = "handleAlert", summary = "Say what was found; the alert is not raised again for 24 hours")
    public AlertBody handle(@RestPath UUID id, @NotNull @Valid AlertBody.Handling body) {
        return AlertBody.from(
                alerts.handle(caller.get(), new AlertId(id), body.remark().strip()));
    }
}

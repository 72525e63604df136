package cn.anxue.bank.web;

import cn.anxue.bank.reconciliation.DayClosing;
import cn.anxue.bank.reconciliation.DaySheets;
import cn.anxue.bank.reconciliation.Reconciliations;
import cn.anxue.calendar.Today;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Days of accounts: bank, book and claims, what does not agree, and the closing. */
@Path("/api/v1/bank/reconciliations")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliation")
public class ReconciliationResource {
    private static final int NUMBER_MAX = 64;

    private final Reconciliations days;
    private final DayClosing closing;
    private final DaySheets sheets;
    private final CurrentCaller caller;
    private final Today today;

    ReconciliationResource(
            Reconciliations days, DayClosing closing, DaySheets sheets, CurrentCaller caller, Today today) {
        this.days = days;
        this.closing = closing;
        this.sheets = sheets;
        this.caller = caller;
        this.today = today;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.BANK_GROUP})
    @Operation(
            operationId = "getDaySheet",
            summary = "The figures of a day by place and bank: how much is explained, and how old is what is not")
    public ReconciliationBody.Sheet sheet(
            @RestQuery @Nullable @Pattern(regexp = "[0-9]{6,12}") String region, @RestQuery @Nullable LocalDate date) {
        LocalDate day = date == null ? today.date() : date;
        return ReconciliationBody.Sheet.of(day, sheets.of(caller.get(), region, day));
    }

    @GET
    @Path("/{account}/{date}")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.BANK_GROUP})
    @Operation(
            operationId = "getReconciliation",
            summary = "A day of an account: bank, book and claims compared to the fen, and what does not agree")
    public ReconciliationBody.Day day(@RestPath @Size(max = NUMBER_MAX) String account, @RestPath LocalDate date) {
        return ReconciliationBody.Day.of(days.day(caller.get(), account, date));
    }

    @POST
    @Path("/{account}/{date}/close")
    @RolesAllowed(Role.OFFICER_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeDay",
            summary =
                    "Close a day of an account; breaks that stand in the way are carried over with a reason, or it is refused")
    public ReconciliationBody.Day close(
            @RestPath @Size(max = NUMBER_MAX) String account,
            @RestPath LocalDate date,
            @Valid ReconciliationBody.@Nullable Close body) {
        return ReconciliationBody.Day.of(
                closing.close(caller.get(), account, date, body == null ? List.of() : body.read()));
    }
}

package cn.anxue.simulator.web;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Role;
import cn.anxue.simulator.DemoBank;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The simulated bank, a day at a time. */
@Path("/demo/bank")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Simulated bank")
public class SimulatorResource {
    private static final int DAYS_USUAL = 7;

    private final DemoBank bank;
    private final Today today;

    SimulatorResource(DemoBank bank, Today today) {
        this.bank = bank;
        this.today = today;
    }

    @GET
    @Path("/accounts")
    @PermitAll
    @Operation(operationId = "listSimulatedAccounts", summary = "Demo mode only: what the simulated bank truly holds")
    public SimulatorBody.Accounts accounts() {
        return new SimulatorBody.Accounts(
                bank.accounts().stream().map(SimulatorBody.AccountView::of).toList());
    }

    @GET
    @Path("/days")
    @PermitAll
    @Operation(operationId = "listSimulatedDays", summary = "Demo mode only: what truly happened, the latest day first")
    public SimulatorBody.Days days(@RestQuery @Nullable @Min(1) @Max(60) Integer limit) {
        return new SimulatorBody.Days(bank.days(limit == null ? DAYS_USUAL : limit).stream()
                .map(SimulatorBody.DayView::of)
                .toList());
    }

    @POST
    @Path("/days")
    @RolesAllowed({Role.BANK_GROUP, Role.OFFICER_GROUP})
    @Operation(
            operationId = "playSimulatedDay",
            summary = "Demo mode only: play the simulated bank's next day; it pays, tells and sends its statements")
    public SimulatorBody.DayView play() {
        return SimulatorBody.DayView.of(bank.play(today.date()));
    }
}

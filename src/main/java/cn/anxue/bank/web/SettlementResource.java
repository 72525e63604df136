package cn.anxue.bank.web;

import cn.anxue.bank.LineId;
import cn.anxue.bank.settlement.SettlementDraft;
import cn.anxue.bank.settlement.Settlements;
import cn.anxue.calendar.Today;
import cn.anxue.idempotency.Idempotent;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.money.Money;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What a collector says of one net line: which payments it is made of. */
@Path("/api/v1/bank/lines/{id}/settlement")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank")
public class SettlementResource {
    private static final int CSV_MAX = 4_000_000;

    private final Settlements settlements;
    private final CurrentCaller caller;
    private final Today today;

    SettlementResource(Settlements settlements, CurrentCaller caller, Today today) {
        this.settlements = settlements;
        this.caller = caller;
        this.today = today;
    }

    @POST
    @RolesAllowed({Role.OFFICER_GROUP, Role.BANK_GROUP})
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "settleLine",
            summary = "Explain one net line of a collector as up to 10,000 payments; all are booked or none")
    @APIResponse(
            responseCode = "200",
            description = "What became of each part",
            content = @Content(schema = @Schema(implementation = SettlementBody.Answer.class)))
    public Response settle(@RestPath UUID id, @NotNull @Valid SettlementBody body) {
        return answer(id, body.read());
    }

    @POST
    @RolesAllowed({Role.OFFICER_GROUP, Role.BANK_GROUP})
    @Consumes("text/csv")
    @Idempotent
    @Operation(
            operationId = "settleLineByCsv",
            summary =
                    "The same as CSV: order reference, amount, payer's name, payer's account, time, collector's reference")
    @APIResponse(
            responseCode = "200",
            description = "What became of each part",
            content = @Content(schema = @Schema(implementation = SettlementBody.Answer.class)))
    public Response settleByCsv(
            @RestPath UUID id,
            @RestQuery @NotNull @Pattern(regexp = "[A-Z0-9_]{2,32}") String collector,
            @RestQuery @NotNull @Size(max = 20) String commission,
            @NotNull @Size(max = CSV_MAX) String csv) {
        return answer(id, new SettlementDraft(collector, Money.parse(commission, Money.CNY), SettlementCsv.parse(csv)));
    }

    private Response answer(UUID id, SettlementDraft draft) {
        return Response.ok(
                        SettlementBody.Answer.of(settlements.settle(caller.get(), new LineId(id), draft, today.date())))
                .build();
    }
}

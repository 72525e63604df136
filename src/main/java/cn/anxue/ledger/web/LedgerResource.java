package cn.anxue.ledger.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.ledger.AccountHistory;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The books of an institution as they are and as they were. */
@Path("/api/v1/institutions/{id}/ledger")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public class LedgerResource {
    private static final int PATH_MAX = 120;
    private static final int LINES_MAX = 100;

    private final Ledger ledger;
    private final AccountHistory history;
    private final InstitutionRegister institutions;
    private final CurrentCaller caller;

    LedgerResource(Ledger ledger, AccountHistory history, InstitutionRegister institutions, CurrentCaller caller) {
        this.ledger = ledger;
        this.history = history;
        this.institutions = institutions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.INSTITUTION_GROUP})
    @Transactional
    @Operation(operationId = "listLedgerAccounts", summary = "All accounts in the books of an institution")
    public LedgerBody.Accounts accounts(@RestPath UUID id) {
        return LedgerBody.Accounts.of(ledger.balances(holder(id), ""));
    }

    @GET
    @Path("/statement")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.INSTITUTION_GROUP})
    @Operation(operationId = "getLedgerStatement", summary = "The entries of an account after a position, oldest first")
    public LedgerBody.Page statement(
            @RestPath UUID id,
            @RestQuery @NotNull @Size(max = PATH_MAX) String account,
            @RestQuery @DefaultValue("0") @PositiveOrZero long after) {
        return LedgerBody.Page.of(history.statement(holder(id), account, after, LINES_MAX), LINES_MAX);
    }

    @GET
    @Path("/balance")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.INSTITUTION_GROUP})
    @Operation(
            operationId = "getPastBalance",
            summary = "The balance of an account by booked date, or as it was known at a position")
    public LedgerBody.Account balance(
            @RestPath UUID id,
            @RestQuery @NotNull @Size(max = PATH_MAX) String account,
            @RestQuery @Nullable LocalDate on,
            @RestQuery @Nullable @PositiveOrZero Long position) {
        Balance balance = on != null
                ? history.on(holder(id), account, on)
                : history.at(holder(id), account, position == null ? Long.MAX_VALUE : position);
        return LedgerBody.Account.of(account, balance);
    }

    private HolderId holder(UUID institution) {
        institutions.requireSight(caller.get(), new InstitutionId(institution));
        return new HolderId(institution);
    }
}

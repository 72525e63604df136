package cn.anxue.ledger.web;

import cn.anxue.identity.Role;
import cn.anxue.ledger.Recomputation;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All books worked out anew, for auditors. */
@Path("/api/v1/ledger/recomputation")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public class RecomputationResource {
    private final Recomputation recomputation;

    RecomputationResource(Recomputation recomputation) {
        this.recomputation = recomputation;
    }

    @GET
    @RolesAllowed(Role.AUDITOR_GROUP)
    @Operation(
            operationId = "recomputeLedger",
            summary = "Work every balance out anew from the entries; reads the whole journal")
    public LedgerBody.Proof recompute() {
        return LedgerBody.Proof.of(recomputation.run());
    }
}

package cn.anxue.ledger.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Recomputation;
import cn.anxue.problem.ProblemException;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All books worked out anew, for auditors. */
@Path("/api/v1/ledger/recomputation")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public class RecomputationResource {
    private final Recomputation recomputation;
    private final InstitutionRegister institutions;
    private final CurrentCaller caller;

    RecomputationResource(Recomputation recomputation, InstitutionRegister institutions, CurrentCaller caller) {
        this.recomputation = recomputation;
        this.institutions = institutions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.AUDITOR_GROUP)
    @Operation(
            operationId = "recomputeLedger",
            summary = "Work every balance out anew from the entries; reads the whole journal")
    public LedgerBody.Proof recompute() {
        Recomputation.Result result = recomputation.run();
        List<LedgerBody.Finding> seen = result.findings().stream()
                .filter(finding -> sees(finding.holder()))
                .map(finding -> new LedgerBody.Finding(finding.holder().value(), finding.text()))
                .toList();
        return new LedgerBody.Proof(result.entries(), seen, result.findings().isEmpty());
    }

    private boolean sees(HolderId holder) {
        try {
            institutions.requireSight(caller.get(), new InstitutionId(holder.value()));
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }
}

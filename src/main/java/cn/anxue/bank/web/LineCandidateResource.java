package cn.anxue.bank.web;

import cn.anxue.bank.LineId;
import cn.anxue.bank.match.MatchTrials;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What an unexplained line may belong to; equal candidates all stand there, and a person chooses. */
@Path("/api/v1/bank/lines/{id}/candidates")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank")
public class LineCandidateResource {
    private final MatchTrials trials;
    private final CurrentCaller caller;

    LineCandidateResource(MatchTrials trials, CurrentCaller caller) {
        this.trials = trials;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP})
    @Operation(
            operationId = "listLineCandidates",
            summary = "Orders or instructions that an unexplained line may belong to, strongest first")
    public MatchBody.Candidates candidates(@RestPath UUID id) {
        return MatchBody.Candidates.of(trials.candidates(caller.get(), new LineId(id)));
    }
}

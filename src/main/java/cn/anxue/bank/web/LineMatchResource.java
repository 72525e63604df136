package cn.anxue.bank.web;

import cn.anxue.bank.LineId;
import cn.anxue.bank.match.MatchedLines;
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

/** What a line belongs to, and by which rule. */
@Path("/api/v1/bank/lines/{id}/matches")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank")
public class LineMatchResource {
    private final MatchedLines lines;
    private final CurrentCaller caller;

    LineMatchResource(MatchedLines lines, CurrentCaller caller) {
        this.lines = lines;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.BANK_GROUP})
    @Operation(
            operationId = "showLineMatches",
            summary = "A line, and each thing it belongs to with the rule that says so")
    public MatchBody.Matches matches(@RestPath UUID id) {
        return MatchBody.Matches.of(lines.get(caller.get(), new LineId(id)));
    }
}

package cn.anxue.region.web;

import cn.anxue.deposit.DepositTiers;
import cn.anxue.deposit.DepositTrial;
import cn.anxue.fee.cap.CapTrial;
import cn.anxue.fee.cap.FeeCaps;
import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Regions;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What if: a rule tried before it is enacted. Nothing is written. */
@Path("/api/v1/rules/trials")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public class TrialResource {
    private final DepositTrial deposits;
    private final CapTrial caps;
    private final Regions regions;
    private final ObjectMapper json;
    private final CurrentCaller caller;

    TrialResource(DepositTrial deposits, CapTrial caps, Regions regions, ObjectMapper json, CurrentCaller caller) {
        this.deposits = deposits;
        this.caps = caps;
        this.regions = regions;
        this.json = json;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP})
    @Operation(
            operationId = "tryRule",
            summary = "Which institutions would be short, which live orders over a cap, and by how much")
    public TrialBody.Answer run(@NotNull @Valid TrialBody body) {
        requireReach(caller.get(), body.region());
        return switch (body.key()) {
            case "deposit.tiers" ->
                TrialBody.Answer.of(deposits.tiers(body.region(), read(body, DepositTiers.class)), List.of());
            case "deposit.floorIncluded" ->
                TrialBody.Answer.of(deposits.floorIncluded(body.region(), read(body, Boolean.class)), List.of());
            default -> TrialBody.Answer.of(List.of(), caps.run(body.region(), read(body, FeeCaps.class)));
        };
    }

    private void requireReach(Caller official, String region) {
        regions.get(region, "/region");
        boolean reaches = official.scope() instanceof Scope.Region own && regions.within(region, own.regionCode());
        if (!reaches) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
    }

    private <T> T read(TrialBody body, Class<T> type) {
        try {
            return json.treeToValue(body.value(), type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new ProblemException(
                    RequestProblem.INVALID_VALUE, "/value", Map.of("reason", "与规则的格式不符 / not of the rule's form"));
        }
    }
}

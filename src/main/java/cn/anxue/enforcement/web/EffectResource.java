package cn.anxue.enforcement.web;

import cn.anxue.enforcement.recomputation.EffectRecomputation;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The effects of decisions, worked out anew. */
@Path("/api/v1/effects/recomputation")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
public class EffectResource {
    private final EffectRecomputation recomputation;
    private final CurrentCaller caller;

    EffectResource(EffectRecomputation recomputation, CurrentCaller caller) {
        this.recomputation = recomputation;
        this.caller = caller;
    }

    /** Something that is shown otherwise than the decisions say. */
    @Schema(name = "EffectDifference")
    public record Difference(
            UUID institution,
            @Schema(maxLength = 20) String what,
            @Schema(maxLength = 250) String shown,
            @Schema(maxLength = 250) String recomputed) {}

    /** The outcome: nothing differs, or what does. */
    @Schema(name = "EffectProof")
    public record Proof(int institutions, List<Difference> differences, boolean agrees) {}

    @GET
    @RolesAllowed(Role.AUDITOR_GROUP)
    @Operation(
            operationId = "recomputeEffects",
            summary = "Works bars, states and standings out anew from the decisions and lists what is shown otherwise")
    public Proof recompute() {
        EffectRecomputation.Result result = recomputation.run(caller.get());
        List<Difference> differences = result.differences().stream()
                .map(one -> new Difference(one.institution(), one.what(), one.shown(), one.recomputed()))
                .toList();
        return new Proof(result.institutions(), differences, differences.isEmpty());
    }
}

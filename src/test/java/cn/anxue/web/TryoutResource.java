package cn.anxue.web;

import cn.anxue.idempotency.IdempotencyProblem;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Fails in every way a resource may, so that the answers can be looked at. */
@Path("/api/v1/tryout")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TryoutResource {
    enum Colour {
        RED,
        GREEN
    }

    record Body(
            @NotBlank @Size(max = 10) String name,
            @Nullable Money amount,
            @Nullable Colour colour,
            @Nullable LocalDate on,
            @Nullable UUID id,
            @Nullable Integer count,
            @Nullable @Size(max = 2) List<@Valid @NotNull Body> children) {}

    @POST
    @PermitAll
    @Operation(hidden = true)
    public Body echo(@NotNull @Valid Body body) {
        Logger.getLogger(TryoutResource.class).info("echoes");
        return body;
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(hidden = true)
    public String byId(@PathParam("id") UUID id, @QueryParam("limit") @Nullable @Min(1) Integer limit) {
        return "\"" + id + "\"";
    }

    @GET
    @Path("fail/{how}")
    @PermitAll
    @Operation(hidden = true)
    public String fail(@PathParam("how") String how) {
        switch (how) {
            case "several" ->
                new Violations()
                        .add("/a", RequestProblem.REQUIRED)
                        .add("/b", RequestProblem.INVALID_AMOUNT)
                        .throwIfAny();
            case "wrapped" -> throw new IllegalStateException(new ProblemException(RequestProblem.STALE));
            case "inProgress" -> throw new ProblemException(IdempotencyProblem.IDEMPOTENCY_KEY_IN_PROGRESS);
            default -> throw new IllegalStateException("secret " + how);
        }
        return "";
    }

    @GET
    @Path("guarded")
    @RolesAllowed("officer")
    @Operation(hidden = true)
    public String guarded() {
        return "\"in\"";
    }

    @Operation(hidden = true)
    @GET
    @Path("forgotten")
    public String forgotten() {
        return "\"open\"";
    }
}

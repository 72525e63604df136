package cn.anxue.reporting.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.reporting.dashboard.Board;
import cn.anxue.reporting.dashboard.Boards;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The board of an authority: what must be held and is, what waits and how long, the places below side by side. */
@Path("/console/dashboard")
@DenyAll
@Produces(Pages.HTML)
public class DashboardPages {
    @CheckedTemplate(basePath = "reporting")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance dashboard(Board board);
    }

    private final Boards boards;
    private final CurrentCaller caller;

    DashboardPages(Boards boards, CurrentCaller caller) {
        this.boards = boards;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response show(@RestQuery @Pattern(regexp = "^([0-9]{6}([0-9]{3})?)?$") @Nullable String region) {
        return Pages.show(
                Templates.dashboard(boards.of(caller.get(), region == null || region.isEmpty() ? own() : region)));
    }

    private String own() {
        if (caller.get().scope() instanceof Scope.Region region) {
            return region.regionCode();
        }
        throw new ProblemException(RequestProblem.NOT_FOUND);
    }
}

package cn.anxue.duty.web;

import cn.anxue.duty.Duty;
import cn.anxue.duty.WorkList;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The first thing somebody who works here looks at: what is overdue, due today, this week, later. */
@Path("/console/work")
@DenyAll
@Produces(Pages.HTML)
public class WorkPages {
    @CheckedTemplate(basePath = "duty")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance work(
                LocalDate today, int total, List<KindCount> kinds, String kind, List<WorkSection> sections);
    }

    private final WorkList work;
    private final CurrentCaller caller;

    WorkPages(WorkList work, CurrentCaller caller) {
        this.work = work;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.INSPECTOR_GROUP,
        Role.INSTITUTION_GROUP,
        Role.BANK_GROUP
    })
    @Operation(hidden = true)
    public Response show(@RestQuery @Pattern(regexp = "^[a-z_.-]*$") @Size(max = 80) @Nullable String kind) {
        List<Duty> all = work.of(caller.get());
        LocalDate today = work.today();
        List<Duty> shown = new WorkFilter(kind, null).of(all, today);
        return Pages.show(Templates.work(
                today, all.size(), KindCount.of(all), kind == null ? "" : kind, WorkSection.of(shown, today)));
    }
}

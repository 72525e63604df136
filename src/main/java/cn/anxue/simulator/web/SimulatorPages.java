package cn.anxue.simulator.web;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import cn.anxue.simulator.DemoBank;
import cn.anxue.simulator.SimulatedAccount;
import cn.anxue.simulator.SimulatorProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The simulated bank as a page: what it did, and a button for the next day. */
@Path("/demo/bank")
@DenyAll
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class SimulatorPages {
    private static final int DAYS_SHOWN = 5;
    private static final int SEE_OTHER = 303;

    @CheckedTemplate(basePath = "simulator")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance bank(
                List<SimulatedAccount> accounts, List<DemoBank.Played> days, @Nullable Text said);
    }

    private final DemoBank bank;
    private final Today today;

    SimulatorPages(DemoBank bank, Today today) {
        this.bank = bank;
        this.today = today;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response bank() {
        return show(200, null);
    }

    @POST
    @Path("/next-day")
    @RolesAllowed({Role.BANK_GROUP, Role.OFFICER_GROUP})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response nextDay() {
        try {
            bank.play(today.date());
            return Response.status(SEE_OTHER)
                    .header(HttpHeaders.LOCATION, "/demo/bank")
                    .build();
        } catch (ProblemException problem) {
            if (problem.kind() != SimulatorProblem.CAUGHT_UP) {
                throw problem;
            }
            Map<String, ?> facts = problem.violations().get(0).facts();
            Text text = problem.kind().text();
            return show(
                    problem.kind().status(), Text.of(text.in(Locale.CHINESE, facts), text.in(Locale.ENGLISH, facts)));
        }
    }

    private Response show(int status, @Nullable Text said) {
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Templates.bank(bank.accounts(), bank.days(DAYS_SHOWN), said)
                        .render())
                .build();
    }
}

package cn.anxue.simulator.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.simulator.conformance.ConformanceCase;
import cn.anxue.simulator.conformance.OwnAccounts;
import cn.anxue.simulator.conformance.SeenCalls;
import cn.anxue.simulator.conformance.Verdict;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The cases as a page for a bank's engineers: what is to be done, what was seen, what is wrong. */
@Path("/demo/bank/conformance")
@DenyAll
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class ConformancePages {
    private static final int SEE_OTHER = 303;

    @CheckedTemplate(basePath = "simulator")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance conformance(List<Verdict> verdicts, long passed, List<OwnAccounts.Own> accounts);
    }

    private final SeenCalls calls;
    private final OwnAccounts accounts;
    private final CurrentCaller caller;

    ConformancePages(SeenCalls calls, OwnAccounts accounts, CurrentCaller caller) {
        this.calls = calls;
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.BANK_GROUP)
    @Operation(hidden = true)
    public Response cases() {
        List<Verdict> verdicts = calls.verdicts(bank());
        long passed = verdicts.stream()
                .filter(verdict -> verdict.state() == Verdict.State.PASSED)
                .count();
        return Response.ok(Templates.conformance(verdicts, passed, accounts.of(bank()))
                        .render())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/{name}")
    @RolesAllowed(Role.BANK_GROUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response begin(@RestPath ConformanceCase name) {
        calls.begin(bank(), name);
        return Response.status(SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/demo/bank/conformance")
                .build();
    }

    private String bank() {
        if (caller.get().scope() instanceof Scope.Bank bank) {
            return bank.bankCode();
        }
        throw new ProblemException(RequestProblem.FORBIDDEN);
    }
}

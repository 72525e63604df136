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
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Twenty cases for a bank's engineers, judged by what the service saw from their client. Demo mode only. */
@Path("/demo/conformance")
@DenyAll
@Tag(name = "Simulated bank")
public class ConformanceResource {
    private final SeenCalls calls;
    private final OwnAccounts accounts;
    private final CurrentCaller caller;

    ConformanceResource(SeenCalls calls, OwnAccounts accounts, CurrentCaller caller) {
        this.calls = calls;
        this.accounts = accounts;
        this.caller = caller;
    }

    /** How a case stands. */
    @Schema(name = "ConformanceVerdict")
    public record View(
            ConformanceCase name,

            @Schema(description = "The call it is judged by")
            String call,

            Verdict.State state,

            @Schema(description = "What is to be done, in Chinese and English")
            List<String> task,

            @Schema(description = "What was seen and what is still wrong, in Chinese and English")
            List<String> words) {
        static View of(Verdict verdict) {
            return new View(
                    verdict.of(),
                    verdict.of().call(),
                    verdict.state(),
                    List.of(verdict.of().text().zh(), verdict.of().text().en()),
                    List.of(verdict.words().zh(), verdict.words().en()));
        }
    }

    /** All cases, in order. */
    @Schema(name = "ConformanceVerdicts")
    public record Views(
            List<View> items,

            @Schema(description = "Some accounts at the caller's bank to try it with")
            List<OwnAccounts.Own> accounts) {}

    @GET
    @RolesAllowed(Role.BANK_GROUP)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listConformanceCases",
            summary = "Demo mode only: how the caller's bank stands in each case")
    public Views list() {
        return new Views(calls.verdicts(bank()).stream().map(View::of).toList(), accounts.of(bank()));
    }

    @GET
    @Path("/report")
    @RolesAllowed(Role.BANK_GROUP)
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "printConformanceReport", summary = "Demo mode only: the same to read in a terminal")
    public String print() {
        return calls.verdicts(bank()).stream()
                .map(verdict -> "%-16s %-10s %s%n%28s%s%n"
                        .formatted(
                                verdict.of().name().toLowerCase(Locale.ROOT),
                                verdict.state(),
                                verdict.of().text().en(),
                                "",
                                verdict.words().en()))
                .collect(Collectors.joining());
    }

    @POST
    @Path("/{name}")
    @RolesAllowed(Role.BANK_GROUP)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "beginConformanceCase",
            summary = "Demo mode only: begin a case; what comes from now on counts")
    public View begin(@RestPath ConformanceCase name) {
        return View.of(calls.begin(bank(), name));
    }

    private String bank() {
        if (caller.get().scope() instanceof Scope.Bank bank) {
            return bank.bankCode();
        }
        throw new ProblemException(RequestProblem.FORBIDDEN);
    }
}

package cn.anxue.region.web;

import cn.anxue.approval.ApprovalId;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.Regions;
import cn.anxue.rule.RuleAct;
import cn.anxue.rule.RuleHistory;
import cn.anxue.web.Pages;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What is proposed about a rule, and beside it what would follow. */
@Path("/console/rules/proposals/{id}")
@DenyAll
@Produces(Pages.HTML)
public class RuleProposalPages {
    @CheckedTemplate(basePath = "region")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ruleProposal(RuleCaseBody.Case one, TrialBody.@Nullable Answer trial);
    }

    private final RuleHistory history;
    private final RuleTrials trials;
    private final Regions regions;
    private final CurrentCaller caller;

    RuleProposalPages(RuleHistory history, RuleTrials trials, Regions regions, CurrentCaller caller) {
        this.history = history;
        this.trials = trials;
        this.regions = regions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP})
    @Operation(hidden = true)
    public Response get(@RestPath UUID id) {
        RuleCaseBody.Case one = RuleCaseBody.Case.from(history.get(caller.get(), new ApprovalId(id)), regions);
        return Pages.show(Templates.ruleProposal(one, trial(one)));
    }

    /** Only while it waits: afterwards the figures would be those of another day. */
    private TrialBody.@Nullable Answer trial(RuleCaseBody.Case one) {
        JsonNode value = one.value();
        boolean asked = one.act() == RuleAct.ENACT && one.isOpen() && RuleTrials.tries(one.key());
        if (!asked || value == null) {
            return null;
        }
        try {
            return trials.run(caller.get(), new TrialBody(one.region(), one.key(), value));
        } catch (ProblemException e) {
            // It cannot be tried, as where nothing is there to be counted: the proposal is shown all the same.
            return null;
        }
    }
}

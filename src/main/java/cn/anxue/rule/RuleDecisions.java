package cn.anxue.rule;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleBook;
import cn.anxue.region.RuleRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Does what was approved, if it may still be done on the day of the decision. */
@ApplicationScoped
class RuleDecisions {
    private final RuleProposalStore store;
    private final RuleCatalogue catalogue;
    private final RuleBook book;
    private final AuditTrail audit;
    private final Today today;

    RuleDecisions(RuleProposalStore store, RuleCatalogue catalogue, RuleBook book, AuditTrail audit, Today today) {
        this.store = store;
        this.catalogue = catalogue;
        this.book = book;
        this.audit = audit;
        this.today = today;
    }

    void decided(@Observes ProposalsDecided decided) {
        for (DecidedProposal decision : decided.proposals()) {
            if (decision.kind().equals(RuleService.KIND) && decision.approved()) {
                RuleProposal proposal =
                        store.find(decision.id(), decision.at()).orElseThrow().proposal();
                UUID rule = act(decision.id(), proposal);
                audit.recordAll(List.of(new AuditTrail.Row(
                        decision.decidedBy(),
                        name(proposal.act()),
                        "rule",
                        rule,
                        List.of(proposal.key()),
                        proposal.regionCode())));
            }
        }
    }

    private UUID act(ApprovalId id, RuleProposal proposal) {
        return switch (proposal.act()) {
            case ENACT -> enact(id, proposal);
            case END -> end(proposal);
            case WITHDRAW -> withdraw(proposal);
        };
    }

    private UUID enact(ApprovalId approval, RuleProposal proposal) {
        RuleDraft draft = proposal.draft();
        catalogue.requireValue(draft.key(), draft.value());
        RuleDates.requireRoom(draft.from(), draft.until(), book.rows(draft.regionCode(), draft.key()), today.date());
        UUID id = Uuid7.next();
        book.add(new RuleRow(
                id,
                draft.key(),
                new Rule<>(draft.value(), draft.regionCode(), draft.document(), draft.from(), draft.until(), false),
                approval.value()));
        return id;
    }

    private UUID end(RuleProposal proposal) {
        RuleRow row = row(proposal);
        RuleDates.requireEndable(row, proposal.from(), today.date());
        book.end(row.id(), proposal.from());
        return row.id();
    }

    private UUID withdraw(RuleProposal proposal) {
        RuleRow row = row(proposal);
        RuleDates.requireWithdrawable(row, today.date());
        book.takeBack(row);
        return row.id();
    }

    private RuleRow row(RuleProposal proposal) {
        UUID rule = proposal.rule();
        return Optional.ofNullable(rule)
                .flatMap(book::find)
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    private static String name(RuleAct act) {
        return switch (act) {
            case ENACT -> "rule.enacted";
            case END -> "rule.ended";
            case WITHDRAW -> "rule.withdrawn";
        };
    }
}

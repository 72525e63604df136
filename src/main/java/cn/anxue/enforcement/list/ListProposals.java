package cn.anxue.enforcement.list;

import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Proposal;
import cn.anxue.enforcement.Competence;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts steps of list entries to a second person, with all he must see to decide. */
@ApplicationScoped
class ListProposals {
    private final Competence competence;
    private final ApprovalService approvals;

    ListProposals(Competence competence, ApprovalService approvals) {
        this.competence = competence;
        this.approvals = approvals;
    }

    void propose(Caller caller, String kind, ListEntry entry) {
        ListEntryView view = entry.view();
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("list", view.list().name());
        summary.put("subject", view.subject().publicName());
        Hearing hearing = view.hearing();
        if (hearing != null && hearing.outcome() != null) {
            summary.put("hearing", hearing.outcome().text().zh());
        }
        if (view.unmet() != null) {
            summary.put("unmet", view.unmet());
        }
        approvals.propose(
                caller,
                new Proposal(
                        kind,
                        "list_entry",
                        entry.id().value(),
                        competence.decidedIn(entry.subject(), entry.regionCode()),
                        summary));
    }
}

package cn.anxue.enforcement;

import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Carries out what was decided on closures, suspensions and their withdrawal, in the decision's database transaction. */
@ApplicationScoped
class NoticeDecisions {
    private static final Set<String> RULINGS = Set.of(NoticeService.CLOSURE_NOTICE, NoticeService.SUSPENSION);

    private final Notices notices;
    private final NoticeIssue issue;

    NoticeDecisions(Notices notices, NoticeIssue issue) {
        this.notices = notices;
        this.issue = issue;
    }

    void decided(@Observes ProposalsDecided decided) {
        rulings(of(decided, RULINGS));
        withdrawals(of(decided, Set.of(NoticeService.WITHDRAWAL)));
    }

    private void rulings(List<DecidedProposal> decisions) {
        Map<UUID, Notice> found = found(decisions);
        for (DecidedProposal refused : decisions) {
            if (!refused.approved()) {
                issue.refused(refused.decidedBy(), found.get(refused.subjectId()));
            }
        }
        Map<Caller, List<DecidedProposal>> approved = decisions.stream()
                .filter(DecidedProposal::approved)
                .collect(Collectors.groupingBy(DecidedProposal::decidedBy));
        approved.forEach((by, theirs) -> issue.approved(
                by,
                theirs.stream().map(decision -> found.get(decision.subjectId())).toList()));
    }

    private void withdrawals(List<DecidedProposal> decisions) {
        Map<UUID, Notice> found = found(decisions);
        for (DecidedProposal decision : decisions) {
            Notice notice = found.get(decision.subjectId());
            if (decision.approved()) {
                issue.withdraw(decision.decidedBy(), notice);
            } else {
                issue.keep(decision.decidedBy(), notice);
            }
        }
    }

    private Map<UUID, Notice> found(List<DecidedProposal> decisions) {
        if (decisions.isEmpty()) {
            return Map.of();
        }
        return notices.locked(decisions.stream().map(DecidedProposal::subjectId).toList()).stream()
                .collect(Collectors.toMap(notice -> notice.id().value(), Function.identity()));
    }

    private static List<DecidedProposal> of(ProposalsDecided decided, Set<String> kinds) {
        return decided.proposals().stream()
                .filter(decision -> kinds.contains(decision.kind()))
                .toList();
    }
}

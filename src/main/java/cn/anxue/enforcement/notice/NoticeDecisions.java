package cn.anxue.enforcement.notice;

import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.LapsedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.approval.ProposalsLapsed;
import cn.anxue.enforcement.Competence;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    private final Competence competence;
    private final Notices notices;
    private final NoticeIssue issue;

    NoticeDecisions(Competence competence, Notices notices, NoticeIssue issue) {
        this.competence = competence;
        this.notices = notices;
        this.issue = issue;
    }

    void decided(@Observes ProposalsDecided decided) {
        rulings(decided.proposals().stream()
                .filter(decision -> RULINGS.contains(decision.kind()))
                .toList());
        withdrawals(decided.proposals().stream()
                .filter(decision -> decision.kind().equals(NoticeService.WITHDRAWAL))
                .toList());
    }

    /** What nobody decided is not issued; what nobody allowed to be withdrawn stays in force. */
    void lapsed(@Observes ProposalsLapsed lapsed) {
        for (LapsedProposal proposal : lapsed.proposals()) {
            if (RULINGS.contains(proposal.kind())) {
                issue.lapsed(notices.locked(new NoticeId(proposal.subjectId())));
            }
            if (proposal.kind().equals(NoticeService.WITHDRAWAL)) {
                issue.keep(Caller.SYSTEM, notices.locked(new NoticeId(proposal.subjectId())));
            }
        }
    }

    private void rulings(List<DecidedProposal> decisions) {
        Map<UUID, Notice> found = found(decisions);
        Map<Caller, List<Notice>> approved = new LinkedHashMap<>();
        for (DecidedProposal decision : decisions) {
            Notice notice = get(found, decision);
            if (decision.approved()) {
                requireCompetence(decision, notice);
                approved.computeIfAbsent(decision.decidedBy(), by -> new ArrayList<>())
                        .add(notice);
            } else {
                issue.refused(decision.decidedBy(), notice);
            }
        }
        approved.forEach(issue::approved);
    }

    private void withdrawals(List<DecidedProposal> decisions) {
        Map<UUID, Notice> found = found(decisions);
        for (DecidedProposal decision : decisions) {
            Notice notice = get(found, decision);
            if (decision.approved()) {
                requireCompetence(decision, notice);
                issue.withdraw(decision.decidedBy(), notice);
            } else {
                issue.keep(decision.decidedBy(), notice);
            }
        }
    }

    /** The institution may have been handed over since the proposal. */
    private void requireCompetence(DecidedProposal decision, Notice notice) {
        competence.require(decision.decidedBy(), notice.subject(), notice.regionCode(), Role.APPROVER);
    }

    private Map<UUID, Notice> found(List<DecidedProposal> decisions) {
        if (decisions.isEmpty()) {
            return Map.of();
        }
        return notices.locked(decisions.stream().map(DecidedProposal::subjectId).toList()).stream()
                .collect(Collectors.toMap(notice -> notice.id().value(), Function.identity()));
    }

    private static Notice get(Map<UUID, Notice> found, DecidedProposal decision) {
        Notice notice = found.get(decision.subjectId());
        if (notice == null) {
            throw new IllegalStateException("decided on an unknown notice: " + decision.subjectId());
        }
        return notice;
    }
}

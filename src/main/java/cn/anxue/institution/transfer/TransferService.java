package cn.anxue.institution.transfer;

import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Proposal;
import cn.anxue.calendar.Bounds;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Authorities;
import cn.anxue.region.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Proposes transfers to the other side, whose approver decides, and calls accepted ones off. */
@ApplicationScoped
public class TransferService {
    static final String KIND = "institution.transfer";
    private static final int AHEAD_YEARS_MAX = 2;

    private final TransferLines lines;
    private final TransferBook book;
    private final Authorities authorities;
    private final ApprovalService approvals;
    private final Today today;

    TransferService(
            TransferLines lines, TransferBook book, Authorities authorities, ApprovalService approvals, Today today) {
        this.lines = lines;
        this.book = book;
        this.authorities = authorities;
        this.approvals = approvals;
        this.today = today;
    }

    @Transactional
    public TransferView propose(Caller caller, TransferDraft draft) {
        if (draft.takesEffectOn().isBefore(today.date())) {
            throw new ProblemException(TransferProblem.EFFECT_IN_PAST, "/takesEffectOn", Map.of("today", today.date()));
        }
        Bounds.ahead(today.date(), AHEAD_YEARS_MAX).require("/takesEffectOn", draft.takesEffectOn());
        Authority to = authorities.get(draft.to());
        TransferLines.Checked checked = lines.check(caller, draft);
        if (checked.from().equals(to.id())) {
            throw new ProblemException(TransferProblem.SAME_AUTHORITY, "/authorityId", Map.of());
        }
        Transfer made = new Transfer(draft, checked.from(), checked.lines(), caller.id(), today.date());
        book.enter(caller, made);
        approvals.propose(
                caller,
                new Proposal(
                        KIND,
                        "transfer",
                        made.id().value(),
                        to.regionCode(),
                        Map.of(
                                "agreement",
                                draft.agreementNumber(),
                                "from",
                                authorities.get(checked.from()).name(),
                                "to",
                                to.name(),
                                "institutions",
                                String.valueOf(checked.lines().size()),
                                "takesEffectOn",
                                draft.takesEffectOn().toString())));
        return made.view();
    }

    /** By either side, before its day. */
    @Transactional
    public TransferView callOff(Caller caller, TransferId id, long version, String because) {
        Transfer agreed = book.locked(caller, id);
        if (agreed.view().version() != version) {
            throw new ProblemException(RequestProblem.STALE);
        }
        agreed.callOff(today.date(), because);
        return book.keep(caller, agreed, "called_off");
    }
}

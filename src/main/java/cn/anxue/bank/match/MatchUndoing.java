package cn.anxue.bank.match;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Proposal;
import cn.anxue.audit.AuditTrail;
import cn.anxue.bank.BankProblem;
import cn.anxue.bank.BookedLine;
import cn.anxue.bank.LineId;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.institution.Holder;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Undoes exactly one match: an officer of the authority that supervises the institution, and from the place's threshold on a
 * second person. Other matches of the line stay as they are.
 */
@ApplicationScoped
@Transactional
public class MatchUndoing {
    static final String KIND = "bank.match-undo";
    static final String SUBJECT = "bank_match_undo";

    private final MatchedLines lines;
    private final InstitutionRegister institutions;
    private final MatchUndoDoing doing;
    private final ApprovalService approvals;
    private final AuditTrail audit;

    MatchUndoing(
            MatchedLines lines,
            InstitutionRegister institutions,
            MatchUndoDoing doing,
            ApprovalService approvals,
            AuditTrail audit) {
        this.lines = lines;
        this.institutions = institutions;
        this.doing = doing;
        this.approvals = approvals;
        this.audit = audit;
    }

    /**
     * What an officer asks.
     *
     * @param match its number; needed only where the line has several
     * @param amount how much of an order's money; without it all that stands
     */
    public record Asked(@Nullable Integer match, @Nullable Money amount, String reason) {}

    /**
     * @param on the day of the act
     * @throws ProblemException where there is nothing to undo, or several things, or the money has gone on
     */
    public MatchUndo undo(Caller caller, LineId id, Asked asked, LocalDate on) {
        BookedLine line = lines.get(id);
        institutions.requireSupervision(caller, line.institution());
        Holder institution = institutions.holder(line.institution());
        LineMatch match = choose(lines.matchesOf(id), asked.match());
        Money amount = asked.amount() == null ? match.standing() : asked.amount();
        requireAmount(match, amount);
        MatchUndo undo = new MatchUndo(
                Uuid7.next(),
                id,
                match.number(),
                match.kind(),
                match.matched(),
                line.institution(),
                amount,
                asked.reason(),
                null,
                MatchUndo.State.UNDONE);
        MatchTerms terms = doing.terms(institution.regionCode());
        audit.recordAll(List.of(new AuditTrail.Row(
                caller,
                terms.takesTwoPeople(amount) ? "bank.match_undo_proposed" : "bank.match_undone",
                "bank_line",
                id.value(),
                List.of("match"),
                institution.regionCode())));
        return terms.takesTwoPeople(amount)
                ? propose(caller, undo, institution)
                : doing.undo(undo, lines.purposeOf(id), caller.id(), on);
    }

    private MatchUndo propose(Caller caller, MatchUndo undo, Holder institution) {
        Map<String, String> summary = Map.of(
                "institution", institution.name(),
                "line", undo.line().toString(),
                "kind", undo.kind().name(),
                "amount", undo.amount().decimal(),
                "reason", undo.reason());
        ApprovalId approval =
                approvals.propose(caller, new Proposal(KIND, SUBJECT, undo.id(), institution.regionCode(), summary));
        return doing.keep(undo.in(MatchUndo.State.PROPOSED, approval), caller.id());
    }

    private static LineMatch choose(List<LineMatch> matches, @Nullable Integer number) {
        List<LineMatch> standing = matches.stream()
                .filter(LineMatch::stands)
                .filter(match -> number == null || match.number() == number)
                .toList();
        List<LineMatch> open = standing.stream().filter(LineMatch::canBeUndone).toList();
        if (open.isEmpty()) {
            throw new ProblemException(standing.isEmpty() ? BankProblem.NOTHING_TO_UNDO : BankProblem.TRANSFER_OVER);
        }
        if (open.size() > 1) {
            throw new ProblemException(BankProblem.MATCH_NOT_NAMED, "/match", Map.of("matches", open.size()));
        }
        return open.get(0);
    }

    private static void requireAmount(LineMatch match, Money amount) {
        boolean inPart = match.kind() == MatchKind.ORDER;
        boolean fits = amount.isPositive()
                && (inPart ? amount.compareTo(match.standing()) <= 0 : amount.equals(match.standing()));
        if (!fits) {
            throw new ProblemException(
                    RequestProblem.INVALID_AMOUNT,
                    "/amount",
                    Map.of("most", match.standing().decimal()));
        }
    }
}

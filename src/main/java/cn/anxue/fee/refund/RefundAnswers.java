package cn.anxue.fee.refund;

import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.fee.refund.quote.RefundFacts;
import cn.anxue.fee.refund.quote.RefundQuotes;
import cn.anxue.identity.Caller;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the institution says to a request, and what its silence says. */
@ApplicationScoped
public class RefundAnswers {
    private final RefundAccess access;
    private final RefundCases cases;
    private final RefundSettlement settlement;
    private final RefundSteps steps;

    RefundAnswers(RefundAccess access, RefundCases cases, RefundSettlement settlement, RefundSteps steps) {
        this.access = access;
        this.cases = cases;
        this.settlement = settlement;
        this.steps = steps;
    }

    /** What an institution may say. */
    public enum Answer {
        /** The cause is as the family says. */
        AGREE,
        /** Another cause applies. */
        CONTEST
    }

    /** @param cause the one that applies instead; needed to contest, as is the reason */
    public record AnswerDraft(
            Answer answer,
            @Nullable RefundCause cause,
            @Nullable String reason) {}

    @Transactional
    public RefundView answer(Caller institution, RefundId id, AnswerDraft draft) {
        access.requireInstitution(institution, id);
        RefundCase found = cases.lock(id);
        found.refund().require(RefundState.WAITING_FOR_INSTITUTION);
        switch (draft.answer()) {
            case AGREE -> settlement.agree(found, found.refund().cause(), AgreedBy.INSTITUTION);
            case CONTEST -> contest(found, draft.cause(), draft.reason());
        }
        return steps.tell(institution, "fee.refund-answered", found.refund());
    }

    /** True where the last day has passed without a word, and nobody was faster. */
    @Transactional
    boolean agreeBySilence(RefundId id, LocalDate day) {
        RefundCase found = cases.lock(id);
        if (found.refund().state() != RefundState.WAITING_FOR_INSTITUTION
                || !found.refund().isSilentOn(day)) {
            return false;
        }
        settlement.agree(found, found.refund().cause(), AgreedBy.SILENCE);
        steps.tell(Caller.SYSTEM, "fee.refund-agreed-by-silence", found.refund());
        return true;
    }

    /** Where the other cause takes nothing from the family there is nothing to contest. */
    private void contest(RefundCase found, @Nullable RefundCause cause, @Nullable String reason) {
        if (cause == null || reason == null || reason.isBlank()) {
            throw new ProblemException(
                    RefundProblem.CONTEST_NEEDS_CAUSE, cause == null ? "/cause" : "/reason", Map.of());
        }
        RefundFacts facts = cases.facts(found);
        Money asked = RefundQuotes.settled(facts, found.refund().cause()).principal();
        Money lower = RefundQuotes.of(facts, cause).principal();
        if (lower.compareTo(asked) >= 0) {
            settlement.agree(found, found.refund().cause(), AgreedBy.INSTITUTION);
            return;
        }
        found.refund().contest(cause, reason.strip());
        settlement.payUndisputed(found, lower);
    }
}

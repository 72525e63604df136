package cn.anxue.fee.refund;

import cn.anxue.calendar.Today;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.fee.refund.quote.RefundFacts;
import cn.anxue.fee.refund.quote.RefundQuote;
import cn.anxue.fee.refund.quote.RefundQuotes;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works out what a refund would come to, with the same answer for whoever asks. */
@ApplicationScoped
public class Quotations {
    /** Far enough to plan, near enough to be meant. */
    private static final int YEARS_EITHER_WAY = 1;

    private final RefundAccess access;
    private final QuoteFacts facts;
    private final Today today;

    Quotations(RefundAccess access, QuoteFacts facts, Today today) {
        this.access = access;
        this.facts = facts;
        this.today = today;
    }

    /** By one cause, or by all the records allow, the best for the family first; today where no day is named. */
    @Transactional
    public List<RefundQuote> of(Caller caller, OrderId id, @Nullable RefundCause cause, @Nullable LocalDate on) {
        OrderView order = access.requireSight(caller, id);
        LocalDate day = on == null ? today.date() : on;
        boolean near = day.isAfter(today.date().minusYears(YEARS_EITHER_WAY))
                && day.isBefore(today.date().plusYears(YEARS_EITHER_WAY));
        if (!near) {
            throw new ProblemException(
                    RequestProblem.INVALID_VALUE, "/on", Map.of("reason", "a day within a year of today"));
        }
        RefundFacts found = facts.of(order.terms(), day);
        return cause == null ? RefundQuotes.all(found) : List.of(RefundQuotes.of(found, cause));
    }
}

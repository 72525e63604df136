package cn.anxue.bank.settlement;

import cn.anxue.audit.AuditTrail;
import cn.anxue.bank.BankProblem;
import cn.anxue.bank.BookedLine;
import cn.anxue.bank.BookedLines;
import cn.anxue.bank.Direction;
import cn.anxue.bank.LineId;
import cn.anxue.bank.Placement;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.fee.order.PaymentReference;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Entry;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Explains one net line of a collector as the payments it is made of, all or nothing: orders are credited in full, what the
 * collector kept back is missing until the institution bears it, and what no order owes stays unidentified.
 */
@ApplicationScoped
@Transactional
public class Settlements {
    private final BookedLines lines;
    private final InstitutionRegister institutions;
    private final OrderLocks orders;
    private final SettlementBooking booking;
    private final AuditTrail audit;

    Settlements(
            BookedLines lines,
            InstitutionRegister institutions,
            OrderLocks orders,
            SettlementBooking booking,
            AuditTrail audit) {
        this.lines = lines;
        this.institutions = institutions;
        this.orders = orders;
        this.booking = booking;
        this.audit = audit;
    }

    /** A line with its parts. */
    public record Settled(BookedLine line, Money gross, Money commission, List<SettledPart> parts) {}

    /**
     * @param on the day of the act
     * @throws ProblemException where the sums do not agree to the fen, the line is not whole, or a part was booked before
     */
    public Settled settle(Caller caller, LineId id, SettlementDraft draft, LocalDate on) {
        BookedLines.Found found = lines.get(id);
        BookedLine line = found.line();
        requireMaySettle(caller, line);
        if (found.purpose() != Purpose.FEE || line.direction() != Direction.CREDIT) {
            throw new ProblemException(BankProblem.LINE_NOT_UNIDENTIFIED);
        }
        SettlementRules.check(draft, line.amount());
        Set<PaymentReference> references = new HashSet<>();
        draft.parts().forEach(part -> references.addAll(PaymentReference.findIn(part.orderReference())));
        List<SettledPart> parts = SettlementRules.share(draft, line.institution(), orders.lock(references, List.of()));
        booking.book(
                new Settled(line, draft.gross(), draft.commission(), parts),
                draft,
                caller.id(),
                acts(line, draft, parts, on));
        String region = institutions.holder(line.institution()).regionCode();
        audit.recordAll(List.of(
                new AuditTrail.Row(caller, "bank.line_settled", "bank_line", id.value(), List.of("parts"), region)));
        return new Settled(lines.get(id).line(), draft.gross(), draft.commission(), parts);
    }

    /** The bank of the account, or an officer of the authority that supervises it. */
    private void requireMaySettle(Caller caller, BookedLine line) {
        if (caller.scope() instanceof Scope.Bank bank) {
            if (!lines.isOfBank(line.id(), bank.bankCode())) {
                throw new ProblemException(RequestProblem.NOT_FOUND);
            }
            return;
        }
        institutions.requireSupervision(caller, line.institution());
    }

    private static List<Act> acts(BookedLine line, SettlementDraft draft, List<SettledPart> parts, LocalDate on) {
        List<Entry> entries = new ArrayList<>();
        if (draft.commission().isPositive()) {
            entries.add(new Entry(
                    FeeBooks.MISSING, FeeBooks.UNIDENTIFIED, draft.commission(), SettlementReason.COMMISSION));
        }
        Map<OrderId, Money> byOrder = new LinkedHashMap<>();
        for (SettledPart part : parts) {
            if (part.order() != null && part.paid().isPositive()) {
                byOrder.merge(part.order(), part.paid(), Money::plus);
            }
        }
        byOrder.forEach((order, paid) ->
                entries.add(new Entry(FeeBooks.UNIDENTIFIED, FeeBooks.order(order), paid, Placement.FEE_PAYMENT)));
        List<Act> acts = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += Act.ENTRIES_MAX) {
            List<Entry> some = entries.subList(from, Math.min(entries.size(), from + Act.ENTRIES_MAX));
            acts.add(new Act(ActId.next(), FeeBooks.holder(line.institution()), on, some));
        }
        return acts;
    }
}

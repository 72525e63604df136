package cn.anxue.bank.settlement;

import cn.anxue.bank.BankProblem;
import cn.anxue.bank.BookedLine;
import cn.anxue.bank.FeeMoves;
import cn.anxue.bank.FeeShare;
import cn.anxue.bank.LineRests;
import cn.anxue.bank.identification.LinePlacings;
import cn.anxue.fee.payment.Commissions;
import cn.anxue.fee.payment.NewPayment;
import cn.anxue.fee.payment.Payer;
import cn.anxue.fee.payment.PaymentId;
import cn.anxue.identity.ActorId;
import cn.anxue.ledger.Act;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Books a settlement whose orders are locked: what is left of the line, entries, payments, commission. */
@ApplicationScoped
class SettlementBooking {
    private final LineRests rests;
    private final LinePlacings placings;
    private final SettlementStore store;
    private final FeeMoves moves;
    private final Commissions commissions;

    SettlementBooking(
            LineRests rests, LinePlacings placings, SettlementStore store, FeeMoves moves, Commissions commissions) {
        this.rests = rests;
        this.placings = placings;
        this.store = store;
        this.moves = moves;
        this.commissions = commissions;
    }

    void book(Settlements.Settled settled, SettlementDraft draft, ActorId by, List<Act> acts) {
        BookedLine line = settled.line();
        LineRests.Rest rest = rests.lock(List.of(line.id())).get(line.id());
        if (rest == null || !rest.isFree() || !rest.left().equals(line.amount())) {
            throw new ProblemException(BankProblem.LINE_NOT_UNIDENTIFIED);
        }
        store.insert(line, draft, settled.parts(), by);
        moves.bookAll(acts);
        Money paid = settled.parts().stream().map(SettledPart::paid).reduce(Money.ofFen(0), Money::plus);
        rests.take(List.of(new FeeShare.RestTaken(line.id(), paid.minus(draft.commission()))));
        moves.payments().keep(payments(line, draft.collector(), settled.parts(), placings.nextPart(line.id())));
        if (draft.commission().isPositive()) {
            commissions.kept(line.id().value(), line.institution(), draft.commission());
        }
    }

    private static List<NewPayment> payments(
            BookedLine line, String collector, List<SettledPart> parts, int firstPart) {
        List<NewPayment> payments = new ArrayList<>();
        for (SettledPart part : parts) {
            if (part.order() == null || !part.paid().isPositive()) {
                continue;
            }
            payments.add(new NewPayment(
                    PaymentId.next(),
                    part.order(),
                    line.institution(),
                    line.id().value(),
                    firstPart + payments.size(),
                    part.paid(),
                    line.bookedOn(),
                    new Payer(part.part().payerName(), part.part().payerAccount(), null),
                    new NewPayment.Collected(collector, part.part().collectorReference())));
        }
        return payments;
    }
}

package cn.anxue.fee.refund;

import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.order.HoldKind;
import cn.anxue.fee.order.OrderHolds;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.Payouts;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether an institution's books bear single refunds, and what it has earned to make good with. */
@ApplicationScoped
class RefundCover {
    private static final Money NOTHING = Money.ofFen(0);
    /** With the account refunds go to, so that whatever follows finds it locked and two never wait in a circle. */
    private static final Set<String> LOCKED =
            Set.of(FeeBooks.EARNED, FeeBooks.MISSING, FeeBooks.TRANSIT, FeeBooks.REFUNDS, FeeBooks.INTEREST);

    private final Ledger ledger;
    private final Payouts payouts;
    private final OrderHolds holds;

    RefundCover(Ledger ledger, Payouts payouts, OrderHolds holds) {
        this.ledger = ledger;
        this.payouts = payouts;
        this.holds = holds;
    }

    /** Once more is missing than earned, or the institution has failed, the first to ask must not take the others' money. */
    boolean waitsForPlan(OrderTerms order) {
        boolean failed = holds.heldOf(List.of(order.id())).getOrDefault(order.id(), List.of()).stream()
                .anyMatch(hold -> hold.kind() == HoldKind.FAILURE);
        return failed || unencumbered(order.institution()).isNegative();
    }

    /** What it earned, less what is missing or on its way, and less releases that are prepared; under lock. */
    Money available(InstitutionId institution) {
        Money waiting =
                payouts.waiting(PayoutKind.RELEASE, List.of(institution)).getOrDefault(institution, NOTHING);
        return unencumbered(institution).minus(waiting).max(NOTHING);
    }

    private Money unencumbered(InstitutionId institution) {
        HolderId holder = FeeBooks.holder(institution);
        Map<String, Balance> books = ledger.lock(Map.of(holder, LOCKED)).getOrDefault(holder, Map.of());
        return amount(books, FeeBooks.EARNED)
                .minus(amount(books, FeeBooks.MISSING).max(NOTHING))
                .minus(amount(books, FeeBooks.TRANSIT).max(NOTHING));
    }

    private static Money amount(Map<String, Balance> books, String path) {
        Balance balance = books.get(path);
        return balance == null ? NOTHING : balance.amount();
    }
}

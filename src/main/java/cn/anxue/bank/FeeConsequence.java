package cn.anxue.bank;

import cn.anxue.fee.order.OrderLocks;
import cn.anxue.fee.payment.Payments;
import cn.anxue.fee.payout.MovedPayout;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.PayoutsMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What follows from booked lines for orders, and from payouts for what is left of lines. */
@ApplicationScoped
class FeeConsequence {
    private final Payments payments;
    private final LineRests rests;

    FeeConsequence(Payments payments, LineRests rests) {
        this.payments = payments;
        this.rests = rests;
    }

    /** @param locked the orders that the lines pay, as locked for them and not changed since; none where they may have been */
    void follow(List<PlacedLine> booked, OrderLocks.Named locked) {
        List<PlacedLine> fees = booked.stream().filter(PlacedLine::hasFees).toList();
        if (fees.isEmpty()) {
            return;
        }
        List<PlacedLine> left = fees.stream()
                .filter(placed -> placed.share().rest().isPositive())
                .toList();
        if (!left.isEmpty()) {
            rests.insert(left);
        }
        List<FeeShare.RestTaken> taken = fees.stream()
                .map(placed -> placed.share().restTaken())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (!taken.isEmpty()) {
            rests.take(taken);
        }
        payments.keep(
                fees.stream()
                        .flatMap(placed -> placed.share().payments().stream())
                        .toList(),
                locked);
        payments.takeBack(fees.stream()
                .flatMap(placed -> placed.share().takenBack().stream())
                .toList());
    }

    /** What could not be sent back to its payer waits to be placed again. */
    void moved(@Observes PayoutsMoved moved) {
        List<UUID> dead = moved.payouts().stream()
                .filter(payout ->
                        payout.kind() == PayoutKind.RETURN && !payout.state().isLive())
                .map(FeeConsequence::id)
                .toList();
        if (!dead.isEmpty()) {
            rests.keep(dead);
        }
    }

    private static UUID id(MovedPayout payout) {
        return payout.id().value();
    }
}

package cn.anxue.bank;

import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.fee.order.PaymentReference;
import cn.anxue.fee.payment.LinePayment;
import cn.anxue.fee.payment.Payments;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.Payouts;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Locks what lines on fee accounts touch before anything else is: orders first, then what is left of earlier lines. Costs
 * nothing for lists without such lines, and one round trip for lines that take nothing back.
 */
@ApplicationScoped
class FeeGround {
    private final LineStore lines;
    private final OrderLocks orders;
    private final Payments payments;
    private final LineRests rests;
    private final Payouts payouts;

    FeeGround(LineStore lines, OrderLocks orders, Payments payments, LineRests rests, Payouts payouts) {
        this.lines = lines;
        this.orders = orders;
        this.payments = payments;
        this.rests = rests;
        this.payouts = payouts;
    }

    OpenFees open(List<GoodLine> fresh) {
        List<Line> fees = fresh.stream()
                .filter(good -> good.account().purpose() == Purpose.FEE)
                .map(GoodLine::line)
                .toList();
        Map<LineId, Set<PaymentReference>> named = new HashMap<>();
        fees.stream()
                .filter(line -> line.effect() == Direction.CREDIT)
                .forEach(line -> named.put(line.id(), references(line)));
        Set<PaymentReference> references = new HashSet<>();
        named.values().forEach(references::addAll);
        Map<LineId, EarlierLine> meant = meant(fees);
        Set<LineId> earlier = earlier(meant);
        if (references.isEmpty() && earlier.isEmpty()) {
            return OpenFees.none();
        }
        Set<OrderId> paidBefore = new HashSet<>();
        paymentsOf(earlier).forEach(payment -> paidBefore.add(payment.order()));
        OrderLocks.Named locked = orders.lock(references, paidBefore);
        return new OpenFees(locked, named, standing(earlier), unsure(meant));
    }

    /** All that the line may name; whole words before pieces of longer numbers. */
    static Set<PaymentReference> references(Line line) {
        Set<PaymentReference> references = new LinkedHashSet<>();
        if (line.remittance() != null) {
            references.addAll(PaymentReference.findIn(line.remittance()));
        }
        if (line.endToEndId() != null) {
            references.addAll(PaymentReference.findIn(line.endToEndId()));
        }
        return references;
    }

    /** What the lines may take back, by line. */
    private Map<LineId, EarlierLine> meant(List<Line> fees) {
        List<Line> reversals = fees.stream()
                .filter(line -> line.isReversal() && line.effect() == Direction.DEBIT)
                .toList();
        return reversals.isEmpty() ? Map.of() : lines.findEarlier(reversals);
    }

    /** Lines of earlier lists that a line of this list takes money back from, and no other can be meant. */
    private static Set<LineId> earlier(Map<LineId, EarlierLine> meant) {
        Set<LineId> earlier = new HashSet<>();
        meant.values().stream().filter(found -> found.matches() == 1).forEach(found -> earlier.add(found.id()));
        return earlier;
    }

    /** Lines of this list that could take back several. */
    private static Set<LineId> unsure(Map<LineId, EarlierLine> meant) {
        Set<LineId> unsure = new HashSet<>();
        meant.forEach((line, found) -> {
            if (found.matches() > 1) {
                unsure.add(line);
            }
        });
        return unsure;
    }

    private Map<LineId, OpenFees.Standing> standing(Set<LineId> earlier) {
        Map<LineId, OpenFees.Standing> standing = new HashMap<>();
        if (earlier.isEmpty()) {
            return standing;
        }
        payouts.cancel(PayoutKind.RETURN, earlier.stream().map(LineId::value).toList());
        Map<LineId, LineRests.Rest> left = rests.lock(earlier);
        Map<UUID, List<LinePayment>> paid = new HashMap<>();
        paymentsOf(earlier)
                .forEach(payment -> paid.computeIfAbsent(payment.line(), line -> new ArrayList<>())
                        .add(payment));
        for (LineId line : earlier) {
            LineRests.Rest rest = left.get(line);
            Money free = rest == null || !rest.isFree() ? Money.ofFen(0) : rest.left();
            standing.put(line, new OpenFees.Standing(paid.getOrDefault(line.value(), List.of()), free));
        }
        return standing;
    }

    private List<LinePayment> paymentsOf(Collection<LineId> earlier) {
        return earlier.isEmpty()
                ? List.of()
                : payments.ofLines(earlier.stream().map(LineId::value).toList());
    }
}

package cn.anxue.bank;

import cn.anxue.batch.Collision;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.order.PaymentReference;
import cn.anxue.fee.payment.LinePayment;
import cn.anxue.fee.payment.NewPayment;
import cn.anxue.fee.payment.Payer;
import cn.anxue.fee.payment.PaymentId;
import cn.anxue.fee.payment.TakenBack;
import cn.anxue.ledger.Entry;
import cn.anxue.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The orders that lines of a list may pay, and the earlier lines they may take back, all locked. Each line placed changes
 * what the next one finds, so that several lines for one order in one list come out as if they had come alone.
 */
public final class OpenFees {
    private final OrderLocks.Named orders;
    private final Map<LineId, Set<PaymentReference>> named;
    private final Map<OrderId, Money> owed = new HashMap<>();
    private final Map<OrderId, Money> held = new HashMap<>();
    private final Map<LineId, Standing> standing;
    private final Set<LineId> unsure;

    /** What an earlier line brought and still stands: to orders, and free of any. */
    record Standing(List<LinePayment> payments, Money free) {}

    /**
     * @param named what credits may name, by line
     * @param unsure lines that could take back several earlier ones when these were locked
     */
    OpenFees(
            OrderLocks.Named orders,
            Map<LineId, Set<PaymentReference>> named,
            Map<LineId, Standing> standing,
            Set<LineId> unsure) {
        this.orders = orders;
        this.named = named;
        this.unsure = unsure;
        this.standing = new HashMap<>(standing);
        orders.orders().forEach((id, order) -> {
            owed.put(id, order.owed());
            held.put(id, order.held());
        });
    }

    /** Where no line names an order or takes something back. */
    static OpenFees none() {
        return new OpenFees(OrderLocks.Named.NONE, Map.of(), Map.of(), Set.of());
    }

    /** The orders as they were when they were locked. */
    OrderLocks.Named locked() {
        return orders;
    }

    /** The line as orders and earlier payments make of it; lines on deposit accounts come back as they are. */
    PlacedLine refine(PlacedLine placed) {
        if (placed.account().purpose() != Purpose.FEE) {
            return placed;
        }
        return switch (placed.placement()) {
            case UNIDENTIFIED, INTEREST -> credit(placed);
            case REVERSED -> takeBack(placed);
            case DEPOSIT_PRINCIPAL,
                    FEE_PAYMENT,
                    SERVICE_FEE,
                    SUBSIDY,
                    EXECUTED,
                    RETURNED,
                    MISSING,
                    PUT_BACK,
                    TRANSFERRED,
                    ARRIVED -> placed;
        };
    }

    /** Each order that the line names gets what it owes, in the order of their names; the rest is unidentified. */
    private PlacedLine credit(PlacedLine placed) {
        Line line = placed.line();
        List<NewPayment> payments = new ArrayList<>();
        Money rest = line.moved();
        // A payment that comes back may say for which order it was made.
        boolean comesBack = placed.instruction() != null;
        for (OrderTerms order : line.isReversal() || comesBack ? List.<OrderTerms>of() : named(placed)) {
            Money due = Objects.requireNonNull(owed.get(order.id())).min(rest);
            if (due.isPositive()) {
                owed.merge(order.id(), due, Money::minus);
                held.merge(order.id(), due, Money::plus);
                payments.add(payment(placed, order.id(), payments.size() + 1, due));
                rest = rest.minus(due);
            }
        }
        if (payments.isEmpty()) {
            return placed.placement() == Placement.INTEREST ? placed : unidentified(placed);
        }
        standing.put(
                line.id(), new Standing(payments.stream().map(OpenFees::asKept).toList(), rest));
        return new PlacedLine(
                placed.good(),
                Placement.FEE_PAYMENT,
                List.of(),
                null,
                entries(placed, payments, rest),
                new FeeShare(payments, rest, List.of(), null));
    }

    private static List<Entry> entries(PlacedLine placed, List<NewPayment> payments, Money rest) {
        List<Entry> entries = new ArrayList<>();
        for (NewPayment payment : payments) {
            entries.add(
                    new Entry(bank(placed), FeeBooks.order(payment.order()), payment.amount(), Placement.FEE_PAYMENT));
        }
        if (rest.isPositive()) {
            entries.add(new Entry(bank(placed), FeeBooks.UNIDENTIFIED, rest, Placement.UNIDENTIFIED));
        }
        return entries;
    }

    /** The orders that the line names and that are the institution's own. */
    private List<OrderTerms> named(PlacedLine placed) {
        return named.getOrDefault(placed.line().id(), Set.of()).stream()
                .map(orders.byReference()::get)
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> Objects.requireNonNull(orders.orders().get(id)))
                .filter(order -> order.institution().equals(placed.account().institution()))
                .toList();
    }

    private PlacedLine unidentified(PlacedLine placed) {
        Money moved = placed.line().moved();
        standing.put(placed.line().id(), new Standing(List.of(), moved));
        return placed.with(new FeeShare(List.of(), moved, List.of(), null), placed.entries());
    }

    /** First what nobody had placed, then from the orders as far as they hold it, the latest payment first; the rest is missing. */
    private PlacedLine takeBack(PlacedLine placed) {
        EarlierLine earlier = Objects.requireNonNull(placed.reverses());
        if (earlier.placement() == Placement.INTEREST) {
            return placed;
        }
        Standing before = standing.get(earlier.id());
        if (before == null && unsure.contains(placed.line().id())) {
            // Its own list took back the others that it could mean: which of them it does mean is for a person.
            return PlacementRules.missing(placed.good());
        }
        if (before == null) {
            throw new Collision("a line came up while the bank took it back");
        }
        Money wanted = placed.line().moved();
        Money free = before.free().min(wanted);
        List<TakenBack> takenBack = takeBack(placed, before.payments(), wanted.minus(free));
        standing.put(earlier.id(), new Standing(List.of(), before.free().minus(free)));
        FeeShare.RestTaken restTaken = free.isPositive() ? new FeeShare.RestTaken(earlier.id(), free) : null;
        return placed.with(
                new FeeShare(List.of(), Money.ofFen(0), takenBack, restTaken), entries(placed, free, takenBack));
    }

    private List<TakenBack> takeBack(PlacedLine placed, List<LinePayment> payments, Money wanted) {
        List<TakenBack> taken = new ArrayList<>();
        Money open = wanted;
        for (int i = payments.size() - 1; i >= 0 && open.isPositive(); i--) {
            LinePayment payment = payments.get(i);
            Money amount = payment.standing().min(open);
            Money holds = held.get(payment.order());
            if (holds == null) {
                throw new Collision("a line was placed while the bank took it back");
            }
            if (amount.isPositive()) {
                Money fromOrder = amount.min(holds);
                held.merge(payment.order(), fromOrder, Money::minus);
                owed.merge(payment.order(), fromOrder, Money::plus);
                taken.add(new TakenBack(
                        payment, placed.line().id().value(), placed.line().bookedOn(), amount, fromOrder));
                open = open.minus(amount);
            }
        }
        return taken;
    }

    private static List<Entry> entries(PlacedLine placed, Money free, List<TakenBack> takenBack) {
        List<Entry> entries = new ArrayList<>();
        Money open = placed.line().moved();
        if (free.isPositive()) {
            entries.add(new Entry(FeeBooks.UNIDENTIFIED, bank(placed), free, Placement.REVERSED));
            open = open.minus(free);
        }
        for (TakenBack one : takenBack) {
            if (one.taken().isPositive()) {
                String order = FeeBooks.order(one.payment().order());
                entries.add(new Entry(order, bank(placed), one.taken(), Placement.REVERSED));
                open = open.minus(one.taken());
            }
        }
        if (open.isPositive()) {
            entries.add(new Entry(FeeBooks.MISSING, bank(placed), open, Placement.MISSING));
        }
        return entries;
    }

    private static NewPayment payment(PlacedLine placed, OrderId order, int part, Money amount) {
        Line line = placed.line();
        return new NewPayment(
                PaymentId.next(),
                order,
                placed.account().institution(),
                line.id().value(),
                part,
                amount,
                line.bookedOn(),
                payer(line.counterpartyName(), line.counterpartyAccount()),
                null);
    }

    public static Payer payer(@Nullable String name, @Nullable String account) {
        return new Payer(name, account, null);
    }

    private static LinePayment asKept(NewPayment payment) {
        return new LinePayment(
                payment.id(), payment.order(), payment.institution(), payment.line(), payment.part(), payment.amount());
    }

    private static String bank(PlacedLine placed) {
        return DepositBooks.bank(Purpose.FEE, placed.account().number());
    }
}

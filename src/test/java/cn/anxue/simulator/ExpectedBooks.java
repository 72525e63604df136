package cn.anxue.simulator;

import cn.anxue.bank.Direction;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.money.Money;
import cn.anxue.simulator.plan.Movement;
import cn.anxue.simulator.plan.MovementKind;
import cn.anxue.simulator.plan.StatementFate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the books must say after all days, worked out from the simulator's own truth and from what the office did, by other
 * rules than the service's: it knows what each movement really was and need not read any words.
 */
final class ExpectedBooks {
    private static final Money NOTHING = Money.ofFen(0);
    private static final Set<StatementFate> NEVER_RIGHT = Set.of(StatementFate.NEVER, StatementFate.WRONG_TOTAL);

    private final Map<String, SimulatedAccount> accounts = new HashMap<>();
    private final Map<String, SimulatedDay> days = new HashMap<>();
    private final Map<String, Money> owed;
    private final Map<String, UUID> sellers;
    private final Map<String, Movement> heard = new HashMap<>();
    private final Map<String, Money> left = new HashMap<>();
    private final Map<String, Money> paidBy = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final LocalDate last;

    ExpectedBooks(List<SimulatedAccount> accounts, List<SimulatedDay> days, SimulatedCity city, LocalDate last) {
        accounts.forEach(account -> this.accounts.put(account.number(), account));
        days.forEach(day -> this.days.put(day.account() + day.day(), day));
        this.owed = new HashMap<>(city.prices());
        this.sellers = city.sellers();
        this.last = last;
    }

    /** Replays everything in the order in which the service heard of it. */
    ExpectedBooks replay(List<Movement> movements, SimulatedCity city) {
        movements.stream()
                .filter(movement -> heardOn(movement) != null)
                .sorted(Comparator.comparing((Movement movement) -> Objects.requireNonNull(heardOn(movement)))
                        .thenComparing(movement -> movement.reversalOf() != null)
                        .thenComparing(movement -> turn(movement, city))
                        .thenComparing(Movement::reference))
                .forEach(this::hear);
        city.placed().forEach((line, order) -> {
            if (!gone.contains(line)) {
                pay(line, order, left.getOrDefault(line, NOTHING));
            }
        });
        return this;
    }

    /** Of two equal ones that pay one order the earlier heard pays: the office could send back of it what was too much alone. */
    private static int turn(Movement movement, SimulatedCity city) {
        Money back = city.sentBack().get(SimulatedCity.name(movement));
        if (back == null) {
            return 0;
        }
        return back.compareTo(movement.amount()) < 0 ? -1 : 1;
    }

    /** When the service heard of a movement; null where it never did. */
    @Nullable
    LocalDate heardOn(Movement movement) {
        LocalDate noticed = switch (movement.telling()) {
            case NOTICE, NOTICE_TWICE -> movement.bookedOn();
            case NOTICE_LATE -> movement.bookedOn().plusDays(1);
            case STATEMENT_ONLY -> null;
        };
        LocalDate stated = arrivedOn(movement.account(), movement.bookedOn());
        LocalDate first = noticed == null || stated != null && stated.isBefore(noticed) ? stated : noticed;
        return first == null || first.isAfter(last) ? null : first;
    }

    /** When the right statement of a day came; null where it did not. */
    @Nullable
    LocalDate arrivedOn(String account, LocalDate day) {
        SimulatedDay one = days.get(account + day);
        if (one == null || NEVER_RIGHT.contains(one.statement())) {
            return null;
        }
        LocalDate on = one.statement() == StatementFate.LATE ? day.plusDays(1) : day;
        return on.isAfter(last) ? null : on;
    }

    /** What the book of an account must say at the end of a day. */
    Money book(String account, LocalDate day) {
        return heard.values().stream()
                .filter(movement -> movement.account().equals(account)
                        && !movement.bookedOn().isAfter(day))
                .map(Movement::effect)
                .reduce(NOTHING, Money::plus);
    }

    SimulatedDay day(String account, LocalDate day) {
        return Objects.requireNonNull(days.get(account + day));
    }

    boolean isBefore(String account, LocalDate day) {
        return day.isBefore(Objects.requireNonNull(accounts.get(account)).joinedOn());
    }

    boolean hasLines(String account, LocalDate day) {
        return heard.values().stream()
                .anyMatch(movement -> movement.account().equals(account)
                        && movement.bookedOn().equals(day));
    }

    /** What is left of credits that nobody could place, by line. */
    Map<Movement, Money> unidentified(Set<String> sentBack) {
        Map<Movement, Money> open = new HashMap<>();
        left.forEach((line, amount) -> {
            if (amount.isPositive() && !gone.contains(line) && !sentBack.contains(line)) {
                open.put(Objects.requireNonNull(heard.get(line)), amount);
            }
        });
        return open;
    }

    /** Debits nobody explained and nobody took back. */
    List<Movement> missing() {
        return heard.values().stream()
                .filter(movement -> movement.kind() == MovementKind.UNEXPLAINED_DEBIT)
                .filter(movement -> !gone.contains(SimulatedCity.name(movement)))
                .toList();
    }

    List<Movement> heard() {
        return new ArrayList<>(heard.values());
    }

    /** What an order still owes. */
    Map<String, Money> owed() {
        return owed;
    }

    private void hear(Movement movement) {
        String line = SimulatedCity.name(movement);
        heard.put(line, movement);
        if (movement.reversalOf() != null) {
            takeBack(movement.account() + " " + movement.reversalOf());
            return;
        }
        if (movement.direction() == Direction.DEBIT) {
            return;
        }
        switch (movement.kind()) {
            case FEE_WITH_REFERENCE, FEE_TWICE -> {
                left.put(line, movement.amount());
                pay(line, Objects.requireNonNull(movement.orderReference()), movement.amount());
            }
            case FEE_WITHOUT_REFERENCE, FEE_TO_WRONG_ACCOUNT, STRANGE_CREDIT -> left.put(line, movement.amount());
            case DEPOSIT_PAID_IN, INTEREST, RETURNED_PAYMENT, PAYMENT, UNEXPLAINED_DEBIT, CREDIT_REVERSED -> {}
            case DEBIT_REVERSED -> throw new IllegalStateException(movement.toString());
        }
    }

    private void pay(String line, String order, Money most) {
        SimulatedAccount account = Objects.requireNonNull(accounts.get(line.substring(0, line.indexOf(' '))));
        boolean own = account.purpose() == Purpose.FEE
                && account.institution().value().equals(sellers.get(order));
        if (!own) {
            return;
        }
        Money due = Objects.requireNonNull(owed.get(order)).min(most);
        owed.merge(order, due, Money::minus);
        left.merge(line, due, Money::minus);
        paidBy.put(line + " " + order, due);
    }

    private void takeBack(String line) {
        gone.add(line);
        paidBy.forEach((payment, amount) -> {
            if (payment.startsWith(line + " ")) {
                owed.merge(payment.substring(line.length() + 1), amount, Money::plus);
            }
        });
        paidBy.keySet().removeIf(payment -> payment.startsWith(line + " "));
    }
}

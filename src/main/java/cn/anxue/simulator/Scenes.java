package cn.anxue.simulator;

import cn.anxue.bank.Direction;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.fee.order.OrderSearch;
import cn.anxue.fee.order.OrderState;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.simulator.plan.Movement;
import cn.anxue.simulator.plan.MovementKind;
import cn.anxue.simulator.plan.Scene;
import cn.anxue.simulator.plan.Scene.OpenOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what each account brings into a day. */
@ApplicationScoped
class Scenes {
    private static final int ORDERS_MAX = 100;
    /** A bank corrects itself within this time. */
    private static final int REVERSIBLE_DAYS = 5;

    private static final Set<MovementKind> REVERSIBLE = Set.of(
            MovementKind.FEE_WITH_REFERENCE,
            MovementKind.FEE_WITHOUT_REFERENCE,
            MovementKind.STRANGE_CREDIT,
            MovementKind.UNEXPLAINED_DEBIT);

    private final OrderSearch orders;
    private final Truth truth;
    private final TakenInstructions instructions;

    Scenes(OrderSearch orders, Truth truth, TakenInstructions instructions) {
        this.orders = orders;
        this.truth = truth;
        this.instructions = instructions;
    }

    List<Scene> of(Run run, List<SimulatedAccount> accounts, LocalDate day) {
        List<Movement> past = truth.movements(run, run.firstOn(), day.minusDays(1));
        Set<String> heard = new HashSet<>(truth.heard(run));
        Map<InstitutionId, List<OpenOrder>> open = openOrders(accounts, past);
        Map<String, List<Scene.Payment>> payments = payments(run, past, heard);
        List<Scene> scenes = new ArrayList<>();
        for (SimulatedAccount account : accounts) {
            if (account.joinedOn().isAfter(day)) {
                continue;
            }
            scenes.add(new Scene(
                    run.seed(),
                    run.faults(),
                    account.number(),
                    account.place(),
                    account.purpose(),
                    day,
                    account.balance(),
                    account.owner(),
                    open.getOrDefault(account.institution(), List.of()),
                    strangers(open, account.institution()),
                    reversible(account, past, heard, day),
                    payments.getOrDefault(account.number(), List.of())));
        }
        return scenes;
    }

    /** What is in hand, by account; a payment comes back only after the service has heard that it was made. */
    private Map<String, List<Scene.Payment>> payments(Run run, List<Movement> past, Set<String> heard) {
        Set<String> shown = past.stream()
                .filter(movement -> heard.contains(movement.account() + " " + movement.reference()))
                .map(Movement::endToEndId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return instructions.open(run).stream()
                .filter(one -> one.payment().paidOn() == null
                        || shown.contains(one.payment().instruction().toString()))
                .collect(Collectors.groupingBy(
                        TakenInstructions.Taken::account,
                        Collectors.mapping(TakenInstructions.Taken::payment, Collectors.toList())));
    }

    /** Oldest first, without those that families believe to have paid. */
    private Map<InstitutionId, List<OpenOrder>> openOrders(List<SimulatedAccount> accounts, List<Movement> past) {
        Set<String> paid = past.stream()
                .filter(movement -> movement.kind().paysOrder())
                .map(movement -> Objects.requireNonNull(movement.orderReference()))
                .collect(Collectors.toSet());
        Map<InstitutionId, List<OpenOrder>> open = new LinkedHashMap<>();
        accounts.stream()
                .filter(account -> account.purpose() == Purpose.FEE)
                .map(SimulatedAccount::institution)
                .distinct()
                .forEach(institution -> open.put(institution, openOrders(institution, paid)));
        return open;
    }

    private List<OpenOrder> openOrders(InstitutionId institution, Set<String> paid) {
        List<OpenOrder> open = new ArrayList<>();
        var query = new OrderSearch.Query(institution.value(), OrderState.AWAITING_PAYMENT, null, null, ORDERS_MAX);
        orders.search(Caller.SYSTEM, query).items().forEach(order -> {
            String reference = order.reference().toString();
            if (!paid.contains(reference) && order.terms().owed().isPositive()) {
                open.add(new OpenOrder(reference, order.terms().owed()));
            }
        });
        Collections.reverse(open);
        return open;
    }

    private static List<OpenOrder> strangers(Map<InstitutionId, List<OpenOrder>> open, InstitutionId own) {
        return open.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(own))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /**
     * Of earlier days, heard of and not taken back; no credit of an order that was paid twice, since which of the two it paid
     * depends on which was told first.
     */
    private static List<Movement> reversible(
            SimulatedAccount account, List<Movement> past, Set<String> heard, LocalDate day) {
        List<Movement> own = past.stream()
                .filter(movement -> movement.account().equals(account.number()))
                .toList();
        Set<String> gone =
                own.stream().map(Movement::reversalOf).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<String> twice = own.stream()
                .filter(movement -> movement.kind() == MovementKind.FEE_TWICE)
                .map(movement -> Objects.requireNonNull(movement.orderReference()))
                .collect(Collectors.toSet());
        return own.stream()
                .filter(movement -> REVERSIBLE.contains(movement.kind()))
                .filter(movement -> !gone.contains(movement.reference()))
                .filter(movement -> heard.contains(movement.account() + " " + movement.reference()))
                .filter(movement -> movement.orderReference() == null || !twice.contains(movement.orderReference()))
                .filter(movement -> !movement.bookedOn().isBefore(day.minusDays(REVERSIBLE_DAYS)))
                .filter(movement ->
                        movement.direction() == Direction.CREDIT || movement.kind() == MovementKind.UNEXPLAINED_DEBIT)
                .toList();
    }
}

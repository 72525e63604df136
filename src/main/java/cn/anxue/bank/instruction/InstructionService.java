package cn.anxue.bank.instruction;

import cn.anxue.bank.AccountFacts;
import cn.anxue.bank.AccountFactsReader;
import cn.anxue.bank.instruction.InstructionStore.Given;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.outflow.ApprovedOutflow;
import cn.anxue.deposit.outflow.OutflowsApproved;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.fee.payout.InstructedPayout;
import cn.anxue.fee.payout.PayoutsInstructed;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes instructions of what was approved. */
@ApplicationScoped
@Transactional
public class InstructionService {
    private final InstructionStore store;
    private final AccountFactsReader accounts;
    private final CutOffs cutOffs;
    private final FreeMoney free;
    private final Today today;

    InstructionService(
            InstructionStore store, AccountFactsReader accounts, CutOffs cutOffs, FreeMoney free, Today today) {
        this.store = store;
        this.accounts = accounts;
        this.cutOffs = cutOffs;
        this.free = free;
        this.today = today;
    }

    /** What is to be paid, and whose money it moves. */
    public record Order(
            UUID source, UUID institution, String fromAccount, Payee payee, Money amount, InstructionPurpose purpose) {}

    void instruct(@Observes OutflowsApproved approved) {
        give(approved.outflows().stream().map(InstructionService::order).toList());
    }

    void instruct(@Observes PayoutsInstructed instructed) {
        give(instructed.payouts().stream().map(InstructionService::order).toList());
    }

    /** Of rooms above; see {@link SpendingSource}. Whatever their number, in as many round trips. */
    public void instruct(List<Order> orders) {
        give(orders);
    }

    private void give(List<Order> orders) {
        if (orders.isEmpty()) {
            return;
        }
        Map<String, AccountFacts> facts =
                accounts.read(orders.stream().map(Order::fromAccount).collect(Collectors.toSet()));
        free.require(orders.stream().collect(Collectors.toMap(Order::fromAccount, Order::amount, Money::plus)));
        Instant now = today.now();
        Map<String, LocalDate> on = cutOffs.requestedOn(facts.values(), now);
        List<Given> given = new ArrayList<>(orders.size());
        for (Order order : orders) {
            AccountFacts account = Objects.requireNonNull(facts.get(order.fromAccount()));
            Instruction instruction = Instruction.ready(
                    order.source(),
                    account,
                    order.payee(),
                    order.amount(),
                    order.purpose(),
                    now,
                    Objects.requireNonNull(on.get(account.number())));
            given.add(new Given(instruction, order.institution()));
        }
        store.insert(given);
    }

    /** The money of an account goes to the account that follows it. */
    Instruction transfer(AccountFacts from, String toAccount, Payee payee, Money amount) {
        Instant now = today.now();
        LocalDate on =
                Objects.requireNonNull(cutOffs.requestedOn(List.of(from), now).get(from.number()));
        UUID source = InstructionId.next().value();
        Instruction instruction = Instruction.ready(
                        source, from, payee, amount, InstructionPurpose.transferOf(from.purpose()), now, on)
                .to(toAccount);
        store.insert(List.of(new Given(instruction, from.institution().value())));
        return instruction;
    }

    private static Order order(ApprovedOutflow outflow) {
        return new Order(
                outflow.id().value(),
                outflow.institution().value(),
                outflow.fromAccount(),
                outflow.payee(),
                outflow.amount(),
                InstructionPurpose.of(outflow.kind()));
    }

    private static Order order(InstructedPayout payout) {
        return new Order(
                payout.id().value(),
                payout.institution().value(),
                payout.fromAccount(),
                payout.payee(),
                payout.amount(),
                InstructionPurpose.of(payout.kind()));
    }
}

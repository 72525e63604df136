package cn.anxue.bank.instruction;

import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.deposit.outflow.DepositOutflows;
import cn.anxue.deposit.outflow.OutflowId;
import cn.anxue.deposit.outflow.Portion;
import cn.anxue.fee.payout.PayoutId;
import cn.anxue.fee.payout.PayoutResults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells the rooms whose money instructions move what became of them, and asks where that money came from. */
@ApplicationScoped
public class InstructionSources {
    private final InstructionStore table;
    private final DepositOutflows outflows;
    private final PayoutResults payouts;
    private final Instance<SpendingSource> spendings;

    InstructionSources(
            InstructionStore table,
            DepositOutflows outflows,
            PayoutResults payouts,
            Instance<SpendingSource> spendings) {
        this.table = table;
        this.outflows = outflows;
        this.payouts = payouts;
        this.spendings = spendings;
    }

    /** Where the money of each came from, by source. */
    public Map<UUID, List<Portion>> portions(Collection<Instruction> instructions) {
        Map<UUID, List<Portion>> portions = new HashMap<>();
        instructions.stream()
                .filter(instruction -> instruction.purpose().isTransfer())
                .forEach(transfer -> portions.put(transfer.source(), List.of(onTheWay(transfer))));
        List<OutflowId> deposits = deposits(instructions);
        if (!deposits.isEmpty()) {
            outflows.portions(deposits).forEach((id, parts) -> portions.put(id.value(), parts));
        }
        List<PayoutId> fees = fees(instructions);
        if (!fees.isEmpty()) {
            payouts.portions(fees).forEach((id, parts) -> portions.put(id.value(), parts));
        }
        List<UUID> spent = sources(instructions, Purpose.SERVICE);
        if (!spent.isEmpty()) {
            spendings.forEach(source -> portions.putAll(source.portions(spent)));
        }
        return portions;
    }

    /** Lines of the accounts they go to show that they came in. */
    public void arrived(Collection<Instruction> transfers) {
        if (!transfers.isEmpty()) {
            table.arrive(transfers.stream().map(Instruction::id).toList());
        }
    }

    /** What a person took for its arrival was none; whether anything had been said. */
    public boolean departed(UUID transfer) {
        return table.depart(transfer);
    }

    private static Portion onTheWay(Instruction transfer) {
        return new Portion(DepositBooks.transit(transfer.purpose().owner()), transfer.amount());
    }

    /** Lines of the bank show it, so the instructions say it too. */
    public void booked(Collection<Instruction> instructions, InstructionState state) {
        table.book(state, instructions.stream().map(Instruction::id).toList());
        tell(instructions, state);
    }

    /** Lines show them paid, sent back, or the bank refused them; the last one puts the money back. */
    void tell(Collection<Instruction> instructions, InstructionState state) {
        List<OutflowId> deposits = deposits(instructions);
        List<PayoutId> fees = fees(instructions);
        List<UUID> spent = sources(instructions, Purpose.SERVICE);
        if (!spent.isEmpty()) {
            spendings.forEach(source -> source.told(spent, state));
        }
        switch (state) {
            case READY, TAKEN, ACCEPTED -> throw new IllegalArgumentException("nothing to tell of one that is open");
            case EXECUTED -> {
                outflows.executed(deposits);
                payouts.executed(fees);
            }
            case REFUSED, CANCELLED -> {
                outflows.cancelled(deposits);
                payouts.refused(fees);
            }
            case RETURNED -> {
                outflows.returned(deposits);
                payouts.returned(fees);
            }
        }
    }

    List<OutflowId> deposits(Collection<Instruction> instructions) {
        return sources(instructions, Purpose.DEPOSIT).stream()
                .map(OutflowId::new)
                .toList();
    }

    List<PayoutId> fees(Collection<Instruction> instructions) {
        return sources(instructions, Purpose.FEE).stream().map(PayoutId::new).toList();
    }

    private static List<UUID> sources(Collection<Instruction> instructions, Purpose owner) {
        return instructions.stream()
                .filter(instruction -> !instruction.purpose().isTransfer())
                .filter(instruction -> instruction.purpose().owner() == owner)
                .map(Instruction::source)
                .toList();
    }
}

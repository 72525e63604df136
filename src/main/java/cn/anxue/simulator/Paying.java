package cn.anxue.simulator;

import cn.anxue.bank.instruction.Instruction;
import cn.anxue.bank.instruction.InstructionId;
import cn.anxue.bank.instruction.InstructionOutcome;
import cn.anxue.bank.instruction.InstructionQueue;
import cn.anxue.bank.instruction.InstructionResults;
import cn.anxue.simulator.plan.Movement;
import cn.anxue.simulator.plan.MovementKind;
import cn.anxue.simulator.plan.Scene.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Takes instructions in hand and says what became of them, as a bank on a good or a bad day does. */
@ApplicationScoped
@Transactional
class Paying {
    private static final int CLAIMED_MAX = 1_000;
    private static final Duration LEASE = Duration.ofHours(12);

    private final InstructionQueue queue;
    private final InstructionResults results;
    private final TakenInstructions taken;

    Paying(InstructionQueue queue, InstructionResults results, TakenInstructions taken) {
        this.queue = queue;
        this.results = results;
        this.taken = taken;
    }

    /** Takes what waits on the run's own accounts; the lease of any other ends by itself. */
    void take(Run run, List<SimulatedAccount> accounts, LocalDate day) {
        Set<String> numbers = new HashSet<>();
        Set<String> banks = new TreeSet<>();
        for (SimulatedAccount account : accounts) {
            numbers.add(account.number());
            banks.add(account.bankCode());
        }
        List<Instruction> own = new ArrayList<>();
        Set<UUID> known = new HashSet<>();
        taken.all(run).forEach(one -> known.add(one.payment().instruction()));
        for (String bank : banks) {
            queue.claim(BankVoice.of(bank), null, CLAIMED_MAX, LEASE).stream()
                    .filter(instruction -> numbers.contains(instruction.fromAccount()))
                    .filter(instruction -> !known.contains(instruction.id().value()))
                    .forEach(own::add);
        }
        taken.take(run, own, day);
    }

    /** Keeps which instructions the movements of the day paid or brought back. */
    void keep(List<Movement> movements, LocalDate day) {
        taken.paid(instructions(movements, MovementKind.PAYMENT), day);
        taken.returned(instructions(movements, MovementKind.RETURNED_PAYMENT), day);
    }

    /** What the bank says today of what it took or paid today. */
    void say(Run run, List<SimulatedAccount> accounts, LocalDate day) {
        for (TakenInstructions.Taken one : taken.all(run)) {
            String bank = accounts.stream()
                    .filter(account -> account.number().equals(one.account()))
                    .map(SimulatedAccount::bankCode)
                    .findFirst()
                    .orElseThrow();
            say(bank, one.payment(), day);
        }
    }

    private void say(String bank, Payment payment, LocalDate day) {
        boolean takenToday = payment.takenOn().equals(day);
        boolean paidToday = day.equals(payment.paidOn());
        switch (payment.fate()) {
            case PAID, RETURNED -> sayIf(paidToday, bank, payment, InstructionOutcome.EXECUTED);
            case PAID_LATER -> {
                sayIf(takenToday, bank, payment, InstructionOutcome.ACCEPTED);
                sayIf(paidToday, bank, payment, InstructionOutcome.EXECUTED);
            }
            case SAID_TWICE -> {
                sayIf(paidToday, bank, payment, InstructionOutcome.EXECUTED);
                sayIf(paidToday, bank, payment, InstructionOutcome.EXECUTED);
            }
            case SAID_FIRST -> sayIf(takenToday, bank, payment, InstructionOutcome.EXECUTED);
            case REFUSED -> sayIf(takenToday, bank, payment, InstructionOutcome.REFUSED);
            case PAID_UNSAID -> {}
        }
    }

    private void sayIf(boolean due, String bank, Payment payment, InstructionOutcome outcome) {
        if (due) {
            String reason = outcome.endsUnpaid() ? "收款账号户名不符" : null;
            InstructionId id = new InstructionId(payment.instruction());
            results.report(BankVoice.of(bank), new InstructionResults.Result(id, outcome, reason));
        }
    }

    private static List<UUID> instructions(List<Movement> movements, MovementKind kind) {
        return movements.stream()
                .filter(movement -> movement.kind() == kind)
                .map(movement -> UUID.fromString(Objects.requireNonNull(movement.endToEndId())))
                .toList();
    }
}

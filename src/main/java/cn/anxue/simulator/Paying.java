package cn.anxue.simulator;

import cn.anxue.bank.Instruction;
import cn.anxue.bank.InstructionId;
import cn.anxue.bank.InstructionResults;
import cn.anxue.simulator.plan.InstructionFate;
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

    private final InstructionResults results;
    private final TakenInstructions taken;

    Paying(InstructionResults results, TakenInstructions taken) {
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
        for (String bank : banks) {
            results.claim(BankVoice.of(bank), CLAIMED_MAX, LEASE).stream()
                    .filter(instruction -> numbers.contains(instruction.fromAccount()))
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
            case PAID, PAID_LATER, RETURNED -> sayIf(paidToday, bank, payment);
            case SAID_TWICE -> {
                sayIf(paidToday, bank, payment);
                sayIf(paidToday, bank, payment);
            }
            case SAID_FIRST -> sayIf(takenToday, bank, payment);
            case PAID_UNSAID -> {}
            case REFUSED -> sayIf(takenToday, bank, payment);
        }
    }

    private void sayIf(boolean due, String bank, Payment payment) {
        if (!due) {
            return;
        }
        boolean refused = payment.fate() == InstructionFate.REFUSED;
        results.report(
                BankVoice.of(bank),
                new InstructionId(payment.instruction()),
                refused ? InstructionResults.Outcome.REFUSED : InstructionResults.Outcome.EXECUTED,
                refused ? "收款账号户名不符" : null);
    }

    private static List<UUID> instructions(List<Movement> movements, MovementKind kind) {
        return movements.stream()
                .filter(movement -> movement.kind() == kind)
                .map(movement -> UUID.fromString(Objects.requireNonNull(movement.endToEndId())))
                .toList();
    }
}

package cn.anxue.bank.instruction;

import cn.anxue.audit.AuditTrail;
import cn.anxue.bank.BankProblem;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.SupervisedAccounts;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The queue of one bank: taken by its clients, each instruction by one at a time; called off by an officer before that. */
@ApplicationScoped
@Transactional
public class InstructionQueue {
    private final Instructions instructions;
    private final InstructionLeases leases;
    private final Cancelling cancelling;
    private final AuditTrail audit;
    private final Today today;

    InstructionQueue(
            Instructions instructions, InstructionLeases leases, Cancelling cancelling, AuditTrail audit, Today today) {
        this.instructions = instructions;
        this.leases = leases;
        this.cancelling = cancelling;
        this.audit = audit;
        this.today = today;
    }

    /** What is asked before an instruction is called off, and what follows. */
    @ApplicationScoped
    static class Cancelling {
        private final InstructionStore store;
        private final InstructionSources sources;
        private final SupervisedAccounts accounts;
        private final InstitutionRegister institutions;

        Cancelling(
                InstructionStore store,
                InstructionSources sources,
                SupervisedAccounts accounts,
                InstitutionRegister institutions) {
            this.store = store;
            this.sources = sources;
            this.accounts = accounts;
            this.institutions = institutions;
        }

        /** @return where the institution is */
        String requireSupervision(Caller caller, Instruction instruction) {
            String number = instruction.fromAccount();
            InstitutionId institution = Objects.requireNonNull(
                            accounts.find(List.of(number)).get(number))
                    .institution();
            institutions.requireSupervision(caller, institution);
            return institutions.holder(institution).regionCode();
        }

        /** Its money goes back where it came from. */
        void cancel(Caller caller, Instruction instruction, String reason) {
            store.cancel(List.of(instruction.id()), reason, caller.id());
            sources.tell(List.of(instruction), InstructionState.CANCELLED);
        }
    }

    /**
     * Hands out instructions that wait and that no other client has in hand, oldest first.
     *
     * @param claim names the claim, so that it can be asked again where its answer was lost
     */
    public List<Instruction> claim(Caller caller, @Nullable UUID claim, int limit, Duration lease) {
        return claim(caller, claim, limit, lease, UnaryOperator.identity());
    }

    /** @param fitting those the client can be told of; the others stay where they are, for whoever takes them otherwise */
    public List<Instruction> claim(
            Caller caller, @Nullable UUID claim, int limit, Duration lease, UnaryOperator<List<Instruction>> fitting) {
        Instant now = today.now();
        var asked = new InstructionLeases.Claim(
                InstructionReading.bankOf(caller),
                caller.id(),
                claim == null ? Uuid7.next() : claim,
                limit,
                now,
                now.plus(lease));
        List<UUID> taken = leases.take(
                asked,
                ids -> fitting.apply(instructions.find(ids)).stream()
                        .map(one -> one.id().value())
                        .toList());
        return instructions.find(taken);
    }

    /**
     * Calls off what no client of the bank ever had in hand.
     *
     * @throws ProblemException {@code INSTRUCTION_TAKEN} where one had: only the bank can say that it was not paid
     */
    public Instruction cancel(Caller caller, InstructionId id, String reason) {
        Instruction instruction = instructions.lock(List.of(id.value())).get(id.value());
        if (instruction == null) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        String region = cancelling.requireSupervision(caller, instruction);
        if (reason.isBlank()) {
            throw new ProblemException(RequestProblem.REQUIRED, "/reason", Map.of());
        }
        if (instruction.state() == InstructionState.CANCELLED) {
            return instruction;
        }
        if (instruction.course().timesTaken() > 0 && instruction.state().isOpen()) {
            throw new ProblemException(BankProblem.INSTRUCTION_TAKEN);
        }
        if (instruction.state() != InstructionState.READY) {
            throw new ProblemException(BankProblem.INSTRUCTION_STATE, Map.of("state", instruction.state()));
        }
        cancelling.cancel(caller, instruction, reason.strip());
        audit.recordAll(List.of(new AuditTrail.Row(
                caller, "bank.instruction_called-off", "instruction", id.value(), List.of("state"), region)));
        return instructions.find(id).orElseThrow();
    }
}

package cn.anxue.bank;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a bank says of its instructions. That one was paid is only noted: the books move on the bank's line. That one was
 * refused puts its money back where it came from.
 */
@ApplicationScoped
@Transactional
public class InstructionResults {
    private final Instructions instructions;
    private final InstructionSources sources;
    private final AuditTrail audit;
    private final Today today;

    InstructionResults(Instructions instructions, InstructionSources sources, AuditTrail audit, Today today) {
        this.instructions = instructions;
        this.sources = sources;
        this.audit = audit;
        this.today = today;
    }

    /** What the bank did. */
    public enum Outcome {
        /** It has paid; its line will show it. */
        EXECUTED,
        /** It will not pay. */
        REFUSED
    }

    /**
     * Said twice, it counts once.
     *
     * @param reason why it was refused
     * @throws ProblemException {@code NOT_FOUND} for another bank's; {@code INSTRUCTION_STATE} where it has ended
     */
    public Instruction report(Caller caller, InstructionId id, Outcome outcome, @Nullable String reason) {
        Instruction instruction = own(caller, id);
        InstructionState next = outcome == Outcome.EXECUTED ? InstructionState.EXECUTED : InstructionState.REFUSED;
        if (instruction.state() == next) {
            return instruction;
        }
        if (instruction.booked() || !instruction.state().canBecome(next)) {
            throw new ProblemException(BankProblem.INSTRUCTION_STATE, Map.of("state", instruction.state()));
        }
        if (next == InstructionState.REFUSED) {
            refuse(instruction, reason);
        } else {
            instructions.become(next, List.of(id));
        }
        audit.record(caller, "bank.instruction_" + next.name().toLowerCase(Locale.ROOT), "instruction", id.value());
        return own(caller, id);
    }

    /** Hands out instructions that wait and that no other client has in hand, oldest first. */
    public List<Instruction> claim(Caller caller, int limit, Duration lease) {
        return instructions.claim(
                InstructionService.bankOf(caller),
                caller.id(),
                limit,
                today.now(),
                today.now().plus(lease));
    }

    private void refuse(Instruction instruction, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ProblemException(RequestProblem.REQUIRED, "/reason", Map.of());
        }
        instructions.refuse(instruction.id(), reason.strip());
        sources.tell(List.of(instruction), InstructionState.REFUSED);
    }

    private Instruction own(Caller caller, InstructionId id) {
        String bankCode = InstructionService.bankOf(caller);
        Instruction instruction = instructions.lock(List.of(id.value())).get(id.value());
        if (instruction == null || !instruction.bankCode().equals(bankCode)) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        return instruction;
    }
}

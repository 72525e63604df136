package cn.anxue.bank.instruction;

import cn.anxue.audit.AuditTrail;
import cn.anxue.bank.BankProblem;
import cn.anxue.bank.instruction.InstructionStore.Said;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bank says of its instructions, in lists. That one was paid is only noted: the books move on the bank's line. That
 * one was refused puts its money back where it came from.
 */
@ApplicationScoped
@Transactional
public class InstructionResults {
    private final Instructions instructions;
    private final InstructionStore store;
    private final InstructionSources sources;
    private final AuditTrail audit;
    private final Today today;

    InstructionResults(
            Instructions instructions,
            InstructionStore store,
            InstructionSources sources,
            AuditTrail audit,
            Today today) {
        this.instructions = instructions;
        this.store = store;
        this.sources = sources;
        this.audit = audit;
        this.today = today;
    }

    /**
     * One word of a bank.
     *
     * @param reason why it was refused or called off
     */
    public record Result(
            InstructionId id,
            InstructionOutcome outcome,
            @Nullable String reason) {}

    /**
     * What became of one word.
     *
     * @param problem why it counts for nothing; null where it was taken
     * @param state where the instruction stands now; null where the bank has none of that id
     * @param changed whether this word moved it
     */
    public record Answer(
            InstructionId id,
            @Nullable ProblemKind problem,
            @Nullable InstructionState state,
            boolean changed) {}

    /**
     * Said twice, it counts once; said late, it changes nothing.
     *
     * @throws ProblemException {@code NOT_FOUND} for another bank's; {@code INSTRUCTION_STATE} where it says the opposite of
     *     what is known
     */
    public Instruction report(Caller caller, Result result) {
        Heard heard = hear(caller, result);
        if (heard.instruction() == null) {
            throw heard.refusal();
        }
        return heard.instruction();
    }

    /**
     * What a word came to.
     *
     * @param instruction as it stands now; null where the word says the opposite of what is known, which is kept
     * @param state where it stands
     */
    public record Heard(@Nullable Instruction instruction, InstructionState state) {
        public ProblemException refusal() {
            return new ProblemException(BankProblem.INSTRUCTION_STATE, Map.of("state", state));
        }
    }

    /**
     * The same, with a contradiction answered and kept.
     *
     * @throws ProblemException {@code NOT_FOUND} for another bank's; {@code REQUIRED} without a reason
     */
    public Heard hear(Caller caller, Result result) {
        Answer answer = reportAll(caller, List.of(result)).get(0);
        if (answer.problem() == RequestProblem.REQUIRED) {
            throw new ProblemException(RequestProblem.REQUIRED, "/reason", Map.of());
        }
        if (answer.problem() == BankProblem.INSTRUCTION_STATE && answer.state() != null) {
            return new Heard(null, answer.state());
        }
        if (answer.problem() != null) {
            throw new ProblemException(answer.problem());
        }
        Instruction now = instructions.find(result.id()).orElseThrow();
        return new Heard(now, now.state());
    }

    /**
     * The bank has said both that it paid and that it did not, and two people found that it did not.
     *
     * @throws ProblemException {@code INSTRUCTION_STATE} where a line shows it paid
     */
    public void notPaid(Caller caller, InstructionId id, String reason) {
        Instruction instruction = instructions.lock(List.of(id.value())).get(id.value());
        if (instruction == null) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        if (instruction.booked()) {
            throw new ProblemException(BankProblem.INSTRUCTION_STATE, Map.of("state", instruction.state()));
        }
        if (instruction.state().canBecome(InstructionState.REFUSED)) {
            Said said = new Said(id, InstructionOutcome.REFUSED, InstructionWord.MOVED, reason);
            Instruction refused = instruction.in(InstructionState.REFUSED);
            follow(caller, Map.of(id.value(), refused), Map.of(id, said), List.of());
        }
    }

    /** Each word is answered in its place; one that cannot be taken holds up no other. */
    public List<Answer> reportAll(Caller caller, List<Result> results) {
        String bankCode = InstructionReading.bankOf(caller);
        Map<UUID, Instruction> known = new LinkedHashMap<>(instructions.lock(
                results.stream().map(result -> result.id().value()).distinct().toList()));
        known.values().removeIf(instruction -> !instruction.bankCode().equals(bankCode));
        Map<InstructionId, Said> moving = new LinkedHashMap<>();
        List<Said> others = new ArrayList<>();
        List<Answer> answers = new ArrayList<>(results.size());
        for (Result result : results) {
            answers.add(take(result, known, moving, others));
        }
        follow(caller, known, moving, others);
        return answers;
    }

    private static Answer take(
            Result result, Map<UUID, Instruction> known, Map<InstructionId, Said> moving, List<Said> others) {
        Instruction instruction = known.get(result.id().value());
        if (instruction == null) {
            return new Answer(result.id(), RequestProblem.NOT_FOUND, null, false);
        }
        String reason = result.reason() == null || result.reason().isBlank()
                ? null
                : result.reason().strip();
        if (result.outcome().endsUnpaid() && reason == null) {
            return new Answer(result.id(), RequestProblem.REQUIRED, instruction.state(), false);
        }
        InstructionWord verdict = InstructionWord.judge(instruction, result.outcome());
        Said said = new Said(result.id(), result.outcome(), verdict, reason);
        if (verdict == InstructionWord.MOVED) {
            known.put(result.id().value(), instruction.in(result.outcome().state()));
            moving.put(result.id(), said);
            return new Answer(result.id(), null, result.outcome().state(), true);
        }
        others.add(said);
        ProblemKind problem = verdict == InstructionWord.CONTRADICTS ? BankProblem.INSTRUCTION_STATE : null;
        return new Answer(result.id(), problem, instruction.state(), false);
    }

    private void follow(
            Caller caller, Map<UUID, Instruction> known, Map<InstructionId, Said> moving, List<Said> others) {
        List<Said> words = new ArrayList<>(moving.values());
        words.addAll(others);
        if (words.isEmpty()) {
            return;
        }
        store.keep(words, caller.id(), today.now());
        List<Instruction> unpaid = moving.values().stream()
                .filter(said -> said.outcome().endsUnpaid())
                .map(said -> Objects.requireNonNull(known.get(said.instruction().value())))
                .toList();
        if (!unpaid.isEmpty()) {
            sources.tell(unpaid, InstructionState.REFUSED);
        }
        audit.recordAll(moving.values().stream()
                .map(said -> new AuditTrail.Row(
                        caller,
                        "bank.instruction_" + said.outcome().name().toLowerCase(Locale.ROOT),
                        "instruction",
                        said.instruction().value(),
                        List.of("state")))
                .toList());
    }
}

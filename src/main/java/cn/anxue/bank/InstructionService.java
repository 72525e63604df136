package cn.anxue.bank;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.outflow.ApprovedOutflow;
import cn.anxue.deposit.outflow.OutflowsApproved;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes instructions of what was approved, and shows each bank its own. */
@ApplicationScoped
@Transactional
public class InstructionService {
    private final Instructions instructions;
    private final AccountFactsReader accounts;
    private final Today today;

    InstructionService(Instructions instructions, AccountFactsReader accounts, Today today) {
        this.instructions = instructions;
        this.accounts = accounts;
        this.today = today;
    }

    void instruct(@Observes OutflowsApproved approved) {
        Map<String, AccountFacts> facts = accounts.read(
                approved.outflows().stream().map(ApprovedOutflow::fromAccount).toList());
        instructions.insert(approved.outflows().stream()
                .map(outflow -> new Instructions.Given(
                        instruction(outflow, Objects.requireNonNull(facts.get(outflow.fromAccount()))),
                        outflow.institution().value()))
                .toList());
    }

    /**
     * The instructions of the caller's bank, in the order they were given.
     *
     * @param after the last one of the page before
     */
    public Page<Instruction> page(Caller caller, @Nullable InstructionState state, @Nullable UUID after, int limit) {
        if (!(caller.scope() instanceof Scope.Bank bank)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        List<Instruction> found = instructions.page(bank.bankCode(), state, after, limit + 1);
        return Page.of(
                found, limit, instruction -> Cursor.encode(instruction.id().value()));
    }

    private Instruction instruction(ApprovedOutflow outflow, AccountFacts account) {
        return new Instruction(
                InstructionId.next(),
                outflow.id(),
                account.bankCode(),
                outflow.fromAccount(),
                outflow.payee(),
                outflow.amount(),
                outflow.kind(),
                InstructionState.READY,
                today.now());
    }
}

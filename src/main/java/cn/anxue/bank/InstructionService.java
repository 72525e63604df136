package cn.anxue.bank;

import cn.anxue.bank.Instructions.Given;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.outflow.ApprovedOutflow;
import cn.anxue.deposit.outflow.OutflowsApproved;
import cn.anxue.fee.payout.InstructedPayout;
import cn.anxue.fee.payout.PayoutsInstructed;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
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
        Instant now = today.now();
        instructions.insert(approved.outflows().stream()
                .map(outflow -> given(outflow, Objects.requireNonNull(facts.get(outflow.fromAccount())), now))
                .toList());
    }

    void instruct(@Observes PayoutsInstructed instructed) {
        Map<String, AccountFacts> facts = accounts.read(instructed.payouts().stream()
                .map(InstructedPayout::fromAccount)
                .distinct()
                .toList());
        Instant now = today.now();
        instructions.insert(instructed.payouts().stream()
                .map(payout -> given(payout, Objects.requireNonNull(facts.get(payout.fromAccount())), now))
                .toList());
    }

    /**
     * The instructions of the caller's bank, in the order they were given.
     *
     * @param after the last one of the page before
     */
    public Page<Instruction> page(Caller caller, @Nullable InstructionState state, @Nullable UUID after, int limit) {
        List<Instruction> found = instructions.page(bankOf(caller), state, after, limit + 1);
        return Page.of(
                found, limit, instruction -> Cursor.encode(instruction.id().value()));
    }

    /** @throws ProblemException {@code FORBIDDEN} where the caller is no bank */
    static String bankOf(Caller caller) {
        if (caller.scope() instanceof Scope.Bank bank) {
            return bank.bankCode();
        }
        throw new ProblemException(RequestProblem.FORBIDDEN);
    }

    private static Given given(ApprovedOutflow outflow, AccountFacts account, Instant now) {
        Instruction instruction = Instruction.ready(
                outflow.id().value(),
                account,
                outflow.payee(),
                outflow.amount(),
                InstructionPurpose.of(outflow.kind()),
                now);
        return new Given(instruction, outflow.institution().value());
    }

    private static Given given(InstructedPayout payout, AccountFacts account, Instant now) {
        Instruction instruction = Instruction.ready(
                payout.id().value(),
                account,
                payout.payee(),
                payout.amount(),
                InstructionPurpose.of(payout.kind()),
                now);
        return new Given(instruction, payout.institution().value());
    }
}

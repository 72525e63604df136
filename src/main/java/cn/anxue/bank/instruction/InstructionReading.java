package cn.anxue.bank.instruction;

import cn.anxue.deposit.agreement.SupervisedAccount;
import cn.anxue.deposit.agreement.SupervisedAccounts;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows each bank its instructions, and officers those of the institutions they see; families' accounts to banks alone. */
@ApplicationScoped
@Transactional
public class InstructionReading {
    private final Instructions instructions;
    private final SupervisedAccounts accounts;
    private final InstitutionRegister institutions;

    InstructionReading(Instructions instructions, SupervisedAccounts accounts, InstitutionRegister institutions) {
        this.instructions = instructions;
        this.accounts = accounts;
        this.institutions = institutions;
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

    /** @throws ProblemException {@code NOT_FOUND} also where it is out of the caller's reach */
    public Instruction get(Caller caller, InstructionId id) {
        Instruction instruction =
                instructions.find(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        if (caller.scope() instanceof Scope.Bank bank) {
            if (!bank.bankCode().equals(instruction.bankCode())) {
                throw new ProblemException(RequestProblem.NOT_FOUND);
            }
            return instruction;
        }
        institutions.requireSight(caller, accountOf(instruction).institution());
        return masked(instruction);
    }

    private SupervisedAccount accountOf(Instruction instruction) {
        String number = instruction.fromAccount();
        return Objects.requireNonNull(accounts.find(List.of(number)).get(number));
    }

    /** @throws ProblemException {@code FORBIDDEN} where the caller is no bank */
    static String bankOf(Caller caller) {
        if (caller.scope() instanceof Scope.Bank bank) {
            return bank.bankCode();
        }
        throw new ProblemException(RequestProblem.FORBIDDEN);
    }

    private static Instruction masked(Instruction instruction) {
        Payee payee = instruction.purpose().paysFamily() ? instruction.payee().masked() : instruction.payee();
        return instruction.payingTo(payee);
    }
}

package cn.anxue.bank;

import cn.anxue.deposit.outflow.OutflowId;
import cn.anxue.deposit.outflow.OutflowKind;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.money.Money;
import java.time.Instant;

/**
 * What a bank is told to pay (付款指令).
 *
 * @param outflow what it pays for
 */
public record Instruction(
        InstructionId id,
        OutflowId outflow,
        String bankCode,
        String fromAccount,
        Payee payee,
        Money amount,
        OutflowKind purpose,
        InstructionState state,
        Instant instructedAt) {
    boolean canBeExecutedBy(Line line) {
        return fits(line) && state.canBecome(InstructionState.EXECUTED);
    }

    boolean canBeReturnedBy(Line line) {
        return fits(line) && state.canBecome(InstructionState.RETURNED);
    }

    private boolean fits(Line line) {
        return fromAccount.equals(line.account()) && amount.equals(line.moved());
    }
}

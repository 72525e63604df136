package cn.anxue.bank;

import cn.anxue.bank.instruction.Instruction;
import cn.anxue.deposit.outflow.Portion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known that a line may refer to.
 *
 * @param instructions those it names, or that only it can mean
 * @param origin where the money of the only one came from
 * @param earlier the line it may take back
 * @param reopened whether the only one, though it had ended, is open again for the line to execute
 * @param paidTwice an earlier line that paid the only one though it was not to be paid, or not again
 */
record Evidence(
        List<Instruction> instructions,
        List<Portion> origin,
        @Nullable EarlierLine earlier,
        boolean reopened,
        @Nullable EarlierLine paidTwice) {
    static final Evidence NONE = new Evidence(List.of(), List.of(), null);

    Evidence(List<Instruction> instructions, List<Portion> origin, @Nullable EarlierLine earlier) {
        this(instructions, origin, earlier, false, null);
    }

    static Evidence of(Instruction instruction, List<Portion> origin) {
        return new Evidence(List.of(instruction), origin, null);
    }

    static Evidence of(EarlierLine earlier) {
        return new Evidence(List.of(), List.of(), earlier);
    }
}

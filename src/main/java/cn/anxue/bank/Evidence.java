package cn.anxue.bank;

import cn.anxue.deposit.outflow.Portion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known that a line may refer to.
 *
 * @param instructions those it names, or that only it can mean
 * @param origin where the money of the only one came from
 * @param earlier the line it may take back
 */
record Evidence(
        List<Instruction> instructions,
        List<Portion> origin,
        @Nullable EarlierLine earlier) {
    static final Evidence NONE = new Evidence(List.of(), List.of(), null);

    static Evidence of(Instruction instruction, List<Portion> origin) {
        return new Evidence(List.of(instruction), origin, null);
    }

    static Evidence of(EarlierLine earlier) {
        return new Evidence(List.of(), List.of(), earlier);
    }
}

package cn.anxue.bank;

import cn.anxue.deposit.outflow.Portion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known that a line may refer to.
 *
 * @param instruction the instruction its end-to-end id names
 * @param origin where that instruction's money came from
 * @param earlier the line it may take back
 */
record Evidence(
        @Nullable Instruction instruction,
        List<Portion> origin,
        @Nullable EarlierLine earlier) {
    static final Evidence NONE = new Evidence(null, List.of(), null);
}

package cn.anxue.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ApprovalStateTest {
    @Test
    void movesOnlyFromProposedAndOnlyOnce() {
        for (ApprovalState from : ApprovalState.values()) {
            long moves = Arrays.stream(ApprovalState.values())
                    .filter(from::canBecome)
                    .count();

            assertEquals(from == ApprovalState.PROPOSED ? 4 : 0, moves, from.name());
        }
    }
}

package cn.anxue.institution.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** All legal moves, written out a second time. */
class TransferMovesTest {
    @Test
    void listsEveryMove() {
        Set<String> moves = new TreeSet<>();
        for (TransferState from : TransferState.values()) {
            Arrays.stream(TransferState.values()).filter(from::canBecome).forEach(to -> moves.add(from + ">" + to));
        }

        assertEquals(
                Set.of("PROPOSED>ACCEPTED", "PROPOSED>REFUSED", "ACCEPTED>IN_FORCE", "ACCEPTED>CALLED_OFF"), moves);
    }
}

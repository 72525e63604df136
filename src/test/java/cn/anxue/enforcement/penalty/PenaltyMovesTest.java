package cn.anxue.enforcement.penalty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All legal moves, written out a second time, over all pairs. */
class PenaltyMovesTest {
    static final Map<PenaltyState, List<PenaltyState>> LEGAL = Map.ofEntries(
            row(PenaltyState.CASE_FILED, "INVESTIGATED NO_PENALTY TRANSFERRED_TO_POLICE"),
            row(PenaltyState.INVESTIGATED, "PRE_NOTICE NO_PENALTY TRANSFERRED_TO_POLICE"),
            row(PenaltyState.PRE_NOTICE, "INVESTIGATED HEARING DECIDED NO_PENALTY TRANSFERRED_TO_POLICE"),
            row(PenaltyState.HEARING, "INVESTIGATED DECIDED NO_PENALTY TRANSFERRED_TO_POLICE"),
            row(PenaltyState.DECIDED, "SERVED WITHDRAWN"),
            row(PenaltyState.SERVED, "SURCHARGE ENFORCEMENT PERFORMED WITHDRAWN"),
            row(PenaltyState.SURCHARGE, "ENFORCEMENT PERFORMED WITHDRAWN"),
            row(PenaltyState.ENFORCEMENT, "PERFORMED CLOSED WITHDRAWN"),
            row(PenaltyState.PERFORMED, "CLOSED WITHDRAWN"),
            row(PenaltyState.CLOSED, "WITHDRAWN"),
            row(PenaltyState.NO_PENALTY, ""),
            row(PenaltyState.TRANSFERRED_TO_POLICE, "INVESTIGATED"),
            row(PenaltyState.WITHDRAWN, ""));

    @Test
    void namesEveryState() {
        assertEquals(PenaltyState.values().length, LEGAL.size());
    }

    @ParameterizedTest
    @EnumSource
    void allowsTheseMovesAndNoOthers(PenaltyState from) {
        List<PenaltyState> open =
                Arrays.stream(PenaltyState.values()).filter(from::canBecome).toList();

        assertEquals(LEGAL.get(from), open);
    }

    private static Map.Entry<PenaltyState, List<PenaltyState>> row(PenaltyState from, String to) {
        List<PenaltyState> named = to.isEmpty()
                ? List.of()
                : Arrays.stream(to.split(" "))
                        .map(PenaltyState::valueOf)
                        .sorted()
                        .toList();
        return Map.entry(from, named);
    }
}

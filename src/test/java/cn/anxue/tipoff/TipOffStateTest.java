package cn.anxue.tipoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** All legal moves, written out a second time, over every pair of states. */
class TipOffStateTest {
    static final Set<String> MOVES = Set.of(
            "RECEIVED>SCREENED",
            "SCREENED>ACCEPTED",
            "SCREENED>REJECTED",
            "SCREENED>DUPLICATE",
            "SCREENED>TRANSFERRED",
            "TRANSFERRED>SCREENED",
            "TRANSFERRED>ACCEPTED",
            "DUPLICATE>SCREENED",
            "ACCEPTED>ASSIGNED",
            "ASSIGNED>CHECKED",
            "CHECKED>SUBSTANTIATED",
            "CHECKED>NOT_FOUND",
            "SUBSTANTIATED>ACTION_LINKED",
            "NOT_FOUND>ACTION_LINKED",
            "ACTION_LINKED>REPLIED",
            "REPLIED>CLOSED",
            "REPLIED>REOPENED",
            "REJECTED>CLOSED",
            "REJECTED>REOPENED",
            "CLOSED>REOPENED",
            "REOPENED>SCREENED");

    @Test
    void knowsTheseMovesAndNoOthers() {
        Set<String> found = new TreeSet<>();
        for (TipOffState from : TipOffState.values()) {
            for (TipOffState to : TipOffState.values()) {
                if (from.canBecome(to)) {
                    found.add(from + ">" + to);
                }
            }
        }
        assertEquals(new TreeSet<>(MOVES), found);
    }

    @Test
    void leavesReopeningToTheReporter() {
        for (TipOffState state : TipOffState.values()) {
            assertFalse(state.moves().contains(TipOffState.REOPENED), state.name());
        }
    }

    @Test
    void runsOneClockAtATime() {
        for (TipOffState state : TipOffState.values()) {
            assertFalse(state.waitsForAcceptance() && state.waitsForReply(), state.name());
        }
    }
}

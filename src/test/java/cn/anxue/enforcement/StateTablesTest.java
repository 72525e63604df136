package cn.anxue.enforcement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.enforcement.list.ListEntryState;
import cn.anxue.enforcement.notice.ItemState;
import cn.anxue.enforcement.notice.NoticeStep;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** All legal moves, written out a second time: a move that is added or lost shows here. */
class StateTablesTest {
    @Test
    void listsEveryMoveOfNotices() {
        assertEquals(
                Set.of(
                        "DRAFT>LEGAL_CHECK",
                        "DRAFT>REFUSED",
                        "LEGAL_CHECK>DRAFT",
                        "LEGAL_CHECK>PROPOSED",
                        "LEGAL_CHECK>ISSUED",
                        "LEGAL_CHECK>REFUSED",
                        "PROPOSED>ISSUED",
                        "PROPOSED>REFUSED",
                        "ISSUED>SERVED",
                        "ISSUED>WITHDRAWN",
                        "SERVED>ACKNOWLEDGED",
                        "SERVED>CLOSED",
                        "SERVED>WITHDRAWN",
                        "ACKNOWLEDGED>ANSWERED",
                        "ACKNOWLEDGED>CLOSED",
                        "ACKNOWLEDGED>WITHDRAWN",
                        "ANSWERED>REVIEWING",
                        "ANSWERED>CLOSED",
                        "ANSWERED>WITHDRAWN",
                        "REVIEWING>ACCEPTED",
                        "REVIEWING>REJECTED",
                        "REVIEWING>CLOSED",
                        "REVIEWING>WITHDRAWN",
                        "ACCEPTED>CLOSED",
                        "ACCEPTED>WITHDRAWN",
                        "REJECTED>ANSWERED",
                        "REJECTED>CLOSED",
                        "REJECTED>WITHDRAWN",
                        "CLOSED>REJECTED",
                        "CLOSED>WITHDRAWN"),
                moves(NoticeStep.values(), NoticeStep::canBecome));
    }

    @Test
    void listsEveryMoveOfListEntries() {
        assertEquals(
                Set.of(
                        "HEARING>PROPOSED",
                        "HEARING>REFUSED",
                        "PROPOSED>DECIDED",
                        "PROPOSED>REFUSED",
                        "DECIDED>LISTED",
                        "DECIDED>OBSERVATION",
                        "DECIDED>REMOVED",
                        "DECIDED>EXPIRED",
                        "LISTED>DECIDED",
                        "LISTED>OBSERVATION",
                        "LISTED>REMOVED",
                        "LISTED>EXPIRED",
                        "OBSERVATION>LISTED",
                        "OBSERVATION>REMOVED"),
                moves(ListEntryState.values(), ListEntryState::canBecome));
    }

    @Test
    void listsEveryMoveOfItems() {
        assertEquals(
                Set.of("OPEN>REPORTED", "REPORTED>OPEN", "REPORTED>CLOSED", "CLOSED>OPEN"),
                moves(ItemState.values(), ItemState::canBecome));
    }

    private static <S> Set<String> moves(S[] states, BiPredicate<S, S> legal) {
        Set<String> moves = new TreeSet<>();
        for (S from : states) {
            Arrays.stream(states).filter(to -> legal.test(from, to)).forEach(to -> moves.add(from + ">" + to));
        }
        return moves;
    }
}

package cn.anxue.fee.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The lifecycle tables as domain.md §4.5 has them. */
class LessonStateTest {
    private static final Map<LessonState, Set<LessonState>> MOVES = Map.of(
            LessonState.HELD,
            EnumSet.of(LessonState.CONFIRMED, LessonState.AUTO_CONFIRMED, LessonState.DISPUTED, LessonState.VOID),
            LessonState.DISPUTED,
            EnumSet.of(LessonState.CONFIRMED, LessonState.VOID),
            LessonState.CONFIRMED,
            EnumSet.noneOf(LessonState.class),
            LessonState.AUTO_CONFIRMED,
            EnumSet.noneOf(LessonState.class),
            LessonState.VOID,
            EnumSet.noneOf(LessonState.class));

    @Test
    void movesAsTheTableSays() {
        for (LessonState from : LessonState.values()) {
            Set<LessonState> allowed =
                    Arrays.stream(LessonState.values()).filter(from::canBecome).collect(Collectors.toSet());
            assertEquals(MOVES.get(from), allowed, from.name());
        }
    }

    @Test
    void earnsByConfirmationAlone() {
        assertEquals(
                EnumSet.of(LessonState.CONFIRMED, LessonState.AUTO_CONFIRMED),
                Arrays.stream(LessonState.values())
                        .filter(LessonState::isEarned)
                        .collect(Collectors.toSet()));
    }
}

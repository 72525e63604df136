package cn.anxue.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportStateTest {
    private static final Map<ImportState, Set<ImportState>> MOVES = Map.of(
            ImportState.READ, EnumSet.of(ImportState.CHECKING, ImportState.DISCARDED),
            ImportState.CHECKING, EnumSet.of(ImportState.CHECKED, ImportState.FAILED),
            ImportState.CHECKED,
                    EnumSet.of(
                            ImportState.READ,
                            ImportState.CHECKING,
                            ImportState.AWAITING,
                            ImportState.RUNNING,
                            ImportState.DISCARDED),
            ImportState.AWAITING, EnumSet.of(ImportState.CHECKED, ImportState.RUNNING),
            ImportState.RUNNING, EnumSet.of(ImportState.DONE, ImportState.FAILED),
            ImportState.DONE, EnumSet.of(ImportState.UNDOING),
            ImportState.FAILED, EnumSet.of(ImportState.READ, ImportState.CHECKING, ImportState.DISCARDED),
            ImportState.UNDOING, EnumSet.of(ImportState.UNDONE, ImportState.DONE),
            ImportState.UNDONE, EnumSet.noneOf(ImportState.class),
            ImportState.DISCARDED, EnumSet.noneOf(ImportState.class));

    @Test
    void movesAsItsTableSays() {
        for (ImportState from : ImportState.values()) {
            for (ImportState to : ImportState.values()) {
                assertEquals(MOVES.getOrDefault(from, Set.of()).contains(to), from.canBecome(to), from + " to " + to);
            }
        }
    }
}

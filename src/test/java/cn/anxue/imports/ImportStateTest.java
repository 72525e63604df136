package cn.anxue.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportStateTest {
    private static final Map<ImportState, Set<ImportState>> MOVES = Map.ofEntries(
            Map.entry(ImportState.READ, EnumSet.of(ImportState.CHECKING, ImportState.DISCARDED)),
            Map.entry(ImportState.CHECKING, EnumSet.of(ImportState.CHECKED, ImportState.FAILED)),
            Map.entry(
                    ImportState.CHECKED,
                    EnumSet.of(
                            ImportState.READ,
                            ImportState.CHECKING,
                            ImportState.AWAITING,
                            ImportState.RUNNING,
                            ImportState.DISCARDED)),
            Map.entry(ImportState.AWAITING, EnumSet.of(ImportState.CHECKED, ImportState.RUNNING)),
            Map.entry(ImportState.RUNNING, EnumSet.of(ImportState.DONE, ImportState.FAILED)),
            Map.entry(ImportState.DONE, EnumSet.of(ImportState.AWAITING_UNDO, ImportState.UNDOING)),
            Map.entry(ImportState.AWAITING_UNDO, EnumSet.of(ImportState.UNDOING, ImportState.DONE)),
            Map.entry(ImportState.FAILED, EnumSet.of(ImportState.READ, ImportState.CHECKING, ImportState.DISCARDED)),
            Map.entry(ImportState.UNDOING, EnumSet.of(ImportState.UNDONE, ImportState.DONE)),
            Map.entry(ImportState.UNDONE, EnumSet.noneOf(ImportState.class)),
            Map.entry(ImportState.DISCARDED, EnumSet.noneOf(ImportState.class)));

    @Test
    void movesAsItsTableSays() {
        for (ImportState from : ImportState.values()) {
            for (ImportState to : ImportState.values()) {
                assertEquals(MOVES.getOrDefault(from, Set.of()).contains(to), from.canBecome(to), from + " to " + to);
            }
        }
    }
}

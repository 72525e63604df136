package cn.anxue.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What breaks a rule, file by file, less what is excused. An excuse that is no longer needed is an offence itself, so the
 * list of them only shrinks.
 */
final class Offences {
    private final Map<String, String> found = new TreeMap<>();

    void add(Path file, String what) {
        found.merge(file.toString().replace('\\', '/'), what, (one, other) -> one + "; " + other);
    }

    void assertNone() {
        assertNoneBut(Set.of());
    }

    void assertNoneBut(Set<String> excused) {
        Map<String, String> left = new TreeMap<>(found);
        left.keySet().removeAll(excused);
        assertEquals(Map.of(), left);
        Set<String> needless = new TreeSet<>(excused);
        needless.removeAll(found.keySet());
        assertEquals(Set.of(), needless, "no longer offend: take them off the list");
    }
}

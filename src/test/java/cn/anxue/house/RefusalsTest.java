package cn.anxue.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Each refusal of the rooms where families lose money is named by its code in some test. Messages are judged by {@link
 * MessagesTest}.
 */
class RefusalsTest {
    private static final List<String> ROOMS = List.of("alert", "failure", "fee", "privacy");
    private static final Pattern CONSTANT = Pattern.compile("(?m)^    ([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)\\(");
    /** As a constant of its kind, or as the code a client reads. */
    private static final Pattern NAMED = Pattern.compile("(?:Problem\\.|\")([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)\\b");

    @Test
    void namesEveryRefusalInATest() {
        Set<String> missing = new TreeSet<>();
        for (String room : ROOMS) {
            for (Path file : Sources.files("src/main/java/cn/anxue/" + room, "Problem.java")) {
                missing.addAll(found(CONSTANT, Sources.text(file)));
            }
        }
        assertFalse(missing.isEmpty());
        Sources.files("src/test/java", "Test.java")
                .forEach(file -> missing.removeAll(found(NAMED, Sources.text(file))));
        assertEquals(Set.of(), missing);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }
}

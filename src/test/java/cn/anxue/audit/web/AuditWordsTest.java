package cn.anxue.audit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each act that is kept can be read in Chinese. */
class AuditWordsTest {
    private static final Pattern KEPT = Pattern.compile(
            "(?:record|Row)\\(\\s*[\\w.]+(?:\\(\\))?,\\s*\"([a-z_-]+)\\.([a-z_-]+)\",\\s*\"([a-z_]+)\"");

    @Test
    void namesWhateverIsKept() throws IOException {
        Set<String> kept = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                KEPT.matcher(Files.readString(file))
                        .results()
                        .flatMap(AuditWordsTest::words)
                        .forEach(kept::add);
            }
        }
        assertTrue(kept.size() > 100, kept::toString);
        kept.removeIf(word -> !AuditWords.word(word).equals(word));
        assertEquals(Set.of(), kept, "to be added to audit/words.csv");
        assertNotEquals("institution", AuditWords.word("institution"));
    }

    private static Stream<String> words(MatchResult found) {
        return Stream.of(found.group(1), found.group(2), found.group(3));
    }
}

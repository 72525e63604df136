package cn.anxue.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssetsTest {
    @Test
    void addsADigestToTheAddress() {
        assertTrue(Assets.of("console.js").matches("/assets/console\\.js\\?[0-9a-f]{12}"), Assets.of("console.js"));
        assertThrows(NullPointerException.class, () -> Assets.of("missing.js"));
    }

    @Test
    void isHowEveryPageNamesItsStylesAndScripts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            List<String> plain = files.filter(Files::isRegularFile)
                    .filter(AssetsTest::namesOnePlainly)
                    .map(Path::toString)
                    .toList();
            assertEquals(List.of(), plain);
        }
    }

    private static boolean namesOnePlainly(Path template) {
        try {
            return Files.readString(template).contains("\"/assets/");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

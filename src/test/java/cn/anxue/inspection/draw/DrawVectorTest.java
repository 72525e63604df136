package cn.anxue.inspection.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The same draw by three hands: ours, the script of the public page, and a few lines of Python that know neither. */
class DrawVectorTest {
    private static final String TESTS = "src/test/resources/inspection/";
    private static final String SCRIPT = "src/main/resources/META-INF/resources/assets/draw.js";
    private static final String POOL_SHA256 = "941f96b60fe9ccacbd8c2a25878560c8319422f2470e992ecad0aa985771e373";
    private static final String SEED = "0f08a234c76a5daf72ff89a63000f83781b6435e7a2273293ad13b3ebde71530";
    private static final String RESULT_SHA256 = "208b6b310b62431add142274f1bb259c4bfb586578f834133adedc1f955197a4";

    private final Published published = PoolFixtures.published(PoolFixtures.pinned());

    @Test
    void drawsThePinnedOutcome() {
        assertEquals(POOL_SHA256, published.poolSha256());
        assertEquals(SEED, published.seed());
        assertEquals(RESULT_SHA256, Secret.sha256(String.valueOf(published.result())), published.result());
    }

    @Test
    void isRedoneByAFewLinesOfPython() throws Exception {
        assumeTrue(runs("python3"), "no python3 on this machine");
        Path pool = Files.createTempFile("pool", ".txt");
        Files.writeString(pool, published.pool());

        String out = run("python3", TESTS + "redo.py", pool.toString(), PoolFixtures.FIRST, PoolFixtures.SECOND);

        assertEquals(published.seed() + "\n" + published.result(), out);
    }

    @Test
    void isRedoneByTheScriptOfThePage() throws Exception {
        assumeTrue(runs("node"), "no node on this machine");
        ObjectMapper json = new ObjectMapper();
        Path file = Files.createTempFile("published", ".json");
        json.writeValue(file.toFile(), published);

        JsonNode found = json.readTree(
                run("node", TESTS + "redo.js", Path.of(SCRIPT).toAbsolutePath().toString(), file.toString()));

        assertEquals(published.result(), found.path("result").asText());
        for (String step : List.of("poolHolds", "commitmentsHold", "seedHolds", "resultHolds")) {
            assertTrue(found.path(step).asBoolean(), step);
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return out;
    }

    private static boolean runs(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}

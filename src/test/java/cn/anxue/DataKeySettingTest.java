package cn.anxue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.cipher.Keyring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ASVS 5.0 V13.3.1, V13.3.3: where no key is set, one is made once and kept where only its owner reads it. */
class DataKeySettingTest {
    private static final String NAME = "anxue.keys.data";

    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void forget() {
        System.clearProperty(NAME);
    }

    @Test
    void keepsOneKeyForAllStarts() throws IOException {
        String first = DataKeySetting.keptIn(folder);

        assertEquals(first, DataKeySetting.keptIn(folder));
        assertEquals("[key 1]", new Keyring(first, "1").toString());
    }

    @Test
    void keepsItFromOthersOfTheMachine() throws IOException {
        DataKeySetting.keptIn(folder);

        assertEquals(
                PosixFilePermissions.fromString("rw-------"),
                Files.getPosixFilePermissions(folder.resolve("data.key")));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void givesEveryStarterTheSameKeyWhoeverIsFirst() throws Exception {
        ExecutorService starters = Executors.newFixedThreadPool(8);
        try {
            Callable<String> start = () -> DataKeySetting.keptIn(folder);
            Set<String> keys = new HashSet<>();
            for (Future<String> key : starters.invokeAll(Collections.nCopies(8, start))) {
                keys.add(key.get());
            }
            assertEquals(1, keys.size());
        } finally {
            starters.shutdownNow();
        }
    }

    @Test
    void saysWhetherKeysWereSetAndRefusesBadOnesInOneLine() throws StartRefused {
        System.setProperty(NAME, "1:" + "A".repeat(43) + "=");
        assertTrue(DataKeySetting.hand());

        System.setProperty(NAME, "1:c2hvcnQ=");
        StartRefused refused = assertThrows(StartRefused.class, DataKeySetting::hand);

        assertTrue(String.valueOf(refused.getMessage()).contains("ANXUE_KEYS_DATA"));
        assertFalse(String.valueOf(refused.getMessage()).contains("c2hvcnQ="));
    }
}

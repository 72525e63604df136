package cn.anxue;

import cn.anxue.cipher.KeptKey;
import cn.anxue.cipher.Keyring;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The keys of personal data: as set, or where nothing is, one that is made once and kept in a file, since a new one at each
 * start could read nothing.
 */
final class DataKeySetting {
    private static final String NAME = "data.key";
    private static final int KEY_BYTES = 32;

    private DataKeySetting() {}

    /** Hands the keys to the framework; whether they were set. */
    static boolean hand() throws StartRefused {
        Optional<String> set = Settings.find("anxue.keys.data");
        try {
            String keys = set.isPresent() ? set.get() : keptIn(Settings.dataFolder());
            // Said here already, since a mistake in a setting should be one line.
            new Keyring(keys, Settings.find("anxue.suite").orElse("1"));
            Settings.set("anxue.keys.data", keys);
            return set.isPresent();
        } catch (IllegalArgumentException e) {
            throw new StartRefused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new StartRefused("the key of personal data cannot be kept: " + e);
        }
    }

    static Path file() {
        return Settings.dataFolder().resolve(NAME);
    }

    /** As the setting would give it; made by the first who asks. */
    static String keptIn(Path folder) throws IOException {
        return KeptKey.in(folder.resolve(NAME), DataKeySetting::made);
    }

    private static String made() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return "1:" + Base64.getEncoder().encodeToString(key);
    }
}

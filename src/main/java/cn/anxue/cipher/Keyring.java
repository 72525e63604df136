package cn.anxue.cipher;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The keys this node knows, as set: {@code 2:base64,1:base64}. <b>The first is current</b>: new texts are encrypted with it;
 * the others only read. So a key is first added at the end on every node, and only then moved to the front.
 */
@Singleton
public final class Keyring {
    private final Map<Integer, DataKey> keys = new LinkedHashMap<>();
    private final Suite suite;

    /**
     * @param written numbers from 1 to 255, each with the base64 of 32 bytes
     * @param suite number of the suite for new texts, 1 or 2
     * @throws IllegalArgumentException saying what is wrong, without any key
     */
    public Keyring(
            @ConfigProperty(name = "anxue.keys.data") String written,
            @ConfigProperty(name = "anxue.suite", defaultValue = "1") String suite) {
        for (String one : written.split(",", -1)) {
            DataKey key = read(one.strip());
            if (keys.put(key.number(), key) != null) {
                throw new IllegalArgumentException("ANXUE_KEYS_DATA names key " + key.number() + " twice");
            }
        }
        this.suite = Arrays.stream(Suite.values())
                .filter(one -> String.valueOf(one.number()).equals(suite))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("ANXUE_SUITE must be 1 (AES, SHA-256) or 2 (SM4, SM3)"));
    }

    DataKey current() {
        return keys.values().iterator().next();
    }

    /** For new texts. */
    Suite suite() {
        return suite;
    }

    @Nullable
    DataKey find(int number) {
        return keys.get(number);
    }

    Collection<DataKey> all() {
        return Collections.unmodifiableCollection(keys.values());
    }

    @Override
    public String toString() {
        return keys.values().toString();
    }

    private static DataKey read(String written) {
        int colon = written.indexOf(':');
        try {
            int number = Integer.parseInt(written.substring(0, Math.max(colon, 0)));
            byte[] secret = Base64.getDecoder().decode(written.substring(colon + 1));
            if (number >= 1 && number <= DataKey.NUMBER_MAX && secret.length == DataKey.BYTES) {
                return new DataKey(number, secret);
            }
            throw malformed();
        } catch (IllegalArgumentException e) {
            // Said alike for every mistake: the exception could quote the key.
            throw malformed();
        }
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "ANXUE_KEYS_DATA is not of the form 1:key,2:key with numbers from 1 to 255 and"
                        + " keys of 32 bytes in base64; make one with: echo 1:$(openssl rand -base64 32)");
    }
}

package cn.anxue.seal;

import cn.anxue.cipher.KeptKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The keys at hand, those of the setting or the one kept in a file; the highest number signs. */
record SealKeyRing(List<SealKey> keys) {
    private static final String FILE = "seal.key";

    /** @param setting one key, or several as {@code 1:key,2:key}; each base64 of PKCS #8 DER */
    static SealKeyRing parse(String setting) throws GeneralSecurityException {
        List<SealKey> keys = new ArrayList<>();
        for (String part : setting.split(",")) {
            String[] numbered = part.strip().split(":", 2);
            try {
                int number = numbered.length == 2 ? Integer.parseInt(numbered[0].strip()) : 1;
                keys.add(SealKey.of(number, numbered[numbered.length - 1].strip()));
            } catch (NumberFormatException e) {
                throw new GeneralSecurityException("a key's number is not a number", e);
            }
        }
        if (keys.stream().map(SealKey::number).distinct().count() < keys.size()) {
            throw new GeneralSecurityException("two keys have the same number");
        }
        return new SealKeyRing(List.copyOf(keys));
    }

    /** The key kept in the folder, made there if there is none. */
    static SealKeyRing keptIn(Path folder) throws IOException, GeneralSecurityException {
        return new SealKeyRing(List.of(SealKey.of(0, KeptKey.in(folder.resolve(FILE), SealKey::generate))));
    }

    /** What an auditor can hold the log against without making a key: nothing where none was ever kept. */
    static SealKeyRing found(Optional<String> setting, Path folder) throws IOException, GeneralSecurityException {
        if (setting.isPresent()) {
            return parse(setting.get());
        }
        return Files.exists(folder.resolve(FILE)) ? keptIn(folder) : new SealKeyRing(List.of());
    }

    SealKey signing() {
        return keys.stream().max(Comparator.comparing(SealKey::number)).orElseThrow();
    }
}

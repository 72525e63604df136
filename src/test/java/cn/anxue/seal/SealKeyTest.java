package cn.anxue.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Keys of seals: made, kept, numbered and rotated. */
class SealKeyTest {
    private static final String PKCS8 = "302e020100300506032b657004220420";

    /** RFC 8032 §7.1, TEST 2. */
    @Test
    void signsAndDerivesAsTheStandardHasIt() throws Exception {
        SealKey key = SealKey.of(1, encoded("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));

        assertEquals("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", key.publicKey());
        assertEquals(
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
                key.sign("r"));
        assertFalse(SealKey.verifies(key.publicKey(), "s", key.sign("r")));
        assertFalse(SealKey.verifies("zz", "r", key.sign("r")));
    }

    @Test
    void signsWithTheHighestNumber() throws Exception {
        String first = SealKey.generate();
        String second = SealKey.generate();

        assertEquals(
                2, SealKeyRing.parse("2:" + second + ", 1:" + first).signing().number());
        assertEquals(1, SealKeyRing.parse(first).signing().number());
        assertThrows(GeneralSecurityException.class, () -> SealKeyRing.parse("1:" + first + ",1:" + second));
        assertThrows(GeneralSecurityException.class, () -> SealKeyRing.parse("x:" + first));
        assertThrows(GeneralSecurityException.class, () -> SealKeyRing.parse("1:bm9uZQ=="));
    }

    @Test
    void keepsItsKeyForItsOwnerAlone() throws Exception {
        Path folder = Files.createTempDirectory("keys");
        SealKey made = SealKeyRing.keptIn(folder).signing();

        assertEquals(made.publicKey(), SealKeyRing.keptIn(folder).signing().publicKey());
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("seal.key"))));
    }

    @Test
    void givesEachKeyOneNumberForGood() throws Exception {
        try (ScratchBooks books = ScratchBooks.open("keys")) {
            SealKey kept = SealKey.of(0, SealKey.generate());
            SealKey second = SealKey.of(2, SealKey.generate());
            SealKey impostor = SealKey.of(2, SealKey.generate());
            assertEquals(1, (int) books.commit(() -> books.heads.numberOf(kept, Instant.EPOCH)));
            assertEquals(2, (int) books.commit(() -> books.heads.numberOf(second, Instant.EPOCH)));
            assertEquals(1, (int) books.commit(() -> books.heads.numberOf(kept, Instant.EPOCH)));
            var refused = assertThrows(
                    IllegalStateException.class,
                    () -> books.commit(() -> books.heads.numberOf(impostor, Instant.EPOCH)));
            assertTrue(String.valueOf(refused.getMessage()).contains("ANXUE_KEYS_SEAL"));
        }
    }

    private static String encoded(String seed) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(PKCS8 + seed));
    }
}

package cn.anxue.identity.factor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Codes as RFC 6238 and RFC 4648 have them (ASVS 5.0 V6.5). */
class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void makesTheCodesOfTheStandard() {
        // RFC 6238, appendix B, SHA-1; the last six of its eight digits.
        assertEquals("287082", Totp.code(SECRET, 59 / 30));
        assertEquals("081804", Totp.code(SECRET, 1_111_111_109 / 30));
        assertEquals("050471", Totp.code(SECRET, 1_111_111_111 / 30));
        assertEquals("005924", Totp.code(SECRET, 1_234_567_890 / 30));
        assertEquals("279037", Totp.code(SECRET, 2_000_000_000 / 30));
        assertEquals("353130", Totp.code(SECRET, 20_000_000_000L / 30));
    }

    @Test
    void takesOneStepBeforeAndAfter() {
        Instant now = Instant.ofEpochSecond(2_000_000_000);
        long step = 2_000_000_000 / 30;

        for (long near = step - 1; near <= step + 1; near++) {
            assertEquals(OptionalLong.of(near), Totp.stepOf(SECRET, Totp.code(SECRET, near), now));
        }
        assertEquals(OptionalLong.empty(), Totp.stepOf(SECRET, Totp.code(SECRET, step - 2), now));
        assertEquals(OptionalLong.empty(), Totp.stepOf(SECRET, Totp.code(SECRET, step + 2), now));
    }

    @Test
    void takesNothingButSixDigits() {
        Instant now = Instant.ofEpochSecond(59);

        for (String code : new String[] {"", "28708", "2870820", "28708a", "２８７０８２", "-28708", "94287082"}) {
            assertEquals(OptionalLong.empty(), Totp.stepOf(SECRET, code, now), code);
        }
    }

    @Test
    void spellsBytesAsTheStandardDoes() {
        assertEquals("MZXW6YTBOI", Base32.encode("foobar".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("MZXW6", Base32.encode("foo".getBytes(StandardCharsets.US_ASCII)));
        assertArrayEquals("foobar".getBytes(StandardCharsets.US_ASCII), Base32.decode("mzxw 6ytb-oi"));
    }

    @Test
    void readsBackWhatItSpells() {
        long seed = new SecureRandom().nextLong();
        Random random = new Random(seed);
        for (int length = 0; length < 60; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertArrayEquals(bytes, Base32.decode(Base32.encode(bytes)), "seed " + seed);
        }
    }
}

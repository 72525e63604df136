package cn.anxue.bank.format;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import cn.anxue.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Good files made bad by chance: each is read whole or refused by name, in time. A failure names its seed;
 * {@code -Danxue.fuzz.rounds} and {@code -Danxue.fuzz.seed} try more and others.
 */
class FormatFuzzTest {
    private static final int ROUNDS = Integer.getInteger("anxue.fuzz.rounds", 400);
    private static final long SEED = Long.getLong("anxue.fuzz.seed", 20_261_121L);
    private static final Duration LIMIT = Duration.ofSeconds(30 + ROUNDS / 50);
    private static final Charset GB18030 = Charset.forName("GB18030");

    private interface Reading {
        void read(byte[] file) throws IOException;
    }

    @Test
    void readsOrRefusesCamt() {
        for (char digit : new char[] {'2', '3', '4'}) {
            byte[] file = CamtSamples.file(SEED, digit == '3' ? 8 : 2, digit, 8).getBytes(StandardCharsets.UTF_8);
            fuzz("camt.05" + digit, file, CamtSamples.format(digit));
        }
        byte[] gb = CamtSamples.file(SEED, 8, '3', 8).replace("UTF-8", "GBK").getBytes(GB18030);
        fuzz("camt.053 in GB18030", gb, FileFormat.CAMT_053);
    }

    @Test
    void readsOrRefusesMt940() {
        fuzz("MT940", FormatSamples.MT940.getBytes(StandardCharsets.UTF_8), FileFormat.MT940);
        fuzz("MT940 in GB18030", FormatSamples.MT940.getBytes(GB18030), FileFormat.MT940);
    }

    @Test
    void readsOrRefusesCsv() {
        fuzz("CSV", FormatSamples.CSV.getBytes(StandardCharsets.UTF_8), FileFormat.CSV);
        fuzz("CSV in GB18030", FormatSamples.CSV.getBytes(GB18030), FileFormat.CSV);
        fuzz("CSV in UTF-16", ("\ufeff" + FormatSamples.CSV).getBytes(StandardCharsets.UTF_16LE), FileFormat.CSV);
    }

    @Test
    void readsOrRefusesWorkbooks() throws IOException {
        byte[] file = FormatSamples.workbook();
        fuzz("xlsx", file, FileFormat.XLSX);
        fuzz("parts of xlsx", (bytes, mutations) -> FormatSamples.withPart(bytes, mutations), file, FileFormat.XLSX);
    }

    @Test
    void readsOrRefusesWhatBanksReallySend() throws IOException {
        for (StatementSamplesTest.Sample sample : StatementSamplesTest.Sample.values()) {
            for (byte[] file : sample.files()) {
                fuzz(sample.name(), file, sample.format);
            }
        }
    }

    @Test
    void readsOrRefusesStatusesOfPayments() {
        byte[] file = FormatSamples.PAYMENT_STATUS.getBytes(StandardCharsets.UTF_8);
        fuzz(
                "pain.002",
                (bytes, mutations) -> mutations.of(bytes),
                file,
                bytes -> PaymentStatusXml.read(new ByteArrayInputStream(bytes), status -> {}));
    }

    private interface Change {
        byte[] of(byte[] file, Mutations mutations) throws IOException;
    }

    private static void fuzz(String name, byte[] file, FileFormat format) {
        fuzz(name, (bytes, mutations) -> mutations.of(bytes), file, format);
    }

    private static void fuzz(String name, Change change, byte[] file, FileFormat format) {
        fuzz(
                name,
                change,
                file,
                bytes -> Collected.from(format, bytes, ColumnMapping.COMMON).statements());
    }

    private static void fuzz(String name, Change change, byte[] file, Reading reading) {
        int[] clean = {0};
        assertTimeoutPreemptively(LIMIT, () -> {
            reading.read(file);
            for (int round = 0; round < ROUNDS; round++) {
                long seed = SEED + round;
                clean[0] += reads(name + " seed " + seed, change.of(file, new Mutations(seed)), reading) ? 1 : 0;
            }
        });
        assertTrue(clean[0] < ROUNDS, name + ": nothing was ever refused");
    }

    private static boolean reads(String name, byte[] file, Reading reading) {
        try {
            reading.read(file);
            return true;
        } catch (ProblemException e) {
            String said = e.violations().get(0).detail(Locale.ENGLISH);
            if (!(e.kind() instanceof FormatProblem) || said.indexOf('{') >= 0) {
                fail(name + ": " + e.kind() + " " + said, e);
            }
            return false;
        } catch (IOException | RuntimeException | Error e) {
            return fail(name + ": " + e, e);
        }
    }
}

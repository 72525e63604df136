package cn.anxue.bank.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same three days of one account as different banks deliver them: their columns, flags, totals and red lines, their MT940
 * and their camt.053. Each is read whole, to the same money, in either encoding. All of it is invented, but for the layouts.
 */
class StatementSamplesTest {
    private static final Money OPENING = Money.ofYuan(10_000);
    private static final Money CLOSING = Money.ofFen(1_239_450);

    /** Files of one layout each, and how many lines they have. */
    enum Sample {
        FLAG_AND_TWO_COLUMNS(FileFormat.CSV, 3),
        WITHDRAWALS_AND_RECEIPTS(FileFormat.CSV, 3),
        NEWEST_FIRST_WITH_TOTALS(FileFormat.CSV, 3),
        TWO_LANGUAGES(FileFormat.CSV, 3),
        MANY_COLUMNS(FileFormat.CSV, 3),
        COUNTY_BANK_COUNTER(FileFormat.CSV, 3),
        RED_LINES(FileFormat.CSV, 5),
        STRUCTURED(FileFormat.MT940, 6),
        CODE_WORDS(FileFormat.MT940, 3),
        BATCH_AND_CHARGES(FileFormat.CAMT_053, 4),
        BATCH_AND_CHARGES_13(FileFormat.CAMT_053, 4);

        final FileFormat format;
        private final int lines;

        Sample(FileFormat format, int lines) {
            this.format = format;
            this.lines = lines;
        }

        String text() throws IOException {
            String ending = format == FileFormat.CSV ? ".csv" : format == FileFormat.MT940 ? ".sta" : ".xml";
            String name =
                    "/statements/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ending;
            try (InputStream file = StatementSamplesTest.class.getResourceAsStream(name)) {
                return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        List<byte[]> files() throws IOException {
            byte[] gb =
                    text().replace("encoding=\"UTF-8\"", "encoding=\"GB18030\"").getBytes(Charset.forName("GB18030"));
            return List.of(text().getBytes(StandardCharsets.UTF_8), gb);
        }
    }

    @ParameterizedTest
    @EnumSource
    void formatsAsBanksReallySendThemAreReadWhole(Sample sample) throws IOException {
        for (byte[] file : sample.files()) {
            Collected.Statement statement =
                    Collected.from(sample.format, file, ColumnMapping.COMMON).only();
            List<StatementLine> lines = statement.lines();

            assertEquals(sample.lines, lines.size());
            assertEquals(OPENING, statement.foot().opening());
            assertEquals(CLOSING, statement.foot().closing());
            assertEquals(
                    CLOSING,
                    lines.stream().map(StatementLine::effect).reduce(OPENING, Money::plus),
                    "opening and lines are closing");
            assertEquals(
                    LocalDate.of(2026, 11, 2),
                    lines.stream()
                            .map(StatementLine::bookedOn)
                            .min(LocalDate::compareTo)
                            .orElseThrow());
            assertTrue(
                    lines.stream().anyMatch(line -> "王示例".equals(line.counterpartyName())) || isWithoutNames(sample),
                    sample.name());
            assertTrue(
                    lines.stream()
                                    .anyMatch(line ->
                                            String.valueOf(line.remittance()).contains("ABCDE12345"))
                            || sample == Sample.WITHDRAWALS_AND_RECEIPTS,
                    sample.name());
        }
    }

    /** What a counter prints of itself. */
    private static boolean isWithoutNames(Sample sample) {
        return sample == Sample.COUNTY_BANK_COUNTER;
    }

    /** However a line is lost, doubled or cut off on the way: the sums show it, or a place is named. */
    @ParameterizedTest
    @EnumSource
    void formatsAsBanksReallySendThemAreNeverReadHalfWay(Sample sample) throws IOException {
        String whole = sample.text();
        for (int length = 1; length < whole.length(); length += 37) {
            byte[] cut = whole.substring(0, length).getBytes(StandardCharsets.UTF_8);
            try {
                Collected.Statement statement =
                        Collected.from(sample.format, cut, ColumnMapping.COMMON).only();
                Money sum =
                        statement.lines().stream().map(StatementLine::effect).reduce(Money.ofFen(0), Money::plus);
                Money opening = statement.foot().opening();
                Money closing = statement.foot().closing();
                // What does not tell both is refused by the proof that follows.
                if (opening != null && closing != null) {
                    assertEquals(closing, opening.plus(sum), sample + " cut at " + length);
                }
            } catch (ProblemException refused) {
                assertTrue(refused.kind() instanceof FormatProblem, sample + " cut at " + length);
            } catch (AssertionError several) {
                fail(sample + " cut at " + length, several);
            }
        }
    }

    @Test
    void takesACreditBackWhereABankDoes() throws IOException {
        for (Sample sample : List.of(Sample.RED_LINES, Sample.STRUCTURED)) {
            Collected.Statement statement = Collected.from(
                            sample.format, sample.files().get(0), ColumnMapping.COMMON)
                    .only();

            StatementLine back = statement.lines().get(2);
            assertTrue(back.reversal(), sample.name());
            assertEquals(Money.ofYuan(-3_600), back.effect());
        }
    }
}

package cn.anxue.bank.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.bank.format.ColumnMapping;
import cn.anxue.bank.format.FileFormat;
import cn.anxue.bank.format.StatementReaders;
import cn.anxue.bank.statement.CamtFile.Entry;
import cn.anxue.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a bank's program, or somebody in its name, may send: each is refused by its name, as quality.md §3 lists them. */
class HostileStatementsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void refusesWrongTotals() {
        refused("BALANCE_DOES_NOT_ADD_UP", file().closing(29_999));
        refused("BALANCE_DOES_NOT_ADD_UP", file().closing(-30_000));
    }

    @Test
    void refusesDatesToCome() {
        refused("BOOKED_IN_FUTURE", file().add(Entry.paidIn("R9", 1, DAY.plusYears(2))));
        refused("PERIOD_IN_FUTURE", new CamtFile("6222", DAY, DAY.plusYears(2), 0));
    }

    @Test
    void refusesAmountsBeyondBounds() {
        refused("AMOUNT_INVALID", file().add(Entry.paidIn("R9", Long.MAX_VALUE, DAY)));
        refused("AMOUNT_TOO_LARGE", file().add(Entry.paidIn("R9", 10_000_000_000_000_000L, DAY)));
    }

    @Test
    void refusesMixedAndForeignCurrencies() {
        refused("CURRENCY_DIFFERS", file().add(Entry.paidIn("R9", 1, DAY), "USD"));
        refused("CURRENCY_NOT_SUPPORTED", new CamtFile("6222", DAY, DAY, 0).currency("USD"));
    }

    @Test
    void refusesEntitiesAndWhatIsNoStatement() {
        refused("XML_FORBIDDEN", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");
        refused(
                "XML_FORBIDDEN",
                "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]><l>&c;</l>");
        refused("XML_MALFORMED", "nothing of the kind");
        refused("FIELD_MISSING", "<html/>");
    }

    @Test
    void refusesAFileThatIsCutOff() {
        String whole = new String(file().bytes(), StandardCharsets.UTF_8);

        refused("FILE_CUT_SHORT", whole.substring(0, whole.length() / 2));
    }

    private static CamtFile file() {
        return new CamtFile("6222", DAY, DAY, 0)
                .add(Entry.paidIn("R1", 10_000, DAY))
                .add(Entry.paidIn("R2", 20_000, DAY));
    }

    private static void refused(String code, CamtFile file) {
        refused(code, new String(file.bytes(), StandardCharsets.UTF_8));
    }

    private static void refused(String code, String file) {
        ProblemException refused = assertThrows(ProblemException.class, () -> read(file));
        assertEquals(code, refused.kind().name());
    }

    private static void read(String file) throws IOException {
        StatementStaging staging = new StatementStaging(DAY.plusDays(1), (blocks, lines) -> {});
        StatementReaders.of(FileFormat.CAMT_053, ColumnMapping.COMMON)
                .read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), staging);
        staging.finish();
    }
}

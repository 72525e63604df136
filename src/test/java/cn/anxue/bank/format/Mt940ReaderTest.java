package cn.anxue.bank.format;

import static cn.anxue.bank.format.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class Mt940ReaderTest {
    private static final String STATEMENT = """
            :20:S1
            :25:BKCHCNBJ/6222021234567890123
            :28C:00325/001
            :60F:C261121CNY1000,00
            :61:2611211121C100,50NTRFORD1//BR1
            :86:学费
            :62F:C261121CNY1100,50
            """;

    @Test
    void readsAStatementWithoutItsEnvelope() throws IOException {
        Collected.Statement statement = read(STATEMENT);

        assertEquals("6222021234567890123", statement.head().account());
        assertEquals(
                "6222021234567890123",
                read(STATEMENT.replace("123\n", "123CNY\n")).head().account());
        assertEquals("S1", statement.head().reference());
        assertEquals(325, statement.head().sequence());
        assertEquals(1, statement.head().page());
        assertEquals(Money.ofYuan(1000), statement.head().opening());
        assertEquals(Money.ofFen(110_050), statement.foot().closing());
        StatementLine line = statement.lines().get(0);
        assertEquals(Money.ofFen(10_050), line.effect());
        assertEquals(LocalDate.of(2026, 11, 21), line.bookedOn());
        assertEquals("ORD1", line.endToEndId());
        assertEquals("BR1", line.bankReference());
        assertEquals("学费", line.remittance());
    }

    @Test
    void readsWhatIsDeliveredAroundIt() throws IOException {
        String head = "{1:F01BKCHCNBJAXXX0000000000}{2:O9402300261121BKCHCNBJAXXX00000000002611212300N}{3:{108:X}}{4:";
        for (String file : List.of(
                head + "\n" + STATEMENT + "-}",
                head + "\n" + STATEMENT + "-}{5:{CHK:ABC}}\n",
                head + STATEMENT + "-}",
                STATEMENT + "-\n",
                "\n\n" + STATEMENT.replace("\n", "\r\n"),
                STATEMENT.replace("\n", "\r").stripTrailing(),
                "BKCHCNBJ\n940\nBKCHCNBJ\n" + STATEMENT + "-\n",
                ":940:\n" + STATEMENT,
                "\ufeff" + STATEMENT)) {
            assertEquals(1, read(file).lines().size(), file);
        }
    }

    @Test
    void passesOverAnyNumberOfEnvelopes() throws IOException {
        String many = "{1:X}\n940\n-}{5:X}\n".repeat(100_000);

        assertEquals(1, read(many + STATEMENT).lines().size());
    }

    @Test
    void readsSeveralStatementsOfAFile() throws IOException {
        String head = "{1:F01X}{2:I940X}{4:\r\n";
        for (String between : List.of("", "-\n", "\n-\n\n", "-}" + head, "-}{5:{CHK:1}}\n" + head)) {
            String file = (between.contains("{4:") ? head : "") + STATEMENT + between + STATEMENT.replace("S1", "S2");

            List<Collected.Statement> statements =
                    Collected.from(FileFormat.MT940, file).statements();

            assertEquals(
                    List.of("S1", "S2"),
                    statements.stream().map(it -> it.head().reference()).toList(),
                    file);
        }
    }

    @Test
    void tellsTheDaysFromTheBalancesAndLines() throws IOException {
        assertDays("2026-11-21", read(STATEMENT));
        assertDays("2026-11-21", read(STATEMENT.replace(":60F:C261121", ":60F:C261120")));
        assertDays("2026-11-19", read(STATEMENT.replace(":60F:C261121", ":60F:C261118")));
        assertDays(
                "2026-11-18",
                read(STATEMENT.replace(":60F:C261121", ":60F:C261118").replace("1121C100", "1118C100")));
    }

    private static void assertDays(String from, Collected.Statement statement) {
        assertEquals(LocalDate.parse(from), statement.foot().from());
        assertEquals(LocalDate.of(2026, 11, 21), statement.foot().to());
    }

    @Test
    void readsPagesOfOneStatement() throws IOException {
        Collected.Statement page =
                read(STATEMENT.replace("60F", "60M").replace("62F", "62M").replace("/001", "/002"));

        assertEquals(2, page.head().page());
        assertEquals(Money.ofYuan(1000), page.head().opening());
    }

    @Test
    void readsEveryFormOfALine() throws IOException {
        assertLine("261121C1,NMSCNONREF", Direction.CREDIT, 100, false, null, null);
        assertLine("2611211121D1,5NTRFA//B", Direction.DEBIT, 150, false, "A", "B");
        assertLine("2611211121RC12,34NTRFA", Direction.DEBIT, 1234, true, "A", null);
        assertLine("2611211121RD12,34NTRFA", Direction.CREDIT, 1234, true, "A", null);
        assertLine("2611211121RCY12,34NTRFA", Direction.DEBIT, 1234, true, "A", null);
        assertLine("2611211121DY0,01FCHGNONREF//F1", Direction.DEBIT, 1, false, null, "F1");
        assertLine("2611211121CR1000,00S103A//B", Direction.CREDIT, 100_000, false, "A", "B");
        assertLine("2611211121C1000.00NTRFA", Direction.CREDIT, 100_000, false, "A", null);
        assertLine("2611211121C999999999999,99NTRF", Direction.CREDIT, 99_999_999_999_999L, false, null, null);
    }

    @Test
    void givesTheDayOfBookingTheNearestYear() throws IOException {
        assertEquals(LocalDate.of(2027, 1, 2), line("2612310102C1,NTRFA").bookedOn());
        assertEquals(LocalDate.of(2026, 12, 31), line("2701021231C1,NTRFA").bookedOn());
        assertEquals(LocalDate.of(2028, 2, 29), line("2803010229C1,NTRFA").bookedOn());
    }

    @Test
    void readsNumberedParticulars() throws IOException {
        StatementLine line = particulars("""
                :86:166?00网银转账?109310?20EREF+0190a1b2c3d4?21SVWZ+学费 ORD20261121?22A001
                ?30BKCHCNBJ?316222020000000000001?32王?33某某""");

        assertEquals("0190a1b2c3d4", line.endToEndId());
        assertEquals("学费 ORD20261121 A001", line.remittance());
        assertEquals("6222020000000000001", line.counterpartyAccount());
        assertEquals("王某某", line.counterpartyName());
    }

    @Test
    void joinsPiecesThatAreFullWithoutABlank() throws IOException {
        StatementLine line = particulars(":86:166?20123456789012345678901234567?2189");

        assertEquals("12345678901234567890123456789", line.remittance());
    }

    @Test
    void readsParticularsAfterCodeWords() throws IOException {
        StatementLine line = particulars("""
                :86:/EREF/E-1//CNTP/62220001/BKCHCNBJ/王某某/北京//REMI/USTD//学费
                 ORD9/""");
        StatementLine other = particulars(":86:/ORDP//NAME/王某某/IBAN/62220001/REMI/学费");

        assertEquals("62220001", line.counterpartyAccount());
        assertEquals("王某某", line.counterpartyName());
        assertEquals("E-1", line.endToEndId());
        assertEquals("学费 ORD9", line.remittance());
        assertEquals("王某某", other.counterpartyName());
        assertEquals("62220001", other.counterpartyAccount());
        assertEquals("学费", other.remittance());
    }

    @Test
    void readsFreeParticularsAndTheSupplement() throws IOException {
        assertEquals("学费 王某某 -- 6222", particulars(":86:学费\n王某某\n-- 6222").remittance());
        assertEquals(
                "补充",
                read(STATEMENT.replace("//BR1\n:86:学费", "//BR1\n补充"))
                        .lines()
                        .get(0)
                        .remittance());
    }

    @Test
    void keepsParticularsOfTheStatementFromItsLines() throws IOException {
        Collected.Statement statement = read(STATEMENT + ":64:C261121CNY1,\n:86:statement text\n");

        assertEquals("学费", statement.lines().get(0).remittance());
    }

    @Test
    void readsGbText() throws IOException {
        Charset gb = Charset.forName("GB18030");

        assertEquals(
                "学费",
                Collected.from(FileFormat.MT940, STATEMENT, gb)
                        .only()
                        .lines()
                        .get(0)
                        .remittance());
    }

    @Test
    void refusesByNameWithThePlace() {
        refused(FormatProblem.FIELD_INVALID, "5", ":61:", STATEMENT.replace("C100,50", "100,50"));
        refused(FormatProblem.AMOUNT_INVALID, "5", ":61:", STATEMENT.replace("C100,50", "C100,505"));
        refused(FormatProblem.DATE_UNREADABLE, "5", ":61:", STATEMENT.replace(":61:261121", ":61:260231"));
        refused(FormatProblem.FIELD_INVALID, "4", ":60F:", STATEMENT.replace("C261121CNY1000,00", "CNY1000"));
        refused(FormatProblem.CURRENCY_DIFFERS, "7", ":62F:", STATEMENT.replace("CNY1100", "USD1100"));
        refused(FormatProblem.FIELD_MISSING, "3", ":25:", STATEMENT.replace(":25:BKCHCNBJ/6222021234567890123\n", ""));
        refused(FormatProblem.NUMBER_DAMAGED, "2", ":25:", STATEMENT.replace("6222021234567890123", "6.22202E+18"));
        refused(FormatProblem.FIELD_MISPLACED, "4", ":61:", STATEMENT.replace(":60F:C261121CNY1000,00\n", ""));
        refused(FormatProblem.FIELD_MISPLACED, "1", "-", "some text\n" + STATEMENT);
        refused(FormatProblem.FIELD_MISSING, "1", ":60F:", "");
    }

    @Test
    void refusesAStatementWithoutItsClosingBalance() {
        String open = STATEMENT.substring(0, STATEMENT.indexOf(":62F:"));

        refused(FormatProblem.FILE_CUT_SHORT, "7", ":62F:", open);
        refused(FormatProblem.FILE_CUT_SHORT, "7", ":62F:", open + STATEMENT);
        refused(FormatProblem.FILE_CUT_SHORT, "7", ":62F:", open + "-\n" + STATEMENT);
    }

    private static void refused(FormatProblem kind, String line, String element, String file) {
        assertRefused(kind, line, element, () -> Collected.from(FileFormat.MT940, file));
    }

    private static void assertLine(
            String text, Direction direction, long fen, boolean reversal, @Nullable String own, @Nullable String bank)
            throws IOException {
        StatementLine line = line(text);
        assertEquals(direction, line.direction(), text);
        assertEquals(Money.ofFen(fen), line.amount(), text);
        assertEquals(reversal, line.reversal(), text);
        assertEquals(own, line.endToEndId(), text);
        assertEquals(bank, line.bankReference(), text);
        assertNull(line.balanceAfter());
    }

    private static StatementLine line(String text) throws IOException {
        return read(STATEMENT.replace("2611211121C100,50NTRFORD1//BR1", text))
                .lines()
                .get(0);
    }

    private static StatementLine particulars(String field) throws IOException {
        return read(STATEMENT.replace(":86:学费", field)).lines().get(0);
    }

    private static Collected.Statement read(String file) throws IOException {
        return Collected.from(FileFormat.MT940, file).only();
    }
}

package cn.anxue.bank.format;

import static cn.anxue.bank.format.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Exports in the shapes of several banks, by their counters and their pages. */
class CsvReaderTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Debit and credit columns, running balance, notes above, sums below, account kept a text by a tab. */
    private static final String TWO_COLUMNS = """
            某某银行对公账户明细,,,,,,,
            账号：6222021234567890123,户名：某某培训中心,币种：人民币,,,,,
            查询日期：2026-11-01 至 2026-11-30,,,,,,,
            ,,,,,,,
            交易日期,借方发生额,贷方发生额,余额,对方户名,对方账号,摘要,交易流水号
            20261102,,"1,000.00","11,000.00",王某某,\t6222020000000000001\t,学费 ORD1,F001
            20261103,200.50,,"10,799.50",某某银行,,手续费,F002
            20261104,,-1000.00,"9,799.50",王某某,'6222020000000000001,冲正,F003
            合计,200.50,0.00,,,,,
            本明细仅供参考,,,,,,,
            """;

    @Test
    void readsDebitAndCreditColumns() throws IOException {
        Collected.Statement statement = read(TWO_COLUMNS);

        assertEquals("6222021234567890123", statement.head().account());
        assertEquals("CNY", statement.head().currency());
        assertEquals(LocalDate.of(2026, 11, 1), statement.head().from());
        assertEquals(LocalDate.of(2026, 11, 30), statement.foot().to());
        assertEquals(List.of(100_000L, -20_050L, -100_000L), effects(statement));
        assertEquals(Money.ofYuan(10_000), statement.foot().opening());
        assertEquals(Money.ofFen(979_950), statement.foot().closing());
        assertEquals(LocalDate.of(2026, 11, 4), statement.foot().closingOn());
        StatementLine red = statement.lines().get(2);
        assertTrue(red.reversal());
        assertEquals(Direction.DEBIT, red.direction());
        assertEquals("6222020000000000001", red.counterpartyAccount());
        assertEquals("F003", red.bankReference());
        assertEquals("冲正", red.remittance());
        assertEquals("学费 ORD1", statement.lines().get(0).remittance());
        assertFalse(statement.foot().newestFirst());
    }

    @Test
    void readsEitherEncodingWithOrWithoutItsMark() throws IOException {
        byte[] utf8 = TWO_COLUMNS.getBytes(StandardCharsets.UTF_8);
        byte[] marked = ("\ufeff" + TWO_COLUMNS).getBytes(StandardCharsets.UTF_8);
        byte[] wide = ("\ufeff" + TWO_COLUMNS).getBytes(StandardCharsets.UTF_16LE);
        for (byte[] file : List.of(
                utf8, marked, wide, TWO_COLUMNS.getBytes(GB18030), TWO_COLUMNS.getBytes(Charset.forName("GBK")))) {
            Collected.Statement statement =
                    Collected.from(FileFormat.CSV, file, ColumnMapping.COMMON).only();

            assertEquals("王某某", statement.lines().get(0).counterpartyName());
        }
    }

    @Test
    void readsWhateverDelimitsTheColumns() throws IOException {
        String plain = TWO_COLUMNS
                .replace("\"1,000.00\",\"11,000.00\"", "1000.00,11000.00")
                .replaceAll("\"(\\d+),(\\d+\\.\\d+)\"", "$1$2")
                .replace("\t", "");
        for (String delimiter : List.of("\t", ";", "|", ",")) {
            assertEquals(3, read(plain.replace(",", delimiter)).lines().size(), delimiter);
            assertEquals(
                    3,
                    read(plain.replace(",", delimiter).replace("\n", "\r\n"))
                            .lines()
                            .size(),
                    delimiter);
        }
    }

    @Test
    void readsOneAmountWithASign() throws IOException {
        Collected.Statement statement = read("""
                账号,币种,交易时间,借贷标志,交易金额,账户余额,收(付)方名称,收(付)方账号,用途,摘要,业务参考号
                6222 0212 3456 7890 123,人民币,2026-11-21 10:11:12,贷,８，０００．００,8000.00,王某某,6222,学费,网银,E1
                6222 0212 3456 7890 123,人民币,2026/11/21 10:11,借,￥20.00,7980.00,某银行,,,手续费,
                6222 0212 3456 7890 123,人民币,2026年11月22日,借,-20.00,8000.00,某银行,,,手续费,
                """);

        assertEquals("6222021234567890123", statement.head().account());
        assertEquals(List.of(800_000L, -2_000L, 2_000L), effects(statement));
        assertEquals("学费 网银", statement.lines().get(0).remittance());
        assertEquals("E1", statement.lines().get(0).endToEndId());
        assertNull(statement.lines().get(1).endToEndId());
        assertTrue(statement.lines().get(2).reversal());
        assertEquals(LocalDate.of(2026, 11, 22), statement.lines().get(2).bookedOn());
    }

    @Test
    void readsSignedAmountsOfPayersAndPayees() throws IOException {
        Collected.Statement statement = read("""
                查询账号[ Inquirer account number ],6222021234567890123
                交易类型[ Transaction Type ],付款人账号[ Debit Account No. ],付款人名称[ Payer's Name ],收款人账号[ Credit Account No. ],收款人名称[ Payee's Name ],交易日期[ Transaction Date ],交易货币[ Trade Currency ],交易金额[ Trade Amount ],交易后余额[ After-transaction balance ],交易流水号[ Transaction reference number ],用途[ Purpose ]
                来账,6222000000000000001,王某某,6222021234567890123,某某培训中心,20261121,CNY,500.00,1500.00,T1,学费
                往账,6222021234567890123,某某培训中心,6222000000000000002,李某某,20261121,CNY,-100.00,1400.00,T2,退费
                """);

        assertEquals(List.of(50_000L, -10_000L), effects(statement));
        assertEquals("王某某", statement.lines().get(0).counterpartyName());
        assertEquals("6222000000000000002", statement.lines().get(1).counterpartyAccount());
        assertFalse(statement.lines().get(1).reversal());
        assertEquals(Money.ofYuan(1000), statement.foot().opening());
    }

    @Test
    void readsLinesThatRunFromTheNewestToTheOldest() throws IOException {
        Collected.Statement statement = read("""
                账号：6222021234567890123
                记账日期,借方金额,贷方金额,余额
                2026-11-23,,300.00,1300.00
                2026-11-22,100.00,,1000.00
                2026-11-21,,600.00,1100.00
                """);

        assertTrue(statement.foot().newestFirst());
        assertEquals(Money.ofYuan(500), statement.foot().opening());
        assertEquals(Money.ofYuan(1300), statement.foot().closing());
        assertEquals(LocalDate.of(2026, 11, 21), statement.foot().from());
        assertEquals(LocalDate.of(2026, 11, 23), statement.foot().closingOn());
    }

    @Test
    void readsHeadingsOfTwoRowsAndRowsOfCarriedBalances() throws IOException {
        Collected.Statement statement = read("""
                账号：6222021234567890123
                交易日期,发生额,,余额,摘要
                ,借方,贷方,,
                2026-11-20,,,500.00,承前页
                2026-11-21,,600.00,1100.00,学费
                2026-11-21,0.00,0.00,1100.00,利息
                交易日期,借方,贷方,余额,摘要
                2026-11-22,100.00,,1000.00,退费
                2026-11-22,,,1000.00,过次页
                """);

        assertEquals(List.of(60_000L, -10_000L), effects(statement));
        assertEquals(Money.ofYuan(500), statement.foot().opening());
        assertEquals(Money.ofYuan(1000), statement.foot().closing());
    }

    @Test
    void readsANewStatementWhereTheAccountChanges() throws IOException {
        List<Collected.Statement> statements =
                Collected.from(FileFormat.CSV, """
                账号,交易日期,借方金额,贷方金额,余额
                62220001,2026-11-21,,600.00,1100.00
                62220001,2026-11-22,100.00,,1000.00
                62220002,2026-11-21,,5.00,5.00
                """).statements();

        assertEquals(
                List.of("62220001", "62220002"),
                statements.stream().map(it -> it.head().account()).toList());
        assertEquals(Money.ofYuan(0), statements.get(1).foot().opening());
        assertEquals(1, statements.get(1).lines().get(0).ordinal());
    }

    @Test
    void readsAStatementWithoutLines() throws IOException {
        Collected.Statement statement = read("""
                账号：6222021234567890123 币种：人民币 期初余额：1000.00 期末余额：1000.00
                交易日期,借方金额,贷方金额,余额
                没有符合条件的记录
                """);

        assertEquals(List.of(), statement.lines());
        assertEquals(Money.ofYuan(1000), statement.foot().closing());
    }

    @Test
    void readsABanksOwnColumns() throws IOException {
        ColumnMapping mapping = new ColumnMapping(
                Map.of(
                        Column.BOOKED_ON, List.of("Posted"),
                        Column.AMOUNT, List.of("Moved"),
                        Column.SIGN, List.of("Way"),
                        Column.ACCOUNT, List.of("No")),
                "GB18030",
                List.of("dd/MM/yyyy"),
                true);

        Collected.Statement statement = Collected.from(
                        FileFormat.CSV,
                        "No,Posted,Way,Moved,余额\n62220001,21/11/2026,D,-5.00,95.00\n".getBytes(GB18030),
                        mapping)
                .only();

        assertEquals(List.of(-500L), effects(statement));
        assertFalse(statement.lines().get(0).reversal());
        assertEquals(LocalDate.of(2026, 11, 21), statement.lines().get(0).bookedOn());
    }

    @Test
    void readsQuotedCells() throws IOException {
        Collected.Statement statement =
                read("账号：62220001\n交易日期,贷方金额,借方金额,摘要\n2026-11-21,\"1,000.00\",,\"学费, \"\"秋季\"\"\n第二行\"\n");

        assertEquals("学费, \"秋季\" 第二行", statement.lines().get(0).remittance());
    }

    private static Collected.Statement read(String file) throws IOException {
        return Collected.from(FileFormat.CSV, file).only();
    }

    private static List<Long> effects(Collected.Statement statement) {
        return statement.lines().stream().map(line -> line.effect().minor()).toList();
    }

    @Test
    void refusesByNameWithThePlace() {
        refused(FormatProblem.BALANCE_DIFFERS, "8", "余额", TWO_COLUMNS.replace("\"9,799.50\"", "\"9,799.51\""));
        refused(FormatProblem.TOTAL_DIFFERS, "9", "借方发生额", TWO_COLUMNS.replace("合计,200.50", "合计,200.60"));
        refused(
                FormatProblem.AMOUNT_INVALID,
                "7",
                "借方发生额",
                TWO_COLUMNS.replace("20261103,200.50", "20261103,\"2,00.50\""));
        refused(FormatProblem.AMOUNT_INVALID, "7", "借方发生额", TWO_COLUMNS.replace("20261103,200.50", "20261103,2E2"));
        refused(FormatProblem.AMOUNT_INVALID, "7", "借方发生额", TWO_COLUMNS.replace("20261103,200.50", "20261103,200.505"));
        refused(FormatProblem.DATE_UNREADABLE, "7", "交易日期", TWO_COLUMNS.replace("20261103", "20261131"));
        refused(FormatProblem.DATE_UNREADABLE, "7", "交易日期", TWO_COLUMNS.replace("20261103", ""));
        refused(FormatProblem.FIELD_MISSING, "7", "借方发生额", TWO_COLUMNS.replace("20261103,200.50", "20261103,"));
        refused(FormatProblem.FIELD_MISPLACED, "7", "借方发生额", TWO_COLUMNS.replace("200.50,,", "200.50,200.50,"));
        refused(
                FormatProblem.NUMBER_DAMAGED,
                "6",
                "对方账号",
                TWO_COLUMNS.replace("\t6222020000000000001\t", "6.22202E+18"));
        refused(
                FormatProblem.NUMBER_DAMAGED,
                "2",
                "ACCOUNT",
                TWO_COLUMNS.replace("6222021234567890123", "6.22202E+18"));
        refused(FormatProblem.FIELD_MISSING, "6", "账号", TWO_COLUMNS.replace("账号：", ""));
        refused(FormatProblem.FIELD_MISPLACED, "8", "9", TWO_COLUMNS.replace("\"9,799.50\"", "9,799.50"));
        refused(FormatProblem.HEADING_TWICE, "5", "余额", TWO_COLUMNS.replace("对方户名,", "余额,"));
        refused(FormatProblem.FILE_CUT_SHORT, "8", "\"", TWO_COLUMNS.replace("\"9,799.50\"", "\"9,799.50"));
    }

    @Test
    void refusesAnotherCurrencyOrSign() {
        String file = "账号,币种,交易日期,借贷标志,交易金额\n62220001,人民币,20261121,贷,5\n62220001,人民币,20261121,贷,5\n";
        refused(FormatProblem.CURRENCY_DIFFERS, "3", "币种", file.replace(",5\n62220001,人民币", ",5\n62220001,USD"));
        refused(FormatProblem.FIELD_INVALID, "2", "币种", file.replaceFirst("人民币", "钱"));
        refused(FormatProblem.FIELD_INVALID, "2", "借贷标志", file.replaceFirst("贷,5", "转,5"));
    }

    @Test
    void refusesTextThatIsNotInItsEncoding() {
        byte[] file = TWO_COLUMNS.getBytes(StandardCharsets.UTF_8);
        file[file.length - 20] = (byte) 0xff;
        assertRefused(
                FormatProblem.TEXT_UNREADABLE,
                () -> Collected.from(FileFormat.CSV, file, new ColumnMapping(Map.of(), "UTF-8", List.of(), false)));
    }

    @Test
    void refusesWhatHasNoHeadings() {
        assertRefused(FormatProblem.HEADINGS_UNKNOWN, () -> read("a,b,c\n1,2,3\n"));
        assertRefused(FormatProblem.HEADINGS_UNKNOWN, () -> read("交易日期,借方金额\n20261121,5\n"));
        assertRefused(FormatProblem.FILE_WITHOUT_CONTENT, () -> read(""));
        assertRefused(FormatProblem.FILE_WITHOUT_CONTENT, () -> read(" \n "));
    }

    private static void refused(FormatProblem kind, String line, String element, String file) {
        assertRefused(kind, line, element, () -> read(file));
    }
}

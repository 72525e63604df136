package cn.anxue.bank.format;

import static cn.anxue.bank.format.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CamtReaderTest {
    private static final String ENTRY = entry("100.00", "CRDT", "", "");

    @Test
    void readsHeadLinesAndFoot() throws IOException {
        Collected.Statement statement = read(ENTRY + entry("30.5", "DBIT", "", "<AcctSvcrRef>R2</AcctSvcrRef>"));

        StatementHead head = statement.head();
        assertEquals("6222021234567890123", head.account());
        assertEquals("CNY", head.currency());
        assertEquals("S-1", head.reference());
        assertEquals(17, head.sequence());
        assertEquals(2, head.page());
        assertEquals(LocalDate.of(2026, 11, 21), head.from());
        assertEquals(Money.ofYuan(1000), head.opening());
        assertEquals(StatementHead.Kind.STATEMENT, head.kind());
        assertEquals(List.of(Money.ofFen(10_000), Money.ofFen(-3_050)), effects(statement));
        assertEquals("R2", statement.lines().get(1).bankReference());
        assertEquals(Money.ofFen(106_950), statement.foot().closing());
        assertEquals(LocalDate.of(2026, 11, 21), statement.foot().closingOn());
        assertEquals(2, statement.foot().declaredLines());
    }

    @Test
    void tellsTheDaysFromTheBalancesWhereNoneAreSaid() throws IOException {
        String file =
                file(ENTRY).replaceFirst("<FrToDt>.*</FrToDt>", "").replaceFirst("<Dt>2026-11-21", "<Dt>2026-11-19");

        StatementFoot foot = Collected.from(FileFormat.CAMT_053, file).only().foot();

        assertEquals(LocalDate.of(2026, 11, 20), foot.from());
        assertEquals(LocalDate.of(2026, 11, 21), foot.to());
    }

    @Test
    void makesPartsOfABatchThatAddsUp() throws IOException {
        Collected.Statement statement = read(entry(
                "100.00",
                "CRDT",
                "",
                "<AcctSvcrRef>B</AcctSvcrRef><NtryDtls>" + part("60.00", "CRDT", "a") + part("45.00", "CRDT", "b")
                        + part("5.00", "DBIT", "c") + "</NtryDtls>"));

        assertEquals(List.of(Money.ofFen(6_000), Money.ofFen(4_500), Money.ofFen(-500)), effects(statement));
        assertEquals(
                List.of("a", "b", "c"),
                statement.lines().stream().map(StatementLine::endToEndId).toList());
        assertTrue(statement.lines().stream().allMatch(line -> line.parts() == 3 && "B".equals(line.bankReference())));
    }

    @Test
    void keepsTheSumOfABatchThatDoesNotAddUp() throws IOException {
        for (String parts : List.of(
                part("60.00", "CRDT", "a") + part("45.00", "CRDT", "b"),
                part("60.00", "CRDT", "a") + "<TxDtls><Refs><EndToEndId>b</EndToEndId></Refs></TxDtls>",
                part("60.00", "CRDT", "a") + part("40.00", "CRDT", "b").replace("CNY", "USD"))) {
            Collected.Statement statement = read(entry("100.00", "CRDT", "", "<NtryDtls>" + parts + "</NtryDtls>"));

            assertEquals(List.of(Money.ofFen(10_000)), effects(statement));
            assertNull(statement.lines().get(0).endToEndId());
            assertEquals(1, statement.lines().get(0).parts());
        }
    }

    @Test
    void leavesOutWhatIsNotBookedOrMovesNothing() throws IOException {
        Collected.Statement statement = read(
                ENTRY.replace("BOOK", "PDNG") + ENTRY.replace("BOOK", "INFO") + entry("0.00", "CRDT", "", "") + ENTRY);

        assertEquals(1, statement.lines().size());
        assertEquals(1, statement.lines().get(0).ordinal());
    }

    @Test
    void takesAReversedCreditForADebit() throws IOException {
        StatementLine line = read(entry(
                        "8.00", "DBIT", "<RvslInd>true</RvslInd>", parties("母亲", "", "机构", "6222021234567890123")))
                .lines()
                .get(0);

        assertEquals(Direction.DEBIT, line.direction());
        assertTrue(line.reversal());
        assertEquals("母亲", line.counterpartyName());
    }

    @Test
    void namesTheOtherSideWhicheverWayABankPutsIt() throws IOException {
        StatementLine credit = read(entry("8.00", "CRDT", "", parties("母亲", "1", "机构", "2")))
                .lines()
                .get(0);
        StatementLine debit = read(entry("8.00", "DBIT", "", parties("机构", "2", "母亲", "1")))
                .lines()
                .get(0);
        StatementLine returned = read(entry(
                        "8.00",
                        "CRDT",
                        "",
                        parties("机构", "2", "母亲", "1")
                                .replace("</RltdPties>", "</RltdPties><RtrInf><Rsn><Cd>AC01</Cd></Rsn></RtrInf>")))
                .lines()
                .get(0);
        StatementLine own = read(entry("8.00", "CRDT", "", parties("机构", "6222021234567890123", "母亲", "1")))
                .lines()
                .get(0);

        for (StatementLine line : List.of(credit, debit, returned, own)) {
            assertEquals("母亲", line.counterpartyName());
            assertEquals("1", line.counterpartyAccount());
        }
    }

    @Test
    void readsSeveralStatementsAndAnEnvelope() throws IOException {
        String one = file(ENTRY);
        String statement = one.substring(one.indexOf("<Stmt>"), one.indexOf("</BkToCstmrStmt>"));
        String two = one.replace("</BkToCstmrStmt>", statement + "</BkToCstmrStmt>")
                .replace("<Document", "<Envelope xmlns=\"urn:x\"><AppHdr/><Document")
                .replace("</Document>", "</Document></Envelope>");

        assertEquals(2, Collected.from(FileFormat.CAMT_053, two).statements().size());
    }

    @Test
    void readsGbEncodings() throws IOException {
        String text =
                file(entry("8.00", "CRDT", "", parties("㐀母亲", "1", "机构", "2"))).replace("UTF-8", "GB18030");

        StatementLine line = Collected.from(FileFormat.CAMT_053, text, Charset.forName("GB18030"))
                .only()
                .lines()
                .get(0);

        assertEquals("㐀母亲", line.counterpartyName());
    }

    @Test
    void refusesTextThatIsNotInItsEncoding() {
        for (String name : List.of("GBK", "UTF-8")) {
            byte[] file = file(ENTRY)
                    .replace("UTF-8", name)
                    .replace("S-1", "S\u00ff1")
                    .getBytes(StandardCharsets.ISO_8859_1);

            assertRefused(
                    name.equals("GBK") ? FormatProblem.TEXT_UNREADABLE : FormatProblem.XML_MALFORMED,
                    () -> Collected.from(FileFormat.CAMT_053, file, ColumnMapping.COMMON));
        }
    }

    @Test
    void takesADayWithAZoneAsTheDayInChina() throws IOException {
        String entry = ENTRY.replace("<BookgDt><Dt>2026-11-21</Dt>", "<BookgDt><DtTm>2026-11-20T18:00:00Z</DtTm>");

        assertEquals(LocalDate.of(2026, 11, 21), read(entry).lines().get(0).bookedOn());
    }

    @Test
    void refusesByNameWithThePlace() {
        String path = "Document/BkToCstmrStmt/Stmt/Ntry[2]";
        refused(FormatProblem.AMOUNT_INVALID, path + "/Amt", ENTRY + ENTRY.replace("100.00", "100.005"));
        refused(FormatProblem.AMOUNT_INVALID, path + "/Amt", ENTRY + ENTRY.replace("100.00", "-1.00"));
        refused(FormatProblem.AMOUNT_INVALID, path + "/Amt", ENTRY + ENTRY.replace("100.00", "1E3"));
        refused(FormatProblem.AMOUNT_INVALID, path + "/Amt", ENTRY + ENTRY.replace("100.00", "10000000000000000.01"));
        refused(FormatProblem.CURRENCY_DIFFERS, path + "/Amt", ENTRY + ENTRY.replace("CNY", "USD"));
        refused(FormatProblem.DATE_UNREADABLE, path + "/BookgDt/Dt", ENTRY + ENTRY.replace("2026-11-21", "2026-02-30"));
        refused(
                FormatProblem.FIELD_MISSING,
                path + "/CdtDbtInd",
                ENTRY + ENTRY.replaceAll("<CdtDbtInd>.*</CdtDbtInd>", ""));
        refused(FormatProblem.FIELD_INVALID, path + "/CdtDbtInd", ENTRY + ENTRY.replace("CRDT", "+"));
        refused(FormatProblem.FIELD_MISPLACED, "Document/BkToCstmrStmt/Stmt/Bal", ENTRY + "<Bal/>");
    }

    @Test
    void refusesSumsThatAreNotThoseOfTheEntries() {
        assertRefused(
                FormatProblem.TOTAL_DIFFERS,
                () -> Collected.from(
                        FileFormat.CAMT_053,
                        file(ENTRY)
                                .replace("</TtlNtries>", "</TtlNtries><TtlCdtNtries><Sum>99.00</Sum></TtlCdtNtries>")));
    }

    @Test
    void refusesAmountsTooLargeToSum() {
        String huge = ENTRY.replace("100.00", "10000000000000000.00");

        assertRefused(FormatProblem.SUM_TOO_LARGE, () -> read(huge.repeat(10)));
    }

    @Test
    void refusesOtherMessagesAndVersions() {
        String file = file(ENTRY);
        assertRefused(
                FormatProblem.FORMAT_UNKNOWN,
                () -> Collected.from(FileFormat.CAMT_053, file.replace("053.001.08", "053.001.14")));
        assertRefused(
                FormatProblem.FORMAT_UNKNOWN,
                () -> Collected.from(FileFormat.CAMT_053, file.replace("053.001.08", "052.001.08")));
        assertRefused(
                FormatProblem.FORMAT_UNKNOWN,
                () -> Collected.from(FileFormat.CAMT_053, file.replace(" xmlns=\"", " x=\"")));
        assertRefused(FormatProblem.FIELD_MISSING, () -> Collected.from(FileFormat.CAMT_053, "<a/>"));
        assertRefused(FormatProblem.FILE_WITHOUT_CONTENT, () -> Collected.from(FileFormat.CAMT_053, ""));
    }

    @Test
    void refusesAFileCutShortAnywhere() {
        String file = file(ENTRY + ENTRY);
        for (int length = 200; length < file.length() - 12; length += 41) {
            String cut = file.substring(0, length);
            assertRefused(FormatProblem.FILE_CUT_SHORT, () -> Collected.from(FileFormat.CAMT_053, cut));
        }
    }

    private static void refused(FormatProblem kind, String element, String entries) {
        assertRefused(kind, "1", element, () -> read(entries));
    }

    private static Collected.Statement read(String entries) throws IOException {
        return Collected.from(FileFormat.CAMT_053, file(entries)).only();
    }

    private static List<Money> effects(Collected.Statement statement) {
        return statement.lines().stream().map(StatementLine::effect).toList();
    }

    static String file(String entries) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">"
                + "<BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt><Id>S-1</Id><StmtPgntn><PgNb>2</PgNb></StmtPgntn>"
                + "<ElctrncSeqNb>17</ElctrncSeqNb><FrToDt><FrDtTm>2026-11-21T00:00:00</FrDtTm><ToDtTm>2026-11-21T23:59:59</ToDtTm></FrToDt>"
                + "<Acct><Id><Othr><Id>6222 0212 3456 7890 123</Id></Othr></Id><Ccy>CNY</Ccy></Acct>"
                + balance("OPBD", "1000.00") + balance("CLBD", "1069.50") + balance("CLAV", "1.00")
                + "<TxsSummry><TtlNtries><NbOfNtries>2</NbOfNtries></TtlNtries></TxsSummry>"
                + entries + "</Stmt></BkToCstmrStmt></Document>";
    }

    private static String balance(String code, String amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"CNY\">" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-21</Dt></Dt></Bal>";
    }

    private static String entry(String amount, String sign, String reversal, String rest) {
        return "<Ntry><Amt Ccy=\"CNY\">" + amount + "</Amt><CdtDbtInd>" + sign + "</CdtDbtInd>" + reversal
                + "<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-21</Dt></BookgDt>" + rest + "</Ntry>";
    }

    private static String part(String amount, String sign, String id) {
        return "<TxDtls><Refs><EndToEndId>" + id + "</EndToEndId></Refs><Amt Ccy=\"CNY\">" + amount
                + "</Amt><CdtDbtInd>" + sign + "</CdtDbtInd></TxDtls>";
    }

    private static String parties(String debtor, String debtorAccount, String creditor, String creditorAccount) {
        return "<NtryDtls><TxDtls><RltdPties>" + party("Dbtr", debtor, debtorAccount)
                + party("Cdtr", creditor, creditorAccount) + "</RltdPties></TxDtls></NtryDtls>";
    }

    private static String party(String role, String name, String account) {
        return "<" + role + "><Pty><Nm>" + name + "</Nm></Pty></" + role + "><" + role + "Acct><Id><Othr><Id>" + account
                + "</Id></Othr></Id></" + role + "Acct>";
    }
}

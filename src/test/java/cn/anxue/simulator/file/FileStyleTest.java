package cn.anxue.simulator.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import cn.anxue.simulator.file.StatementSheet.Row;
import com.prowidesoftware.swift.model.field.Field61;
import com.prowidesoftware.swift.model.field.Field62F;
import com.prowidesoftware.swift.model.mt.mt9xx.MT940;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** Others' readers find in the files what was to stand there. */
class FileStyleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 21);

    @Test
    void writesTheSameBytesForTheSameStatement() {
        for (FileStyle style : FileStyle.values()) {
            assertArrayEquals(style.write(sheet("6222000011")), style.write(sheet("6222000011")), style.name());
        }
    }

    @Test
    void writesMt940ThatOthersRead() throws IOException {
        // One number with the envelope, one without.
        for (String account : List.of("6222000010", "6222000011")) {
            String text = new String(FileStyle.MT940.write(sheet(account)), StandardCharsets.UTF_8);
            MT940 message = MT940.parse(text.startsWith("{1:") ? text : "{4:\r\n" + text + "}");
            List<Field61> lines = message.getField61();

            assertEquals(account, message.getField25().getAccount());
            assertEquals(
                    List.of("C", "D", "RC"),
                    lines.stream().map(Field61::getDebitCreditMark).toList());
            assertEquals("S261021001001", lines.get(0).getReferenceOfTheAccountServicingInstitution());
            assertEquals(
                    new BigDecimal("1800.00"),
                    lines.get(0).getAmountAsBigDecimal().setScale(2));
            Field62F closing = message.getField62F();
            assertEquals("C", closing.getDCMark());
            assertEquals(
                    new BigDecimal("9900.00"), closing.getAmountAsBigDecimal().setScale(2));
        }
    }

    @Test
    void writesCamtInSeveralVersionsWithTheReversalMarked() {
        for (int i = 0; i < 9; i++) {
            String xml = new String(FileStyle.CAMT_053.write(sheet("622200001" + i)), StandardCharsets.UTF_8);
            assertTrue(xml.contains("<CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd>"), xml);
            assertTrue(xml.matches("(?s).*camt\\.053\\.001\\.0[268].*"), xml);
        }
    }

    @Test
    void writesAWorkbookWithARedLine() throws IOException {
        byte[] file = FileStyle.XLSX.write(sheet("6222000011"));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.getFirstSheet().read();

            assertEquals("10000.00", rows.get(3).getCellText(1));
            assertEquals("余额", rows.get(4).getCellText(4));
            assertEquals("1800.00", rows.get(5).getCellText(3));
            assertEquals("100.00", rows.get(6).getCellText(2));
            assertEquals("-1800.00", rows.get(7).getCellText(3));
            assertEquals("9900.00", rows.get(7).getCellText(4));
        }
    }

    private static StatementSheet sheet(String account) {
        Money fee = Money.ofYuan(1_800);
        Money cost = Money.ofYuan(100);
        return new StatementSheet(
                account,
                "示例培训中心",
                "000000000001",
                4,
                DAY,
                DAY,
                Money.ofYuan(10_000),
                Money.ofYuan(9_900),
                List.of(
                        row(Direction.CREDIT, false, fee, 1, Money.ofYuan(11_800)),
                        row(Direction.DEBIT, false, cost, 2, Money.ofYuan(11_700)),
                        row(Direction.DEBIT, true, fee, 3, Money.ofYuan(9_900))));
    }

    private static Row row(Direction direction, boolean reversal, Money amount, int ordinal, Money balance) {
        return new Row(
                DAY,
                direction,
                reversal,
                amount,
                "S26102100100" + ordinal,
                "0198f1c2-0000-7000-8000-000000000001",
                "王示例",
                "6217000000000001",
                "学费 4KMNP-7RTWX <&>",
                balance);
    }
}

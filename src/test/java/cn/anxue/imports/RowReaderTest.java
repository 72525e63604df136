package cn.anxue.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.anxue.money.Money;
import cn.anxue.sheet.SheetCell;
import cn.anxue.sheet.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowReaderTest {
    private static final List<String> FIELDS = List.of("account", "asOf", "", "balance", "interest");

    private final List<Finding> found = new ArrayList<>();
    private final RowReader reader = new RowReader(ImportKind.DEPOSIT_BALANCES, FIELDS);

    @Test
    void readsCellsByTheirFields() {
        ReadRow row = reader.read(row("６２２２ ０００１", "２０２６年６月３０日", "随便", "1,000.50元"), found::add);

        assertNotNull(row);
        assertEquals("62220001", row.must("account"));
        assertEquals(LocalDate.of(2026, 6, 30), row.day("asOf"));
        assertEquals(Money.ofFen(100_050), row.money("balance"));
        assertNull(row.money("interest"));
        assertEquals(List.of(), found);
    }

    @Test
    void namesEveryTroubleOfARowAtItsField() {
        assertNull(reader.read(row("1E+18", "明天", "", "", "-1"), found::add));

        assertEquals(
                List.of(
                        "account ROW_NUMBER_DAMAGED",
                        "asOf ROW_DAY_UNREADABLE",
                        "interest ROW_AMOUNT_NEGATIVE",
                        "balance ROW_FIELD_EMPTY"),
                found.stream().map(one -> one.field() + " " + one.kind().name()).toList());
    }

    @Test
    void refusesFormulasWithoutValueAndNumbersThatLostTheirDigits() {
        List<SheetCell> cells = List.of(
                new SheetCell("6222000000000012300", SheetCell.Kind.FIGURE),
                new SheetCell("", SheetCell.Kind.ERROR),
                SheetCell.EMPTY,
                SheetCell.text("1"));

        assertNull(reader.read(new SheetRow(2, cells), found::add));

        assertEquals(
                List.of("ROW_NUMBER_DAMAGED", "ROW_CELL_ERROR"),
                found.stream().map(one -> one.kind().name()).toList());
    }

    @Test
    void tellsRowsOfOneThingApart() {
        Duplicates duplicates = new Duplicates(ImportKind.DEPOSIT_BALANCES);
        ReadRow first = reader.read(row("62220001", "2026-06-30", "", "1"), found::add);
        ReadRow again = reader.read(row("6222 0001", "2026-07-01", "", "2"), found::add);

        assertNotNull(first);
        assertNotNull(again);
        assertNull(duplicates.of(first));
        Finding twice = duplicates.of(again);
        assertNotNull(twice);
        assertEquals("与第 2 行重复。", twice.said().zh());
    }

    @Test
    void keepsStagedRowsAsTheyWereRead() {
        List<SheetRow> rows = List.of(
                row("甲", "", "乙 丙"),
                new SheetRow(
                        7,
                        List.of(new SheetCell("", SheetCell.Kind.ERROR), new SheetCell("3", SheetCell.Kind.FIGURE))));

        assertEquals(rows, StagedRows.read(StagedRows.write(rows)));
    }

    private static SheetRow row(String... cells) {
        return new SheetRow(2, Arrays.stream(cells).map(SheetCell::text).toList());
    }
}

package cn.anxue.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.problem.ProblemException;
import cn.anxue.sheet.SheetCell;
import cn.anxue.sheet.SheetRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportReadingTest {
    private final List<Headings> headings = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final ImportReading reading = new ImportReading(ImportKind.ORDERS, new ImportReading.Staging() {
        @Override
        public void headings(Headings found) {
            headings.add(found);
        }

        @Override
        public void chunk(int number, List<SheetRow> rows) {
            assertEquals(sizes.size(), number);
            sizes.add(rows.size());
        }
    });

    @Test
    void findsHeadingsUnderATitleAndAMergedRow() {
        take("2026 年在履行订单表");
        take("合同", "", "学员信息", "", "家长信息", "", "备注");
        take("合同编号", "合同金额（元）", "姓名 *", "年级", "姓名", "电话", "");
        take("HT1", "3600", "学员一", "三年级", "家长一", "13900000001", "无");
        reading.end();

        assertEquals(
                List.of("orderNumber", "price", "learner", "grade", "guardian", "phone", ""),
                headings.get(0).fields());
        assertEquals("家长信息/电话", headings.get(0).names().get(5));
        assertEquals(List.of(1), sizes);
    }

    @Test
    void partsAThousandRowsAtATimeAndLeavesOutRepeatedHeadings() {
        take("订单编号", "合同金额");
        for (int i = 0; i < 2_500; i++) {
            take("HT" + i, "1");
            if (i % 1_000 == 0) {
                take("订单编号", "合同金额");
            }
        }

        assertEquals(2_500, reading.end());
        assertEquals(List.of(1_000, 1_000, 500), sizes);
    }

    @Test
    void refusesASheetWithoutHeadingsOrWithoutRows() {
        take("甲", "乙");
        assertEquals(
                ImportProblem.IMPORT_HEADINGS_UNKNOWN,
                assertThrows(ProblemException.class, reading::end).kind());

        ImportReading empty = new ImportReading(ImportKind.NOTICES, new ImportReading.Staging() {
            @Override
            public void headings(Headings found) {
                assertTrue(found.fields().contains("number"));
            }

            @Override
            public void chunk(int number, List<SheetRow> rows) {
                throw new AssertionError("there is no row");
            }
        });
        empty.take(row("文号", "信用代码"));
        assertEquals(
                "SHEET_WITHOUT_ROWS",
                assertThrows(ProblemException.class, empty::end).kind().name());
    }

    @Test
    void findsTheHeadingsOfEachTemplate() {
        for (ImportKind kind : ImportKind.values()) {
            List<String> names = kind.fields().stream().map(Field::heading).toList();
            Headings found = Headings.find(kind, List.of(row(names.toArray(String[]::new))))
                    .orElseThrow()
                    .headings();
            assertEquals(kind.fields().stream().map(Field::name).toList(), found.fields(), kind.name());
        }
    }

    private void take(String... cells) {
        reading.take(row(cells));
    }

    private static SheetRow row(String... cells) {
        return new SheetRow(1, Arrays.stream(cells).map(SheetCell::text).toList());
    }
}

package cn.anxue.inspection.annual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables as offices save them. */
class ImportTableTest {
    private static final String TABLE = "统一社会信用代码,结论,理由\r\n91A,合格,\"材料齐全, \"\"无\"\"问题\"\r\n\r\n 92B ,不合格, 未年审 \n93C\n";
    private static final List<ImportTable.Row> ROWS = List.of(
            new ImportTable.Row(2, "91A", "合格", "材料齐全, \"无\"问题"),
            new ImportTable.Row(4, "92B", "不合格", "未年审"),
            new ImportTable.Row(5, "93C", "", ""));

    @Test
    void readsUtf8WithAndWithoutItsMark() {
        assertEquals(ROWS, ImportTable.read(TABLE.getBytes(StandardCharsets.UTF_8)));
        assertEquals(ROWS, ImportTable.read(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsWhatChineseExcelSaves() {
        assertEquals(ROWS, ImportTable.read(TABLE.getBytes(Charset.forName("GB18030"))));
    }

    @Test
    void readsATableWithoutAHead() {
        assertEquals(
                List.of(new ImportTable.Row(1, "91A", "A", "一贯良好")),
                ImportTable.read("91A,A,一贯良好".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsNothingFromNothing() {
        assertEquals(List.of(), ImportTable.read(new byte[0]));
    }
}

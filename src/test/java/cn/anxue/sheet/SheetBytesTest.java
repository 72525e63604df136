package cn.anxue.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A small file must not become a large one in memory. */
class SheetBytesTest {
    @Test
    void takesWhatWorkbooksAre() {
        take("<row r=\"1048576\"><c r=\"XFD1048576\" t=\"s\"><v>5</v></c></row>", 7);
        take("<is><t>" + "字".repeat(32_767) + "</t></is>", 4_096);
    }

    @Test
    void refusesAColumnThatNoWorkbookHasHoweverItIsCut() {
        for (int part = 1; part < 20; part++) {
            int size = part;
            var refused = assertThrows(
                    ProblemException.class, () -> take("<row r=\"2\"><c r=\"ZZZZZZ2\"><v>5</v></c></row>", size));
            assertEquals(SheetProblem.SHEET_UNREADABLE, refused.kind());
        }
    }

    @Test
    void refusesATextThatFitsNoCell() {
        var refused = assertThrows(ProblemException.class, () -> take("<t>" + "5".repeat(1 << 21), 4_096));
        assertEquals(SheetProblem.SHEET_TOO_LARGE, refused.kind());
    }

    private static void take(String xml, int part) {
        byte[] all = xml.getBytes(StandardCharsets.UTF_8);
        SheetBytes bytes = new SheetBytes();
        byte[] buffer = new byte[part];
        for (int from = 0; from < all.length; from += part) {
            int length = Math.min(part, all.length - from);
            System.arraycopy(all, from, buffer, 0, length);
            bytes.take(buffer, length);
        }
    }
}

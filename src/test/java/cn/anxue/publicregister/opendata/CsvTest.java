package cn.anxue.publicregister.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@x", "＝1+1", "－1", "\tx", "\rx", "\nx"})
    void writesNothingASpreadsheetWouldCount(String value) {
        String cell = Csv.cell(value);

        assertEquals('\'', cell.startsWith("\"") ? cell.charAt(1) : cell.charAt(0));
    }

    @Test
    void quotesWhatWouldBreakARow() {
        byte[] written = Csv.write(List.of(List.of("a", "b"), List.of("甲,乙", "说\"好\"")));

        assertEquals("\uFEFFa,b\r\n\"甲,乙\",\"说\"\"好\"\"\"\r\n", new String(written, StandardCharsets.UTF_8));
    }

    @Test
    void findsWhatChanged() {
        List<Changes.Found> found = Changes.between(
                List.of(List.of("1", "a"), List.of("2", "b"), List.of("3", "c")),
                List.of(List.of("1", "a"), List.of("2", "B"), List.of("4", "d")));

        assertEquals(
                List.of(
                        new Changes.Found(Change.Kind.CHANGED, List.of("2", "B")),
                        new Changes.Found(Change.Kind.ADDED, List.of("4", "d")),
                        new Changes.Found(Change.Kind.REMOVED, List.of("3", "c"))),
                found);
    }
}

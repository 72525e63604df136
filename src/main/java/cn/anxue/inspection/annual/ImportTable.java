package cn.anxue.inspection.annual;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Rows of an uploaded table: code, result or grade, reasons; with or without a head, in UTF-8 or GB 18030. */
final class ImportTable {
    private static final Set<String> HEADS = Set.of("统一社会信用代码", "uscc");
    private static final int COLUMNS = 3;

    private ImportTable() {}

    /** @param line where it stands in the table, from 1 */
    record Row(int line, String uscc, String value, String reasons) {}

    static List<Row> read(byte[] table) {
        List<List<String>> lines = cells(text(table));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> line = lines.get(i);
            boolean empty = line.stream().allMatch(String::isBlank);
            if (!empty && !(i == 0 && HEADS.contains(line.get(0).strip().toLowerCase(Locale.ROOT)))) {
                rows.add(new Row(i + 1, cell(line, 0), cell(line, 1), cell(line, COLUMNS - 1)));
            }
        }
        return rows;
    }

    private static String cell(List<String> line, int column) {
        return column < line.size() ? line.get(column).strip() : "";
    }

    /** What Excel saves in China is GB 18030 unless told otherwise. */
    static String text(byte[] table) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(table))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(table, Charset.forName("GB18030"));
        }
    }

    /** RFC 4180, with line ends of any kind. */
    private static List<List<String>> cells(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (quoted && character == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && character == ',') {
                line.add(take(cell));
            } else if (!quoted && character == '\n') {
                line.add(take(cell));
                lines.add(line);
                line = new ArrayList<>();
            } else if (quoted || character != '\r') {
                cell.append(character);
            }
        }
        line.add(take(cell));
        lines.add(line);
        return lines;
    }

    private static String take(StringBuilder cell) {
        String text = cell.toString();
        cell.setLength(0);
        return text;
    }
}

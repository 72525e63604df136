package cn.anxue.bank.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet; those that are hidden are rows as well. */
final class XlsxRows implements TableRows {
    private static final Pattern CONTROL = Pattern.compile("_x00(0[0-9A-Fa-f]|1[0-9A-Fa-f])_");
    private static final int LETTERS = 26;

    private final XmlScan xml;
    private final List<String> texts;
    private int number;
    private boolean within;

    XlsxRows(InputStream part, List<String> texts) throws IOException {
        this.xml = new XmlScan(part);
        this.texts = texts;
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        if (!within) {
            within = true;
            if (!xml.find("sheetData")) {
                throw XlsxArchive.unreadable("工作表无内容", "a sheet has no data");
            }
        }
        while (xml.child()) {
            if (xml.name().equals("row")) {
                return row();
            }
            xml.skip();
        }
        // The rest must be sound as well.
        xml.find("");
        return null;
    }

    private TableRow row() throws IOException {
        Integer own = Numbers.whole(xml.attribute("r"));
        number = own == null ? number + 1 : own;
        List<TableCell> cells = new ArrayList<>();
        while (xml.child()) {
            if (!xml.name().equals("c")) {
                xml.skip();
                continue;
            }
            int column = column(xml.attribute("r"), cells.size());
            if (column < cells.size() || column >= TableRow.COLUMNS_MAX) {
                throw xml.refusal(FormatProblem.FIELD_MISPLACED);
            }
            while (cells.size() < column) {
                cells.add(TableCell.EMPTY);
            }
            cells.add(cell());
        }
        return new TableRow(number, cells);
    }

    /** Counts the letters of a place as in {@code AB12}; cells without one follow one another. */
    private static int column(@Nullable String place, int next) {
        if (place == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < place.length() && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z'; i++) {
            column = Math.min(column * LETTERS + place.charAt(i) - 'A' + 1, TableRow.COLUMNS_MAX + 1);
        }
        return column - 1;
    }

    private TableCell cell() throws IOException {
        String type = xml.attribute("t");
        String value = "";
        while (xml.child()) {
            switch (xml.name()) {
                case "v" -> value = xml.text();
                case "is" -> value = richText(xml);
                default -> xml.skip();
            }
        }
        if (type == null || type.equals("n")) {
            return value.isEmpty() ? TableCell.EMPTY : new TableCell(value, true);
        }
        return TableCell.text(unescaped(type.equals("s") ? shared(value) : value));
    }

    private String shared(String value) {
        Integer index = Numbers.whole(value);
        if (index == null || index >= texts.size()) {
            throw xml.refusal(FormatProblem.FIELD_INVALID);
        }
        return texts.get(index);
    }

    /** Control characters are written as in {@code _x000D_}. */
    private static String unescaped(String text) {
        return text.indexOf('_') < 0 ? text : CONTROL.matcher(text).replaceAll(" ");
    }

    /** The pieces of a text, without how it is pronounced. */
    static String richText(XmlScan xml) throws IOException {
        StringBuilder text = new StringBuilder();
        while (xml.child()) {
            switch (xml.name()) {
                case "t" -> text.append(xml.text());
                case "r" -> {
                    String run = xml.textAt("t");
                    text.append(run == null ? "" : run);
                }
                default -> xml.skip();
            }
        }
        return text.toString();
    }
}

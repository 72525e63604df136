package cn.anxue.bank.format;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one bank writes its exports, where it differs from common use.
 *
 * @param headings the bank's own names of columns; a column that is not listed is looked for under the common names
 * @param charset {@code "GB18030"} or {@code "UTF-8"}; without it the file tells
 * @param dateForms as in {@code "dd/MM/yyyy"}, tried before the common ones
 * @param minusMeansDebit whether a minus in the one column of amounts repeats what the column of signs says, and does not
 *     make the line a red one
 */
public record ColumnMapping(
        Map<Column, List<String>> headings, @Nullable String charset, List<String> dateForms, boolean minusMeansDebit) {

    /** Common names, the file's own charset, common dates. */
    public static final ColumnMapping COMMON = new ColumnMapping(Map.of(), null, List.of(), false);

    /** @throws IllegalArgumentException for another charset, or a form that is none */
    public ColumnMapping {
        if (charset != null && !charset.equals("GB18030") && !charset.equals("UTF-8")) {
            throw new IllegalArgumentException("not a charset that is read: " + charset);
        }
        dateForms.forEach(Dates::form);
        headings = Map.copyOf(headings);
        dateForms = List.copyOf(dateForms);
    }

    /** The names to look for, the preferred first. */
    List<String> headingsOf(Column column) {
        return headings.getOrDefault(column, column.headings());
    }
}

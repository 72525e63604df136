package cn.anxue.bank.format;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which column of a table holds what. */
final class TableHeadings {
    // As in 金额(元), 借方发生额（支取）, 交易日期[ Transaction Date ].
    private static final Pattern REMARK = Pattern.compile("(?<=.)[(\\[][^()\\[\\]]*[)\\]]$");

    private final TableRow row;
    private final Set<String> texts = new HashSet<>();
    private final Map<Column, List<Integer>> places = new EnumMap<>(Column.class);

    private TableHeadings(TableRow row) {
        this.row = row;
        note(row);
    }

    /** Nothing where the row is not one of headings: a day and the amounts are needed. */
    static @Nullable TableHeadings find(TableRow row, ColumnMapping mapping) {
        TableHeadings headings = new TableHeadings(row);
        List<String> names =
                row.cells().stream().map(cell -> plain(cell.text())).toList();
        for (Column column : Column.values()) {
            headings.place(column, names, mapping.headingsOf(column));
        }
        boolean amounts = headings.has(Column.AMOUNT) || headings.has(Column.DEBIT) && headings.has(Column.CREDIT);
        return headings.has(Column.BOOKED_ON) && amounts ? headings : null;
    }

    private void place(Column column, List<String> names, List<String> wanted) {
        for (String heading : wanted) {
            String name = plain(heading);
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).equals(name)) {
                    places.computeIfAbsent(column, any -> new ArrayList<>()).add(i);
                }
            }
            if (column != Column.REMITTANCE && has(column)) {
                return;
            }
        }
    }

    /** @throws cn.anxue.problem.ProblemException where nobody can say which of two columns is meant */
    void requireEachOnce() {
        for (var entry : places.entrySet()) {
            if (entry.getKey() != Column.REMITTANCE && entry.getValue().size() > 1) {
                throw row.refusal(FormatProblem.HEADING_TWICE, name(entry.getKey()));
            }
        }
    }

    /** @throws cn.anxue.problem.ProblemException where a line has more cells than there are headings: some have slipped */
    void requireWithin(TableRow line) {
        for (int i = row.cells().size(); i < line.cells().size(); i++) {
            if (!line.cell(i).isEmpty()) {
                throw line.refusal(FormatProblem.FIELD_MISPLACED, String.valueOf(i + 1));
            }
        }
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    TableCell cell(TableRow line, Column column) {
        List<Integer> place = places.get(column);
        return place == null ? TableCell.EMPTY : line.cell(place.get(0));
    }

    /** All texts of a column that may occur several times, each once. */
    String texts(TableRow line, Column column) {
        List<String> texts = places.getOrDefault(column, List.of()).stream()
                .sorted()
                .map(place -> line.cell(place).text())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        return String.join(" ", texts);
    }

    /** What the file calls the column, or what is usual. */
    String name(Column column) {
        List<Integer> place = places.get(column);
        return place == null ? column.headings().get(0) : row.cell(place.get(0)).text();
    }

    /** These headings with the row below them where that parts an amount in two; nothing where it does not. */
    @Nullable
    TableHeadings parted(TableRow below, ColumnMapping mapping) {
        TableHeadings both = find(below.over(row), mapping);
        if (both == null || has(Column.DEBIT) || !both.has(Column.DEBIT) || !both.has(Column.CREDIT)) {
            return null;
        }
        both.note(row);
        return both;
    }

    private void note(TableRow part) {
        part.cells().forEach(cell -> texts.add(cell.text()));
    }

    /** Whether a row says nothing but headings again, as at the top of a printed page. */
    boolean areRepeatedIn(TableRow other) {
        return other.cells().stream().allMatch(cell -> cell.isEmpty() || texts.contains(cell.text()));
    }

    private static String plain(String heading) {
        String text = Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cntrl}\"']", "")
                .replace('帐', '账')
                .toLowerCase(Locale.ROOT);
        return REMARK.matcher(text).replaceFirst("");
    }
}

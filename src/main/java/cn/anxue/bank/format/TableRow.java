package cn.anxue.bank.format;

import cn.anxue.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a table.
 *
 * @param number as the reader of the file counts lines or rows, from 1
 */
record TableRow(int number, List<TableCell> cells) {
    static final int COLUMNS_MAX = 256;

    TableCell cell(int index) {
        return index < cells.size() ? cells.get(index) : TableCell.EMPTY;
    }

    boolean isBlank() {
        return cells.stream().allMatch(TableCell::isEmpty);
    }

    /** The first cell that holds something. */
    String firstText() {
        return cells.stream()
                .filter(cell -> !cell.isEmpty())
                .map(TableCell::text)
                .findFirst()
                .orElse("");
    }

    /** This row with the cells of the one above where it has none: headings may take two rows. */
    TableRow over(TableRow above) {
        List<TableCell> both = new ArrayList<>();
        for (int i = 0; i < Math.max(cells.size(), above.cells.size()); i++) {
            both.add(cell(i).isEmpty() ? above.cell(i) : cell(i));
        }
        return new TableRow(number, both);
    }

    ProblemException refusal(FormatProblem kind, String element) {
        return refusal(kind, element, Map.of());
    }

    ProblemException refusal(FormatProblem kind, String element, Map<String, ?> facts) {
        Map<String, Object> all = new HashMap<>(Map.of("line", number, "element", element));
        all.putAll(facts);
        return new ProblemException(kind, all);
    }
}

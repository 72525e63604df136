package cn.anxue.sheet;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number as people see it at the left of the sheet, from 1
 */
public record SheetRow(int number, List<SheetCell> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(SheetCell::isEmpty);
    }

    public long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }
}

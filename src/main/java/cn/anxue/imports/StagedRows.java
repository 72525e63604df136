package cn.anxue.imports;

import cn.anxue.cipher.SealedColumn;
import cn.anxue.cipher.SealedColumns;
import cn.anxue.cipher.Vault;
import cn.anxue.sheet.SheetCell;
import cn.anxue.sheet.SheetRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Rows as they wait: one text for many, encrypted, since sheets name children and their parents. */
@ApplicationScoped
class StagedRows implements SealedColumns {
    private static final String CELLS = "import_chunk.cells";
    private static final String EARLIER = "import_made.earlier";
    private static final int STRETCH = 5;
    /** Cells hold no control characters. */
    private static final char ROW_END = '\n';

    private static final char CELL_END = '\t';

    private final Vault vault;

    StagedRows(Vault vault) {
        this.vault = vault;
    }

    @Override
    public List<SealedColumn> sealed() {
        return List.of(
                SealedColumn.of("import_chunk", "cells", CELLS).boundToRow().inStretchesOf(STRETCH),
                SealedColumn.of("import_made", "earlier", EARLIER).boundToRow());
    }

    byte[] seal(UUID chunk, List<SheetRow> rows) {
        return vault.encrypt(write(rows), CELLS, chunk);
    }

    List<SheetRow> open(UUID chunk, byte[] cells) {
        return read(vault.decrypt(cells, CELLS, chunk));
    }

    byte[] sealEarlier(UUID made, String earlier) {
        return vault.encrypt(earlier, EARLIER, made);
    }

    String openEarlier(UUID made, byte[] earlier) {
        return vault.decrypt(earlier, EARLIER, made);
    }

    static String write(List<SheetRow> rows) {
        StringBuilder text = new StringBuilder();
        for (SheetRow row : rows) {
            text.append(row.number());
            for (SheetCell cell : row.cells()) {
                text.append(CELL_END).append(mark(cell.kind())).append(cell.text());
            }
            text.append(ROW_END);
        }
        return text.toString();
    }

    static List<SheetRow> read(String text) {
        List<SheetRow> rows = new ArrayList<>();
        text.lines().forEach(line -> {
            String[] parts = line.split(String.valueOf(CELL_END), -1);
            List<SheetCell> cells = new ArrayList<>(parts.length - 1);
            for (int i = 1; i < parts.length; i++) {
                cells.add(new SheetCell(parts[i].substring(1), kind(parts[i].charAt(0))));
            }
            rows.add(new SheetRow(Integer.parseInt(parts[0]), cells));
        });
        return rows;
    }

    private static char mark(SheetCell.Kind kind) {
        return switch (kind) {
            case TEXT -> 'T';
            case FIGURE -> 'F';
            case ERROR -> 'E';
        };
    }

    private static SheetCell.Kind kind(char mark) {
        return switch (mark) {
            case 'F' -> SheetCell.Kind.FIGURE;
            case 'E' -> SheetCell.Kind.ERROR;
            default -> SheetCell.Kind.TEXT;
        };
    }
}

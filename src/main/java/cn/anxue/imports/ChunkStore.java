package cn.anxue.imports;

import cn.anxue.batch.Sql;
import cn.anxue.id.Uuid7;
import cn.anxue.sheet.SheetRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The rows of imports that are not loaded yet. */
@ApplicationScoped
class ChunkStore {
    static final int ROWS = 1_000;
    private static final String INSERT =
            "insert into import_chunk (id, import_id, number, rows, cells) values (?, ?, ?, ?, ?)";

    private final Sql sql;
    private final StagedRows staged;

    ChunkStore(Sql sql, StagedRows staged) {
        this.sql = sql;
        this.staged = staged;
    }

    void insert(ImportId id, int number, List<SheetRow> rows) {
        UUID chunk = Uuid7.next();
        sql.update(INSERT, insert -> {
            insert.setObject(1, chunk);
            insert.setObject(2, id.value());
            insert.setInt(3, number);
            insert.setInt(4, rows.size());
            insert.setBytes(5, staged.seal(chunk, rows));
        });
    }

    int count(ImportId id) {
        return sql.list(
                        "select count(*) from import_chunk where import_id = ?",
                        select -> select.setObject(1, id.value()),
                        row -> row.getInt(1))
                .get(0);
    }

    List<SheetRow> rows(ImportId id, int number) {
        return sql
                .list(
                        "select id, cells from import_chunk where import_id = ? and number = ?",
                        select -> {
                            select.setObject(1, id.value());
                            select.setInt(2, number);
                        },
                        row -> staged.open(row.getObject("id", UUID.class), row.getBytes("cells")))
                .stream()
                .findFirst()
                .orElse(List.of());
    }

    void delete(ImportId id) {
        sql.update("delete from import_chunk where import_id = ?", delete -> delete.setObject(1, id.value()));
    }
}

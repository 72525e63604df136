package cn.anxue.imports;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.id.Uuid7;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was wrong with rows, and what became of the others. */
@ApplicationScoped
class OutcomeStore {
    private static final String PROBLEMS = """
            insert into import_problem (import_id, row_number, column_number, field, code, said_zh, said_en)
            select ?, * from unnest(?::integer[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[])
            on conflict on constraint import_problem_pk do nothing""";
    private static final String MADE = """
            insert into import_made (import_id, id, row_number, change, thing, thing_version, earlier)
            select ?, * from unnest(?::uuid[], ?::integer[], ?::text[], ?::uuid[], ?::bigint[], ?::bytea[])
            on conflict on constraint import_made_once do nothing""";
    private static final String LAST = """
            select id, row_number, change, thing, thing_version, earlier from import_made
            where import_id = ? and row_number < ? and change <> 'UNCHANGED' order by row_number desc limit ?""";
    private static final String PAGE = """
            select row_number, column_number, field, code, said_zh, said_en from import_problem
            where import_id = ? and (row_number, column_number, code) > (?, ?, ?)
            order by row_number, column_number, code limit ?""";

    private final Sql sql;
    private final StagedRows staged;

    OutcomeStore(Sql sql, StagedRows staged) {
        this.sql = sql;
        this.staged = staged;
    }

    void addProblems(ImportRun run, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        sql.update(PROBLEMS, insert -> {
            insert.setObject(1, run.id().value());
            Columns.from(insert, 2, findings)
                    .integer(Finding::row)
                    .integer(one -> one.field().isEmpty() ? 0 : run.fields().indexOf(one.field()) + 1)
                    .text(Finding::field)
                    .text(one -> one.kind().name())
                    .text(one -> one.said().zh())
                    .text(one -> one.said().en());
        });
    }

    void forgetProblems(ImportId id) {
        sql.update("delete from import_problem where import_id = ?", delete -> delete.setObject(1, id.value()));
    }

    List<ImportFinding> problems(ImportId id, int afterRow, int afterColumn, String afterCode, int limit) {
        return sql.list(
                PAGE,
                select -> {
                    select.setObject(1, id.value());
                    select.setInt(2, afterRow);
                    select.setInt(3, afterColumn);
                    select.setString(4, afterCode);
                    select.setInt(5, limit);
                },
                row -> new ImportFinding(
                        row.getInt(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        Text.of(row.getString(5), row.getString(6))));
    }

    void addMade(ImportId id, Collection<Made> made) {
        if (made.isEmpty()) {
            return;
        }
        record Row(UUID id, Made made) {}
        List<Row> rows = made.stream().map(one -> new Row(Uuid7.next(), one)).toList();
        sql.update(MADE, insert -> {
            insert.setObject(1, id.value());
            Columns.from(insert, 2, rows)
                    .uuid(Row::id)
                    .integer(row -> row.made().row())
                    .text(row -> row.made().change().name())
                    .uuid(row -> row.made().thing())
                    .bigint(row -> row.made().version())
                    .bytes(row -> sealed(row.id(), row.made().earlier()));
        });
    }

    /** Lets the database say now what it would say at the end. */
    void settle() {
        sql.update("set constraints all immediate", nothing -> {});
    }

    /** Rows written already, of these. */
    Set<Integer> done(ImportId id, int firstRow, int lastRow) {
        return rows("import_made", id, firstRow, lastRow);
    }

    private Set<Integer> rows(String table, ImportId id, int firstRow, int lastRow) {
        return new HashSet<>(sql.list(
                "select row_number from " + table + " where import_id = ? and row_number between ? and ?",
                select -> {
                    select.setObject(1, id.value());
                    select.setInt(2, firstRow);
                    select.setInt(3, lastRow);
                },
                row -> row.getInt(1)));
    }

    /** Rows with problems, of these. */
    Set<Integer> refused(ImportId id, int firstRow, int lastRow) {
        return rows("import_problem", id, firstRow, lastRow);
    }

    /** The last of those before a row that have something to take back. */
    List<Made> last(ImportId id, int beforeRow, int limit) {
        return sql.list(
                LAST,
                select -> {
                    select.setObject(1, id.value());
                    select.setInt(2, beforeRow);
                    select.setInt(3, limit);
                },
                row -> {
                    byte[] earlier = row.getBytes("earlier");
                    return new Made(
                            row.getInt("row_number"),
                            Made.Change.valueOf(row.getString("change")),
                            row.getObject("thing", UUID.class),
                            row.getLong("thing_version"),
                            earlier == null ? null : staged.openEarlier(row.getObject("id", UUID.class), earlier));
                });
    }

    private byte @Nullable [] sealed(UUID id, @Nullable String earlier) {
        return earlier == null ? null : staged.sealEarlier(id, earlier);
    }
}

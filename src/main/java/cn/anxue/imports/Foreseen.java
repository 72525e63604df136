package cn.anxue.imports;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the check said would be changed, and the version that would come of it. */
@ApplicationScoped
class Foreseen {
    private static final String KEEP = """
            insert into import_foreseen (import_id, row_number, thing, thing_version)
            select ?, * from unnest(?::integer[], ?::uuid[], ?::bigint[])
            on conflict on constraint import_foreseen_pk do nothing""";
    private static final String OF_ROWS = """
            select row_number, thing, thing_version from import_foreseen
            where import_id = ? and row_number = any(?::integer[])""";

    private final Sql sql;

    Foreseen(Sql sql) {
        this.sql = sql;
    }

    private record Change(int row, UUID thing, long version) {
        static Change of(Made made) {
            return new Change(made.row(), made.thing(), made.version());
        }
    }

    void keep(ImportId id, Collection<Made> made) {
        List<Change> changes = changes(made);
        if (changes.isEmpty()) {
            return;
        }
        sql.update(KEEP, insert -> {
            insert.setObject(1, id.value());
            Columns.from(insert, 2, changes)
                    .integer(Change::row)
                    .uuid(Change::thing)
                    .bigint(Change::version);
        });
    }

    /** Rows of these that changed what the check had not seen them change, or not as it stood then. */
    Set<Integer> surprising(ImportId id, Collection<Made> made) {
        List<Change> changes = changes(made);
        if (changes.isEmpty()) {
            return Set.of();
        }
        Set<Change> foreseen = new HashSet<>(sql.list(
                OF_ROWS,
                select -> {
                    select.setObject(1, id.value());
                    Columns.from(select, 2, changes).integer(Change::row);
                },
                row -> new Change(row.getInt(1), row.getObject(2, UUID.class), row.getLong(3))));
        return changes.stream()
                .filter(change -> !foreseen.contains(change))
                .map(Change::row)
                .collect(Collectors.toSet());
    }

    void forget(ImportId id) {
        sql.update("delete from import_foreseen where import_id = ?", delete -> delete.setObject(1, id.value()));
    }

    private static List<Change> changes(Collection<Made> made) {
        return made.stream()
                .filter(one -> one.change() == Made.Change.CHANGED)
                .map(Change::of)
                .toList();
    }
}

package cn.anxue.imports;

import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which columns of a bureau's sheets are which fields, kept by name. */
@ApplicationScoped
class MappingStore {
    private static final String KEEP = """
            insert into import_mapping (region_code, kind, name, headings, fields) values (?, ?, ?, ?, ?)
            on conflict on constraint import_mapping_pk
            do update set headings = excluded.headings, fields = excluded.fields""";

    private final Sql sql;

    MappingStore(Sql sql) {
        this.sql = sql;
    }

    void keep(String region, ImportRun run, String name) {
        sql.update(KEEP, insert -> {
            insert.setString(1, region);
            insert.setString(2, run.kind().name());
            insert.setString(3, name);
            insert.setArray(4, ImportStore.texts(insert, run.headings()));
            insert.setArray(5, ImportStore.texts(insert, run.fields()));
        });
    }

    List<String> names(String region, ImportKind kind) {
        return sql.list(
                "select name from import_mapping where region_code = ? and kind = ? order by name",
                select -> {
                    select.setString(1, region);
                    select.setString(2, kind.name());
                },
                row -> row.getString(1));
    }

    /** The field of each heading, for a file with these headings; columns the mapping does not know are left out. */
    List<String> fields(String region, ImportKind kind, String name, List<String> headings) {
        Map<String, String> known = new HashMap<>();
        sql.list(
                        "select headings, fields from import_mapping where region_code = ? and kind = ? and name = ?",
                        select -> {
                            select.setString(1, region);
                            select.setString(2, kind.name());
                            select.setString(3, name);
                        },
                        row -> List.of(ImportStore.texts(row, "headings"), ImportStore.texts(row, "fields")))
                .forEach(mapping -> {
                    for (int i = 0; i < mapping.get(0).size(); i++) {
                        known.put(
                                Headings.plain(mapping.get(0).get(i)),
                                mapping.get(1).get(i));
                    }
                });
        List<String> fields = new ArrayList<>();
        for (String heading : headings) {
            String field = known.getOrDefault(Headings.plain(heading), "");
            fields.add(fields.contains(field) ? "" : field);
        }
        return fields;
    }
}

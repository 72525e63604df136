package cn.anxue.institution;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Holders of whatever kind, and the entering of those that are no institutions; all set-based. */
@ApplicationScoped
@Transactional
public class Holders {
    private static final String READ = """
            select h.id, h.name, h.uscc, h.region_code from unnest(?::uuid[]) as w (id)
            join account_holder h on h.id = w.id""";
    private static final String ENTER = """
            insert into institution_other_holder (id, kind, name, uscc, region_code)
            select w.id, ?, w.name, w.uscc, w.region_code
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as w (id, name, uscc, region_code)""";
    private static final String KNOWN =
            "select h.uscc from unnest(?::text[]) as w (uscc) join account_holder h on h.uscc = w.uscc";
    private final Sql sql;

    Holders(Sql sql) {
        this.sql = sql;
    }

    public List<Holder> of(Collection<InstitutionId> ids) {
        return sql.list(
                READ,
                select -> Columns.of(select, ids).uuid(InstitutionId::value),
                row -> new Holder(
                        new InstitutionId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("uscc"),
                        row.getString("region_code")));
    }

    /** Those of the codes that a holder has already. */
    public List<String> known(Collection<String> codes) {
        return sql.list(KNOWN, select -> Columns.of(select, codes).text(code -> code), row -> row.getString(1));
    }

    /** @param kind as the table knows it, {@code SCHOOL} */
    public void enter(String kind, Collection<Holder> holders) {
        sql.update(ENTER, insert -> {
            insert.setString(1, kind);
            Columns.from(insert, 2, holders)
                    .uuid(holder -> holder.id().value())
                    .text(Holder::name)
                    .text(Holder::uscc)
                    .text(Holder::regionCode);
        });
    }
}

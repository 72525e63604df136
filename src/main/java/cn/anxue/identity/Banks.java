package cn.anxue.identity;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Banks that take part: those for which a person or a machine acts here, by their code (行号). */
@ApplicationScoped
public class Banks {
    private static final String KNOWN = """
            select w.code from unnest(?::text[]) as w (code)
            where exists (select from identity_actor a where a.bank_code = w.code)
                or exists (select from identity_client c where c.bank_code = w.code)""";

    private final Sql sql;

    Banks(Sql sql) {
        this.sql = sql;
    }

    /** Those of the codes that are some bank's. */
    public Set<String> known(Collection<String> codes) {
        return new HashSet<>(
                sql.list(KNOWN, select -> Columns.of(select, codes).text(code -> code), row -> row.getString(1)));
    }
}

package cn.anxue.demo;

import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;

/** Remembers which steps are done. */
@ApplicationScoped
class Progress {
    private final Sql sql;

    Progress(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    Set<String> done() {
        return new HashSet<>(sql.list("select name from demo_step", select -> {}, row -> row.getString("name")));
    }

    /** In the step's own database transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void mark(Step step) {
        sql.update("insert into demo_step (name) values (?)", insert -> insert.setString(1, step.name()));
    }
}

package cn.anxue.simulator.conformance;

import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Asks the lines themselves. */
@ApplicationScoped
class BookedParts implements PartedLines {
    private final Sql sql;

    BookedParts(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public boolean shareReference(List<String> lines) {
        Object[] ids = lines.stream()
                .filter(id -> id.length() == 36)
                .map(UUID::fromString)
                .toArray();
        return !sql.list(
                        "select batch from bank_line_batch where line_id = any(?) and batch is not null"
                                + " group by account, batch having count(*) > 1",
                        select -> select.setArray(1, select.getConnection().createArrayOf("uuid", ids)),
                        row -> true)
                .isEmpty();
    }
}

package cn.anxue.audit;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import java.util.List;

/** A trail that keeps nothing, to measure what keeping one costs. */
public final class NoTrail extends AuditTrail {
    public NoTrail(Sql sql, Today today) {
        super(sql, today);
    }

    @Override
    public void recordAll(List<Row> rows) {
        // Nothing is kept.
    }
}

package cn.anxue.deposit.outflow;

import java.util.List;

/** What became of approved outflows; fired in the database transaction that moved them. */
public record OutflowsMoved(List<MovedOutflow> outflows) {
    public OutflowsMoved {
        outflows = List.copyOf(outflows);
    }
}

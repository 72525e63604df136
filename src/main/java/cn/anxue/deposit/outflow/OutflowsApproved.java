package cn.anxue.deposit.outflow;

import java.util.List;

/** Fired in the database transaction of the decision, once their money stands in {@code deposit/outgoing}. */
public record OutflowsApproved(List<ApprovedOutflow> outflows) {
    public OutflowsApproved {
        outflows = List.copyOf(outflows);
    }
}

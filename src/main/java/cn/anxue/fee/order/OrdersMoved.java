package cn.anxue.fee.order;

import java.util.List;

/** Fired in the database transaction that moved them. */
public record OrdersMoved(List<MovedOrder> orders) {
    public OrdersMoved {
        orders = List.copyOf(orders);
    }
}

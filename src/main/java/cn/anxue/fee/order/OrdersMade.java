package cn.anxue.fee.order;

import java.util.List;

/** Fired in the database transaction that made them. */
public record OrdersMade(List<OrderView> orders) {
    public OrdersMade {
        orders = List.copyOf(orders);
    }
}

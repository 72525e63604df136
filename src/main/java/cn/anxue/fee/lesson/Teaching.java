package cn.anxue.fee.lesson;

import cn.anxue.fee.order.OrderId;

/**
 * How far the teaching of an order is recorded.
 *
 * @param lastN the number of the latest lesson; numbers have no gaps
 * @param standing lessons recorded that are not void
 */
record Teaching(OrderId order, int lastN, int standing) {
    static Teaching none(OrderId order) {
        return new Teaching(order, 0, 0);
    }

    Teaching withOneMore() {
        return new Teaching(order, lastN + 1, standing + 1);
    }
}

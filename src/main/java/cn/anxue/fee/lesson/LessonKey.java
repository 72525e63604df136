package cn.anxue.fee.lesson;

import cn.anxue.fee.order.OrderId;

/**
 * Names a lesson.
 *
 * @param n its number within the order, from 1, in the order of recording
 */
public record LessonKey(OrderId order, int n) {
    @Override
    public String toString() {
        return order.value() + "/" + n;
    }
}

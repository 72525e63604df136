package cn.anxue.fee.web.console;

import cn.anxue.fee.order.OrderView;
import cn.anxue.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * An order that may be taught on a day.
 *
 * @param next the number of its next lesson
 * @param problem why the lesson was refused, when it was
 */
public record TaughtOrder(
        OrderView order, int next, boolean chosen, @Nullable Text problem) {
    /** What its checkbox sends: the number guards against recording one lesson twice. */
    public String value() {
        return order.id() + ":" + next;
    }
}

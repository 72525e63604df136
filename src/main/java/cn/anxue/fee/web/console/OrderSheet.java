package cn.anxue.fee.web.console;

import cn.anxue.fee.lesson.Lesson;
import cn.anxue.fee.order.OrderState;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.refund.RefundView;
import cn.anxue.fee.refund.quote.RefundQuote;
import cn.anxue.fee.release.OrderReleases;
import java.util.List;

/**
 * One order as the institution sees it.
 *
 * @param causes by which it may give back by itself, and what each comes to
 */
public record OrderSheet(
        OrderView order,
        OrderReleases.Released released,
        List<Lesson> lessons,
        List<RefundView> refunds,
        List<RefundQuote> causes) {
    /** Whether it may still be called off: nothing has been paid. */
    public boolean isToCancel() {
        return order.terms().state().canBecome(OrderState.CANCELLED)
                && order.terms().paid().isZero();
    }
}

package cn.anxue.fee.web.console;

import cn.anxue.fee.lesson.LessonKey;
import cn.anxue.fee.lesson.LessonWithdrawals;
import cn.anxue.fee.order.OrderEndings;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.refund.RefundDraft;
import cn.anxue.fee.refund.RefundRequests;
import cn.anxue.fee.refund.RefundView;
import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;

/** What an institution may do with an order it sold. */
@ApplicationScoped
class OrderActs {
    private final OrderEndings endings;
    private final LessonWithdrawals withdrawals;
    private final RefundRequests requests;

    OrderActs(OrderEndings endings, LessonWithdrawals withdrawals, RefundRequests requests) {
        this.endings = endings;
        this.withdrawals = withdrawals;
        this.requests = requests;
    }

    void cancel(Caller institution, OrderId order) {
        endings.cancel(institution, order);
    }

    void withdraw(Caller institution, LessonKey lesson) {
        withdrawals.withdraw(institution, lesson);
    }

    RefundView refund(Caller institution, OrderId order, RefundCause cause, String reason) {
        String why = reason.isEmpty() ? cause.text().zh() : reason;
        return requests.ask(institution, order, new RefundDraft(cause, why, null));
    }
}

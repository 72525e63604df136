package cn.anxue.fee.web.family;

import cn.anxue.fee.order.OrderState;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.refund.RefundView;
import cn.anxue.fee.release.OrderReleases;
import cn.anxue.institution.InstitutionView;
import cn.anxue.ledger.Statement;
import cn.anxue.web.QrCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order as its family sees it.
 *
 * @param toAnswer how many lessons wait for the family's word
 * @param openRefund the refund that is being settled, if there is one
 * @param pay what a person would type into a transfer, to be scanned
 */
public record FamilyOrderSheet(
        OrderView order,
        InstitutionView institution,
        OrderReleases.Released released,
        int toAnswer,
        @Nullable RefundView openRefund,
        List<Statement.Line> lines,
        String contract,
        QrCode pay) {
    /** Whether the family has still to say yes. */
    public boolean isToAccept() {
        return !order.terms().isAccepted() && order.terms().state().isLive();
    }

    public boolean isToPay() {
        return order.terms().state().isLive() && order.terms().owed().isPositive();
    }

    /** Whether it may still be called off: nothing has been paid. */
    public boolean isToCancel() {
        return order.terms().state().canBecome(OrderState.CANCELLED)
                && order.terms().paid().isZero();
    }

    /** Whether there is anything to ask back. */
    public boolean isToRefund() {
        return openRefund == null && order.terms().held().isPositive();
    }
}

package cn.anxue.fee.refund;

import cn.anxue.calendar.Today;
import cn.anxue.fee.order.Hold;
import cn.anxue.fee.order.HoldKind;
import cn.anxue.fee.order.OrderHolds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps a refund's state with that of its payments, and its hold with its state. */
@ApplicationScoped
class RefundProgress {
    private final RefundParts parts;
    private final OrderHolds holds;
    private final Today today;

    RefundProgress(RefundParts parts, OrderHolds holds, Today today) {
        this.parts = parts;
        this.holds = holds;
        this.today = today;
    }

    /** True where its state moved. */
    boolean follow(Refund refund) {
        List<RefundPart> live = parts.of(refund.id()).stream()
                .filter(part -> part.state() != PartState.REPLACED)
                .toList();
        boolean anyFailed = live.stream().anyMatch(part -> part.state().hasFailed());
        boolean allPaid = live.stream().allMatch(part -> part.state() == PartState.EXECUTED || part.isInterestOnly());
        boolean moved = refund.follow(anyFailed, allPaid, today.now());
        if (moved && refund.state() == RefundState.PAID) {
            release(refund);
        }
        return moved;
    }

    void hold(Refund refund) {
        holds.set(List.of(hold(refund.id(), refund)));
    }

    void release(Refund refund) {
        holds.lift(List.of(hold(refund.id(), refund)));
    }

    private static Hold hold(RefundId id, Refund refund) {
        return new Hold(refund.orderId(), HoldKind.REFUND, id.value());
    }
}

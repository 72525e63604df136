package cn.anxue.fee.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Refunds that should have been paid. */
@ApplicationScoped
public class RefundClocks {
    private final Refunds refunds;

    RefundClocks(Refunds refunds) {
        this.refunds = refunds;
    }

    /** Those whose last day to be paid lies before the day and that are not paid, the longest overdue first. */
    @Transactional
    public List<RefundView> overdue(LocalDate day) {
        return refunds.unpaidBefore(day).stream()
                .map(refund -> refund.view(List.of()))
                .toList();
    }
}

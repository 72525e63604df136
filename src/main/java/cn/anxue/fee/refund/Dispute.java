package cn.anxue.fee.refund;

import cn.anxue.fee.refund.quote.RefundCause;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** What the institution said instead, and what is proposed to settle it. */
@Embeddable
record Dispute(
        @Enumerated(EnumType.STRING) @Nullable RefundCause contestedCause,
        @Nullable String contestReason,
        @Enumerated(EnumType.STRING) @Nullable RefundCause rulingCause,
        @Nullable String rulingReason) {
    static final Dispute NONE = new Dispute(null, null, null, null);

    Dispute contested(RefundCause cause, String reason) {
        return new Dispute(cause, reason, rulingCause, rulingReason);
    }

    Dispute ruled(@Nullable RefundCause cause, @Nullable String reason) {
        return new Dispute(contestedCause, contestReason, cause, reason);
    }
}

package cn.anxue.fee.refund;

import cn.anxue.fee.refund.quote.RefundCause;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param payee only where it is not to go back to whoever paid
 */
public record RefundDraft(
        RefundCause cause, String reason, @Nullable PayeeDraft payee) {}

package cn.anxue.fee.payout;

import cn.anxue.approval.ApprovalId;
import cn.anxue.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The payouts of one bank that one supervising authority lets go together (出款批次).
 *
 * @param payouts how many it was composed of
 * @param total what they came to when it was composed
 */
public record PayoutRun(
        PayoutRunId id,
        String bankCode,
        String regionCode,
        ApprovalId approvalId,
        PayoutRunState state,
        int payouts,
        Money total,
        Instant composedAt,
        @Nullable Instant decidedAt) {}

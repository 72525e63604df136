package cn.anxue.bank.instruction;

import cn.anxue.approval.ApprovalId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something unusual on an account, for which all of its instructions but refunds wait.
 *
 * @param subject the line, or the run's payout, that raised it
 * @param approval the proposal to lift it, where that takes two people
 */
public record Hold(
        HoldId id,
        String account,
        InstitutionId institution,
        String bankCode,
        String regionCode,
        HoldRule rule,
        UUID subject,
        Money amount,
        HoldState state,
        Instant raisedAt,
        @Nullable ApprovalId approval,
        @Nullable Instant liftedAt,
        @Nullable String reason) {}

package cn.anxue.fee.payout;

import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payout as others read it; whom it goes to is not theirs to read.
 *
 * @param waitsFor why the last run left it out
 * @param settledAt when it came to its present end; null while it waits
 */
public record PayoutView(
        PayoutId id,
        PayoutKind kind,
        UUID sourceId,
        InstitutionId institution,
        Money amount,
        PayoutState state,
        @Nullable WaitReason waitsFor,
        Instant preparedAt,
        @Nullable Instant settledAt) {}

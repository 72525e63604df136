package cn.anxue.bank.freeze;

import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money of one account that may not leave it (冻结).
 *
 * @param amount null where all of it is frozen
 * @param document the order, as it is quoted
 * @param until its last day; null where it stands until it is lifted
 * @param toldByBank whether the bank told us of it; of the others the bank is told, and confirms
 */
public record Freeze(
        FreezeId id,
        String account,
        InstitutionId institution,
        String bankCode,
        String regionCode,
        FreezeKind kind,
        @Nullable Money amount,
        String document,
        LocalDate from,
        @Nullable LocalDate until,
        boolean toldByBank,
        FreezeState state,
        Instant orderedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant liftedAt,
        @Nullable String liftingDocument,
        @Nullable Instant liftingAcknowledgedAt) {}

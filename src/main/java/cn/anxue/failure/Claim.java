package cn.anxue.failure;

import cn.anxue.fee.order.OrderId;
import cn.anxue.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one family is owed.
 *
 * @param number as published, counted within the failure
 * @param order null for a payment made outside custody
 * @param recorded what our own records say; zero for a payment they do not know
 * @param claimed what was asked, where the family asked for another sum
 * @param verified what goes into the plan; zero until checked
 * @param evidence what shows it
 * @param documents files handed in
 */
public record Claim(
        ClaimId id,
        FailureId failure,
        int number,
        @Nullable OrderId order,
        ClaimState state,
        Money recorded,
        Money claimed,
        Money verified,
        Claimant claimant,
        String evidence,
        List<UUID> documents,
        @Nullable String remark,
        Instant madeAt) {}

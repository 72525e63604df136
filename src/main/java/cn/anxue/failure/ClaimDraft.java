package cn.anxue.failure;

import cn.anxue.fee.order.OrderId;
import cn.anxue.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim to be made.
 *
 * @param recorded what our records say, zero where they know nothing
 */
public record ClaimDraft(
        @Nullable OrderId order,
        Money recorded,
        Money claimed,
        Claimant claimant,
        String evidence,
        List<UUID> documents) {
    public ClaimDraft {
        documents = List.copyOf(documents);
    }
}

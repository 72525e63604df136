package cn.anxue.bank.settlement;

import cn.anxue.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a collector (WeChat, Alipay, QR) says of one net sum it paid over.
 *
 * @param commission what it kept back
 */
public record SettlementDraft(String collector, Money commission, List<Part> parts) {
    /** One call takes no more parts than this. */
    public static final int PARTS_MAX = 10_000;

    public SettlementDraft {
        parts = List.copyOf(parts);
    }

    /**
     * One payment it took.
     *
     * @param orderReference as the family gave it
     * @param collectorReference the collector's own number of the payment
     */
    public record Part(
            String orderReference,
            Money amount,
            @Nullable String payerName,
            @Nullable String payerAccount,
            @Nullable Instant paidAt,
            String collectorReference) {}

    Money gross() {
        return parts.stream().map(Part::amount).reduce(Money.ofFen(0), Money::plus);
    }
}

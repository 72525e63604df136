package cn.anxue.bank.format;

import cn.anxue.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bank is asked to pay, as one file.
 *
 * @param messageId at most 35 characters, as all ids here; a UUID fits without its hyphens
 * @param initiator who asks
 */
public record PaymentOrder(String messageId, OffsetDateTime createdAt, String initiator, List<Batch> batches) {
    public PaymentOrder {
        batches = List.copyOf(batches);
    }

    /** Payments from one account on one day. */
    public record Batch(String id, Party debtor, LocalDate payOn, List<Payment> payments) {
        public Batch {
            payments = List.copyOf(payments);
        }
    }

    /**
     * One payment.
     *
     * @param endToEndId comes back on the bank's line
     * @param remittance what the payee reads, at most 140 characters
     */
    public record Payment(
            String endToEndId,
            Money amount,
            Party creditor,
            @Nullable String remittance) {}

    /**
     * Whose account at which bank.
     *
     * @param bankCode 12 digits of the clearing system (联行号), where known
     */
    public record Party(
            String name,
            String account,
            @Nullable String bankCode,
            @Nullable String bankName) {}
}

package cn.anxue.bank.format;

import org.jspecify.annotations.Nullable;

/**
 * What a bank says of an order, one of its batches or one payment.
 *
 * @param messageId of the order spoken of
 * @param batchId of the batch; without it the whole order is meant
 * @param endToEndId of the payment; without it the whole batch, or order, is meant
 * @param code the bank's word, as in {@code ACSC}
 * @param reasonCode why, as in {@code AC04}
 * @param reason why, in words
 */
public record PaymentStatus(
        String messageId,
        @Nullable String batchId,
        @Nullable String endToEndId,
        Outcome outcome,
        String code,
        @Nullable String reasonCode,
        @Nullable String reason) {

    /** What the code comes to. */
    public enum Outcome {
        /** Taken on, not yet paid. */
        ACCEPTED,
        /** Paid, as far as the paying bank can say. */
        EXECUTED,
        /** Will not be paid. */
        REFUSED,
        /** Called back before it was paid. */
        CANCELLED,
        /** Some of it one way and some another: each payment is spoken of by itself. */
        PARTLY
    }
}

package cn.anxue.fee.order;

import cn.anxue.privacy.Masks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as others read it.
 *
 * @param learnerUnder14 or of an age nobody told: then a consent of its own is needed
 * @param payBy the last day to pay
 * @param contractDigest SHA-256 of the contract text in hex
 */
public record OrderView(
        OrderTerms terms,
        @Nullable UUID courseId,
        String courseName,
        Learner learner,
        Guardian guardian,
        boolean learnerUnder14,
        PaymentReference reference,
        PayTo payTo,
        @Nullable String nationalOrderId,
        Instant orderedAt,
        LocalDate payBy,
        String contractVersion,
        String contractDigest) {

    public OrderId id() {
        return terms.id();
    }

    /** What whoever has given no reason sees of the people. */
    public OrderView masked() {
        return new OrderView(
                terms,
                courseId,
                courseName,
                new Learner(Masks.name(learner.name()), learner.grade()),
                new Guardian(Masks.name(guardian.name()), Masks.phone(guardian.phone())),
                learnerUnder14,
                reference,
                payTo,
                nationalOrderId,
                orderedAt,
                payBy,
                contractVersion,
                contractDigest);
    }
}

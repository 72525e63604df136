package cn.anxue.fee.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is written down of an order when it is made. */
record NewOrder(
        OrderId id,
        OrderDraft draft,
        Offer offer,
        String regionCode,
        PayTo payTo,
        PaymentReference reference,
        Instant orderedAt,
        LocalDate payBy) {

    /** What is sold, once the course is looked up. */
    record Offer(@Nullable UUID courseId, String name, String subject) {
        /** Two spellings of one subject are one subject. */
        String subjectKey() {
            return People.normalised(subject);
        }
    }

    NewOrder with(PaymentReference another) {
        return new NewOrder(id, draft, offer, regionCode, payTo, another, orderedAt, payBy);
    }

    Contract.Terms contract() {
        return new Contract.Terms(
                id, reference, offer.name, offer.subject, draft.size(), draft.startsOn(), draft.endsOn(), payTo);
    }
}

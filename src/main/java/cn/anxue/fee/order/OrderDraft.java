package cn.anxue.fee.order;

import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an institution writes down for a family. */
public record OrderDraft(
        InstitutionId institution,
        CourseChoice course,
        Learner learner,
        @Nullable String childNumber,
        Guardian guardian,
        Size size,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String nationalOrderId) {
    /** A published course by its id, or any by its name and subject. */
    public record CourseChoice(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String subject) {}

    /**
     * How much is sold, and for what.
     *
     * @param fullRefund how long all of it comes back; null where the parties filled in nothing
     */
    public record Size(
            Billing billing,
            int lessons,
            int giftLessons,
            Money price,
            Money listPrice,
            @Nullable FullRefund fullRefund) {
        public Size(Billing billing, int lessons, int giftLessons, Money price, Money listPrice) {
            this(billing, lessons, giftLessons, price, listPrice, null);
        }
    }
}

package cn.anxue.fee.order;

import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed, and how far it has gone.
 *
 * @param price what the family pays
 * @param listPrice what it would have paid without discount
 * @param regionCode of the institution on the day of the order
 * @param fullRefund how long all of it comes back; null where the parties filled in nothing
 * @param acceptedAt when the family accepted by code; null until then
 * @param earned by lessons confirmed
 * @param kept by the institution at a refund
 * @param passed to the deposit when the institution failed
 */
public record OrderTerms(
        OrderId id,
        InstitutionId institution,
        String regionCode,
        Money price,
        Money listPrice,
        int lessons,
        int giftLessons,
        LocalDate startsOn,
        LocalDate endsOn,
        Billing billing,
        String subject,
        @Nullable FullRefund fullRefund,
        OrderState state,
        @Nullable Instant acceptedAt,
        Money paid,
        Money earned,
        int confirmedLessons,
        Money refunded,
        Money kept,
        Money passed,
        long version) {

    /** What the order's account in the ledger holds. */
    public Money held() {
        return paid.minus(earned).minus(refunded).minus(kept).minus(passed);
    }

    /** What a payment may still bring; nothing once the order has ended. */
    public Money owed() {
        return state.isLive() ? price.minus(paid) : Money.ofFen(0);
    }

    public boolean isAccepted() {
        return acceptedAt != null;
    }

    /** Those paid for and those given on top. */
    public int allLessons() {
        return lessons + giftLessons;
    }

    OrderTerms in(OrderState next) {
        return with(next, acceptedAt, paid, earned, confirmedLessons, refunded, kept, passed);
    }

    OrderTerms accepted(Instant at) {
        return with(state, at, paid, earned, confirmedLessons, refunded, kept, passed);
    }

    OrderTerms plus(FigureChange change) {
        return with(
                state,
                acceptedAt,
                paid.plus(change.paid()),
                earned.plus(change.earned()),
                confirmedLessons + change.confirmedLessons(),
                refunded.plus(change.refunded()),
                kept.plus(change.kept()),
                passed.plus(change.passed()));
    }

    private OrderTerms with(
            OrderState stateNow,
            @Nullable Instant acceptedNow,
            Money paidNow,
            Money earnedNow,
            int confirmedNow,
            Money refundedNow,
            Money keptNow,
            Money passedNow) {
        return new OrderTerms(
                id,
                institution,
                regionCode,
                price,
                listPrice,
                lessons,
                giftLessons,
                startsOn,
                endsOn,
                billing,
                subject,
                fullRefund,
                stateNow,
                acceptedNow,
                paidNow,
                earnedNow,
                confirmedNow,
                refundedNow,
                keptNow,
                passedNow,
                version);
    }
}

package cn.anxue.enforcement.penalty;

import cn.anxue.calendar.Deadlines;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the party owes on a day.
 *
 * @param dueOn the last day to pay without a surcharge
 * @param surcharge all that has come up by then, paid or not
 */
public record Dues(LocalDate dueOn, Money fine, Money confiscation, Money surcharge, Money surchargeOwed) {
    /** Empty until something was imposed and served. */
    static Optional<Dues> of(PenaltyView file, Deadlines deadlines, LocalDate day) {
        Service served = file.service();
        if (served == null || file.state() == PenaltyState.WITHDRAWN) {
            return Optional.empty();
        }
        return file.terms()
                .map(terms -> of(
                        file,
                        terms,
                        deadlines.of(served.on(), PenaltyTerms.PAYMENT).on(),
                        day));
    }

    private static Dues of(PenaltyView file, Terms terms, LocalDate dueOn, LocalDate day) {
        var forFine = file.payments().stream()
                .filter(payment -> payment.purpose() == Payment.Purpose.FINE)
                .toList();
        Money surcharge = new Surcharge(terms.fine(), dueOn, forFine, file.pauses()).on(day);
        return new Dues(
                dueOn,
                terms.fine().minus(file.paid(Payment.Purpose.FINE)),
                terms.confiscation().minus(file.paid(Payment.Purpose.CONFISCATION)),
                surcharge,
                surcharge.minus(file.paid(Payment.Purpose.SURCHARGE)).max(Money.ofFen(0)));
    }

    public Money owed(Payment.Purpose purpose) {
        return switch (purpose) {
            case FINE -> fine;
            case CONFISCATION -> confiscation;
            case SURCHARGE -> surchargeOwed;
        };
    }

    public Money total() {
        return fine.plus(confiscation).plus(surchargeOwed);
    }

    /** Whether the fine was not paid in time. */
    boolean isLate(LocalDate today) {
        return fine.isPositive() && today.isAfter(dueOn);
    }
}

package cn.anxue.fee.refund.quote;

import java.time.LocalDate;

/**
 * The blanks of the model contract (R3): everything goes back where it is asked so early.
 *
 * @param daysBeforeStart full refund if asked at least so many days before the start; 0 for none
 * @param daysAfterStart full refund if asked within so many days of the start; 0 for none
 * @param lessonsTaken full refund while no more lessons than these were taken; 0 for none
 */
public record RefundTerms(int daysBeforeStart, int daysAfterStart, int lessonsTaken) {
    boolean grantAll(Contract contract, int delivered, LocalDate askedOn) {
        boolean before =
                daysBeforeStart > 0 && !askedOn.isAfter(contract.startsOn().minusDays(daysBeforeStart));
        boolean early =
                daysAfterStart > 0 && !askedOn.isAfter(contract.startsOn().plusDays(daysAfterStart));
        boolean few = lessonsTaken > 0 && delivered <= lessonsTaken;
        return before || early || few;
    }
}

package cn.anxue.fee.order;

/**
 * The blanks of the model contract on refunds, as the parties filled them in (R3): asked so early, all goes back.
 *
 * @param daysBeforeStart asked at least so many days before the start; 0 for none
 * @param daysAfterStart asked within so many days of the start; 0 for none
 * @param lessons asked while no more lessons than these were taken; 0 for none
 */
public record FullRefund(int daysBeforeStart, int daysAfterStart, int lessons) {}

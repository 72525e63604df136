/**
 * Whether interest (利息) came. Interest is booked only as the bank posts it; what is computed here from the agreed rate and
 * the daily balance serves to flag a missing or low posting, and is never booked (domain.md 4.2).
 */
@NullMarked
package cn.anxue.deposit.interest;

import org.jspecify.annotations.NullMarked;

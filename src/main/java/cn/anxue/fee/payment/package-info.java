/**
 * Payments (交费): what reached an order by a line of a bank or by a collector's settlement, and from whom, so that it can go
 * back the way it came. Only a bank's line funds an order, never the institution's word.
 */
@NullMarked
package cn.anxue.fee.payment;

import org.jspecify.annotations.NullMarked;

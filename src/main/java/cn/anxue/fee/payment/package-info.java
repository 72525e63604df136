/**
 * Payments (交费): what reached an order by a line of a bank or by a collector's settlement, and from whom, so that it can go
 * back the way it came. Only a bank's line funds an order, never the institution's word.
 *
 * <p>What the bank takes back of a payment reduces what the order was paid only as far as the order still held it; the rest
 * was earned or refunded meanwhile and is missing, which the reversal keeps beside the payment.
 */
@NullMarked
package cn.anxue.fee.payment;

import org.jspecify.annotations.NullMarked;

/**
 * Refunds (退费): asked by a family, given by an institution, or taken up by an officer; worked out by the law, agreed, ruled
 * on, paid back to whoever paid. Rules R1–R18, lifecycle 4.6.
 */
@NullMarked
package cn.anxue.fee.refund;

import org.jspecify.annotations.NullMarked;

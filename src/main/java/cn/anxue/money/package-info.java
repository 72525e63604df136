/** Amounts of money (金额) in the smallest unit of their currency: for CNY, fen (分). No fractions, no doubles anywhere. */
@NullMarked
package cn.anxue.money;

import org.jspecify.annotations.NullMarked;

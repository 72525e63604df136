/** Anxue (安学): a tutoring escrow and fee ledger. */
@NullMarked
package cn.anxue;

import org.jspecify.annotations.NullMarked;

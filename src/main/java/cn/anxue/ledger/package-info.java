/** The books (账簿). */
@NullMarked
package cn.anxue.ledger;

import org.jspecify.annotations.NullMarked;

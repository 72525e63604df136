/**
 * Anxue (安学): a tutoring escrow and fee ledger. This package holds only what happens before and around the framework's
 * start: which database it uses, its keys, and the check that the serving role cannot rewrite the books.
 */
@NullMarked
package cn.anxue;

import org.jspecify.annotations.NullMarked;

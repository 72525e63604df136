/**
 * What is written down about a notice besides where it stands: services (送达), answers (回复), the steps and checks of its items,
 * objections (异议), what followed from letting a day pass, and the documents that prove each. Rows are added and settled
 * once, never reworded. Nothing here decides: that is done by the room above, with the notice locked.
 */
@NullMarked
package cn.anxue.enforcement.trace;

import org.jspecify.annotations.NullMarked;

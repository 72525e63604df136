/**
 * What somebody has to do by a day (待办). Each room names the duties that follow from its own records, {@link WorkList}
 * gathers those of a caller. A duty is never stored: it is gone when its record says so.
 */
@NullMarked
package cn.anxue.duty;

import org.jspecify.annotations.NullMarked;

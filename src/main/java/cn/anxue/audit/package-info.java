/** The trail of who did what (审计): one row for each change of state, in the same database transaction, never values. */
@NullMarked
package cn.anxue.audit;

import org.jspecify.annotations.NullMarked;

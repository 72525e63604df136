/**
 * The trail of who did what (审计): one row for each change of state, in the same database transaction, never values.
 *
 * <p>Decisions. Each row carries the region it belongs to: the one the writer names, else the acting office's own. An
 * auditor reads the rows of his region, and the whole trail of a subject as soon as one row of it lies in his region, so
 * what banks and jobs did to an institution is found under the institution although they belong to no region.
 * Writing demands a running transaction: a trail that could be kept without its act, or the other way round, is none.
 */
@NullMarked
package cn.anxue.audit;

import org.jspecify.annotations.NullMarked;

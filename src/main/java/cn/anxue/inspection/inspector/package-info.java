/**
 * Inspectors (检查人员): actors with the role, under a work number (执法证号), of a department, for a place and perhaps for some
 * categories only; and the conflicts of interest that keep them from an institution (回避, 行政处罚法 art. 43).
 *
 * <p>No person's name is kept: the public reads work numbers, officers the sign-in name. Conflicts are declared by officers or by
 * the inspector himself; they end, they are not deleted, so what held on the day of a draw can be told later.
 */
@NullMarked
package cn.anxue.inspection.inspector;

import org.jspecify.annotations.NullMarked;

/**
 * The yearly inspection plan (年度检查计划, E24): item, object, kind, method, lead body, level and time, drafted by one person, approved
 * by another, published, run and summed up. Its items change as long as it is a draft; what was approved stands. What became of
 * each item is counted from the visits that name the plan, never typed in.
 */
@NullMarked
package cn.anxue.inspection.plan;

import org.jspecify.annotations.NullMarked;

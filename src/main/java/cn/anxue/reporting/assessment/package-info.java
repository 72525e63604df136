/**
 * Assessment (考核) of the places below by the level above: indicators with points for a year, deductions (扣分项) each with the
 * record that caused it, the year's result and its sheet (通报).
 *
 * <p>Decisions: an indicator names a measure of the reports, and each record behind that measure costs points, so a deduction
 * leads to its record by itself; an indicator without one takes deductions by hand, which must name their record. No
 * indicator takes more than its points. Until an approver publishes the year, results are counted anew each time; what was
 * published stays. A place sees its own result, not its neighbours', before and after.
 */
@NullMarked
package cn.anxue.reporting.assessment;

import org.jspecify.annotations.NullMarked;

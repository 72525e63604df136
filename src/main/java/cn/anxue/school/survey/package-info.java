/**
 * A dated questionnaire for the schools of a region (双减监测, 半月报): homework, progress of the service, satisfaction.
 *
 * <p>Decisions. One generic form for whatever a half-month asks: yes or no, a level of four, a number. A city or county opens
 * it; the office of each county answers for its schools, in lists; who is behind stands on the work list. An answer is
 * corrected by a new row. Completion and summary are computed, by county and for the whole, and nothing is kept of either.
 */
@NullMarked
package cn.anxue.school.survey;

import org.jspecify.annotations.NullMarked;

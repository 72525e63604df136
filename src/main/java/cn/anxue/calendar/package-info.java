/**
 * Days as the law counts them: today in Shanghai, working days (工作日) with their swapped days (调休), deadlines.
 *
 * <p>The day an act happens is not counted, and a term of calendar days that would end on a day off ends on the next
 * working day (民法典 art. 201, 203). Which days are off is what the State Council publishes each autumn for the year to come;
 * the shipped file {@code calendar/holidays.csv} holds those years with their source and revision.
 *
 * <p>A year not yet published counts weekends and the statutory days that the law itself fixes (全国年节及纪念日放假办法
 * art. 2). {@code architecture.md} says "fixed statutory days"; those that follow the lunar calendar are taken in as
 * well, from {@code calendar/statutory.csv}, since the law fixes them just as firmly and a deadline then moves less. A
 * deadline that was counted over such days is provisional (暂定). So is one in the last week of the last published year:
 * the arrangement of New Year has moved days as early as 29 December.
 */
@NullMarked
package cn.anxue.calendar;

import org.jspecify.annotations.NullMarked;

/** Days as the law counts them: today in Shanghai, working days (工作日) with their swapped days (调休), deadlines. */
@NullMarked
package cn.anxue.calendar;

import org.jspecify.annotations.NullMarked;

/**
 * The board (看板): deposits, fees, refunds, breaks and alerts of a place, side by side for the places directly below it. Sums
 * of money come from the books, clocks and ages from the rooms' own tables; each number is one an officer can open.
 */
@NullMarked
package cn.anxue.reporting.dashboard;

import org.jspecify.annotations.NullMarked;

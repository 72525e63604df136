/**
 * What happens on a simulated account on one day, by the seed alone: pure, no clock, no database. The same seed, place and
 * day give the same day, in whatever order accounts are asked.
 */
@NullMarked
package cn.anxue.simulator.plan;

import org.jspecify.annotations.NullMarked;

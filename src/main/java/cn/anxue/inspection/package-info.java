/**
 * Looking after institutions on the spot. Here the supervisors (社会监督员, 信息员): citizens appointed by a bureau who keep
 * an eye on some institutions and report clues; 承德市 has 102 of them for 203 institutions, each institution with at least
 * one (点对点监督). Assignment is many-to-many. They never open a case.
 *
 * <p>An institution can be assigned within the region a supervisor is appointed for, that is where an authority of that
 * region looks after it. Inspectors, draws, visits, plans, campaigns and annual inspections have packages of their own below.
 *
 * <p>Streets and communities are not in the tree of regions, so a supervisor's own is kept in words. An appointment ends on
 * a day; what he watched stays on record and no longer counts. Which institutions have nobody and who has been silent for
 * longer than the local rule {@code inspection.supervisorSilence} is computed ({@link SupervisorCoverage}), never kept.
 * Clues go to the room of tip-offs, which tells this one that there was one.
 */
@NullMarked
package cn.anxue.inspection;

import org.jspecify.annotations.NullMarked;

/**
 * Looking after institutions on the spot. So far the supervisors (社会监督员, 信息员): citizens appointed by a bureau who keep
 * an eye on some institutions and report clues; 承德市 has 102 of them for 203 institutions, each institution with at least
 * one (点对点监督). Assignment is many-to-many. They never open a case.
 *
 * <p>An institution can be assigned within the region a supervisor is appointed for, that is where an authority of that
 * region looks after it. Plans, draws and check sheets follow.
 */
@NullMarked
package cn.anxue.inspection;

import org.jspecify.annotations.NullMarked;

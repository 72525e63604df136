/**
 * The verifiable draw (双随机): which institutions are inspected and by whom is drawn so that nobody can steer it and everybody
 * can redo it (domain 4.11, E10, E23; 行政处罚法 art. 42, 43).
 *
 * <p>The algorithm anxue-draw-1. The pool, a canonical text, is published with its SHA-256 before anything else. Then two
 * officers each publish the SHA-256 of a secret, and only when both are out do they reveal. The seed is the SHA-256 of algorithm,
 * pool digest and both secrets, so neither officer alone, nor the office, nor this service chooses it. From each stratum (credit
 * grade) its share, rounded up, is taken by Fisher and Yates over a SHA-256 counter stream with rejection sampling; for each
 * institution all inspectors without an exclusion are put in order the same way, the first two come, the others are substitutes.
 *
 * <p>Decisions. The first secret is not shown before the second is there, so the second officer cannot weigh the outcome. One who
 * never reveals makes the draw lapse, for all to see, and is barred from every draw for a year from its end, also where it was
 * given up before he revealed: the bar follows the person. Tied to the draw that replaces it, to a campaign or to a plan's year
 * it would fall with a draw that names none of them, or on New Year's day. A conflict declared after
 * publication changes neither pool nor list: the next substitute comes instead, and the task says so; nobody with a conflict can begin a visit. An institution for which
 * fewer inspectors may come than needed refuses the whole draw by name before it is published. Rows are kept by plain SQL: a draw
 * is one row that PostgreSQL itself checks hash by hash.
 */
@NullMarked
package cn.anxue.inspection.draw;

import org.jspecify.annotations.NullMarked;

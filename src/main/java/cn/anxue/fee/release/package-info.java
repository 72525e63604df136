/**
 * Releases (划拨): what lessons have earned goes to the institution, once a cycle, to the settlement account of the
 * agreement in force (domain.md B2, B5, B6, B8).
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The amount is what the books say on the day, not a sum of lessons: earned − missing − transit − what is prepared
 *       already − what is withheld. So money kept at a refund, money that a bank refused or sent back and money once held
 *       back for something missing goes along in the next cycle by itself, and nothing can go twice.
 *   <li>Withheld is what orders earned that are on hold (B6), and, where a place pays after the course only, what orders
 *       earned that still run. What is missing is borne by what was earned, never by an order's money.
 *   <li>Each release names the confirmed lessons it is for: parts of an order, each beginning where the one before it
 *       ended; PostgreSQL lets none be in two. A release that failed keeps its parts, the money alone goes again.
 *   <li>Which cycle: {@code fee.releaseCycle} of the place. PER_LESSON means day by day: a payment a lesson would bury the
 *       banks and tell nobody more. A week begins on Monday; an institution is looked at once for each cycle, by whoever
 *       writes that down first, and what is confirmed after that goes with the next.
 *   <li>Families are told when the bank has paid, in one message an order and day.
 * </ul>
 */
@NullMarked
package cn.anxue.fee.release;

import org.jspecify.annotations.NullMarked;

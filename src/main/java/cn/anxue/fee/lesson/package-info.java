/**
 * Lessons (消课): the institution records what it taught, the family confirms or disputes it, silence confirms it after a
 * time, and what is confirmed is earned (domain.md §2.2, §4.5; B1–B6).
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li><b>What a lesson earns.</b> Price × confirmed ÷ all lessons, rounded down over all confirmed lessons together, less
 *       what they earned so far; the last one takes the remainder. Rounded down, so that the family's side never lacks a
 *       fen. Gift lessons (赠课) count among all lessons and carry the same share: by 法释〔2025〕4号 art. 18 gifts are valued by
 *       ratio, and releasing faster than that would leave less in custody than the family could ask back. Never more than
 *       the order holds: where only part was paid, later lessons make up for it once the rest has come.
 *   <li><b>Which lesson.</b> Lessons are numbered without gaps in the order of recording. A number sent along makes recording
 *       repeatable; without one each call records another lesson. A withdrawn lesson keeps its number and no longer counts.
 *   <li><b>When.</b> Not in the future and not before the first day of the order. Before the payment: yes, teaching first is
 *       what the rules prefer (F15), but only while the order holds money. After its last day: yes, lessons are made up for.
 *   <li><b>Who confirms.</b> The family, one lesson or several of its own order. Many families give their answer in the national
 *       app (全国平台), not here: the officer of the supervising bureau relays those as a list of up to 10,000, for orders
 *       that bear a number of that platform and of institutions his bureau supervises. Confirmations only: a dispute is
 *       raised by the family itself. Each lesson says by whom it was answered and in which list.
 *   <li><b>Silence</b> (默认) counts where the phone told had accepted the order by code before it was told, from the day the
 *       message about that very lesson was sent, by the term of the place on that day ({@code fee.silenceDays}); elsewhere
 *       the lesson stays unconfirmed for good. The family is warned three days before; a late warning moves the last day.
 *       Holidays published meanwhile may move it too, never forward.
 *   <li><b>Disputes</b> hold the one lesson. Two people of the supervising bureau rule; the institution may concede before.
 *       While a refund or a claim on the order is being settled nothing is confirmed, by nobody.
 *   <li>Every act locks its orders first, so a dispute and the silence that would confirm the lesson never both happen.
 * </ul>
 */
@NullMarked
package cn.anxue.fee.lesson;

import org.jspecify.annotations.NullMarked;

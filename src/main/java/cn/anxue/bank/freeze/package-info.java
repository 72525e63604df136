/**
 * Money that may not leave an account: freezes (冻结) ordered by a court, which the bank tells us of and which bind us, and by
 * the bureau, which the bank is told of and confirms.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A freeze is in full or up to an amount; several add up. What is free is what the books say the account holds, less
 *       what is frozen, less all that is instructed and no line shows paid yet.
 *   <li>What all freezes of an account come to stands on the account itself, in the room below, where payouts and outflows
 *       ask for it; PostgreSQL asks again when an instruction is given, with the account locked, and when it is taken.
 *   <li>What a bank pays all the same is booked: a freeze holds back what we instruct, never what a bank reports.
 * </ul>
 */
@NullMarked
package cn.anxue.bank.freeze;

import org.jspecify.annotations.NullMarked;

/**
 * A bank to try the service with (模拟银行): in demo mode alone, invented as a whole and labelled so. It holds accounts with
 * its own truth, takes instructions under lease, and behaves as real banks do on bad days: it delays, refuses, repeats,
 * reorders, returns, takes back, pays interest, and its statement of a day may come late, twice, with wrong totals or never.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>It knows the service as any bank's client does: lines go in as reports, statements as files written by its own hand,
 *       instructions come by claim. Nothing here may write into another room's tables.
 *   <li>What happens on a day follows from the seed, the account's place and the day alone ({@link cn.anxue.simulator.plan}),
 *       so a month that found a fault can be played again.
 *   <li>A day is first written down as truth, then told; a start that was killed tells the rest of it again, and the service
 *       recognises what it has heard.
 *   <li>Days lie in the past, since a bank books nothing in the future: the demo plays from forty days ago up to today.
 *       An account joins on the day after its last line in the books, with what the books hold as its opening balance.
 *   <li>Payers' names are invented like all of demo mode; what a movement says of people is kept encrypted all the same.
 * </ul>
 */
@NullMarked
package cn.anxue.simulator;

import org.jspecify.annotations.NullMarked;

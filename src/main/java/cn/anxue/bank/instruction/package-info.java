/**
 * The queue of instructions (付款指令) as banks, officers and reconciliation see it: what holds it up, what was called off,
 * what stands open between the bank's word and its lines.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>An instruction keeps its id for life, and the id is the end-to-end id of the payment: a client that takes it again
 *       after a lease has ended sends the same payment, and the bank knows it. There is never a second instruction for the
 *       same money while the first may still be paid.
 *   <li>So a person can call off only what no client ever had in hand: what was taken once may have been paid though its answer
 *       was lost, and then only the bank can say that it was not.
 *   <li>A bank's words may come late, twice and in any order; each is kept as it came, and the latest stage they speak of
 *       counts. A line counts more than a word: one that shows a payment the bank had refused makes it EXECUTED and marks the
 *       contradiction.
 * </ul>
 */
@NullMarked
package cn.anxue.bank.instruction;

import org.jspecify.annotations.NullMarked;

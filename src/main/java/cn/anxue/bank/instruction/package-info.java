/**
 * Instructions (付款指令) to a bank: made of what was approved, let go, taken under a lease, answered; what holds the queue
 * up, what was called off, what stands open between the bank's word and its lines.
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
 *   <li>An instruction that a line pays with another amount, or of which the bank has said that it was paid and that it was
 *       not, is given to no client any more and frees no money until two people have decided.
 *   <li>That an instruction was paid, by the bank's word, is noted; the books move on the line, which carries its id.
 *   <li>Money that changes banks is an instruction too, from the old account to the new, and the only one that may pay a
 *       supervised account. Both its lines name it, in whichever order they come: one books into {@code transit}, the other
 *       out of it.
 * </ul>
 */
@NullMarked
package cn.anxue.bank.instruction;

import org.jspecify.annotations.NullMarked;

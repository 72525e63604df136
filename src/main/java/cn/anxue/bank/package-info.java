/**
 * What banks report: lines of account (银行流水) and their placing in the books. What they are told: {@link
 * cn.anxue.bank.instruction}; what people place: {@link cn.anxue.bank.identification}; what belongs to what: {@link
 * cn.anxue.bank.match}; their files: {@link cn.anxue.bank.statement}; their days: {@link cn.anxue.bank.reconciliation}.
 *
 * <p>What a bank reports is always booked. A line is one act in the journal, under the line's own id; where the money goes
 * is settled by named rules in a fixed order ({@link cn.anxue.bank.PlacementRules}), and a credit that no rule places goes
 * to {@code unidentified}, a debit to {@code missing}: nothing is guessed and nothing is lost.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A supervised deposit account has one owner, so a credit counts as deposit unless it shows another payer: a name that
 *       is neither the institution's nor its settlement account's, and no word of a deposit. A family that pays into the
 *       wrong account must not swell the deposit.
 *   <li>A red line (negative amount) and a line marked 冲正 undo an earlier line of the same amount only if there is exactly
 *       one that they can mean.
 *   <li>One movement is booked once, however it is told: again, as a sum or in parts, under a reference in another writing or
 *       cut off, by a notice or by a statement, and by two statements of one day. Where nobody can say whether two lines are
 *       one, the later is not booked: the bank is told so, and of a statement's line two people decide ({@link
 *       cn.anxue.bank.DoubtfulLines}).
 *   <li>Single lines that arrive together are booked as one list ({@link cn.anxue.batch.Coalescer}); there is no second
 *       write path.
 *   <li>A credit on a fee account pays the orders of the same institution that it names, in the order of their names, each up
 *       to what it owes; the rest is unidentified, and a person places it, in parts where it has several ends, or sends it
 *       back. Payer and amount alone only propose an order. All rules and their weights: {@link cn.anxue.bank.match}.
 *   <li>What the bank takes back of such a credit comes from what nobody had placed, then from its orders as far as they hold
 *       it, the latest payment first; the rest is missing.
 *   <li>What nobody can say the payer of goes back to whom two people name with evidence; what the institution itself pays in
 *       covers what is missing, and only that.
 *   <li>A line that shows a payment which the bank had refused executes it after all: what was prepared in its place is called
 *       off first ({@link cn.anxue.bank.instruction.Contradictions}). Where that has been paid already, the line is a second payment: it is
 *       missing, names its instruction, and is what a later return puts back.
 *   <li>That a line's account and a confirmation's line are there is asked once for a list, by triggers that lock neither (V0355).
 *       None can go while a list arrives all the same: the serving role may neither delete nor truncate them, no function does
 *       it for the role, and no statement changes an account's number. Only the tables' owner could remove an account in that
 *       moment, so it does so while the service stands still.
 * </ul>
 */
@NullMarked
package cn.anxue.bank;

import org.jspecify.annotations.NullMarked;

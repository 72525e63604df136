/**
 * Reconciliation (对账): every day of every supervised account, bank, book and claims agree to the fen, or what does not is
 * named, with its age and with who must act.
 *
 * <p>Three figures are compared for each account and day:
 *
 * <ul>
 *   <li><b>bank</b>: the closing balance of a statement that covers the day ({@link cn.anxue.bank.statement.StatementBalances});
 *       for a day on which no bank works and nothing moved, that of the working day before it;
 *   <li><b>book</b>: our account {@code {book}/bank/{number}} by booked date, in the ledger;
 *   <li><b>claims</b>: what is owed to whom, counted in the rooms that owe it and never in the journal's liabilities. Fee book:
 *       what orders were paid, less executed payouts, plus what is left of lines nobody could place, returns under way, interest.
 *       Deposit book: credits of the bank by what they turned out to be, less what it took back, less executed outflows. What
 *       was missing and has been borne left both sides at once, so it is taken off by the account of what is missing.
 * </ul>
 *
 * <p>Claims are counted per book of an institution, not per account: while it changes bank, what its other account keeps is
 * taken off. They are counted as they stand now, and what has moved through the book's accounts since is taken off: moves
 * between those who are owed change no sum. So of a day: book + missing + transit = claims, and bank = book.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>All figures of a look come from one SQL statement, so that what is posted meanwhile never shows as a difference.
 *   <li>Breaks are derived, by one look over many days at once ({@link cn.anxue.bank.reconciliation.DayLooks}). Nothing is done
 *       on the way a line takes into the books: a look follows a statement, the hour by which one is due, every question for the
 *       day, and otherwise every few minutes where something is open.
 *   <li>A line notified on one day and shown by the statement of another is a difference in time alone: it is taken into account
 *       before a balance counts as different.
 *   <li>A statement's line that contradicts the books, or may be in them, is not booked: two people say that it is a movement
 *       of its own, which books it, or a line that stands. A debit nobody can explain becomes the execution of an instruction
 *       that two people name.
 *   <li>Missing money is told line by line, the oldest as borne first: what has been borne names no line.
 *   <li>A day may be closed though an earlier one is open; it then covers what that one holds. Breaks of money stand in the way
 *       of every later day until they are settled or carried over, those of a statement only of their own.
 * </ul>
 */
@NullMarked
package cn.anxue.bank.reconciliation;

import org.jspecify.annotations.NullMarked;

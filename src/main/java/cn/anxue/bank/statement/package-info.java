/**
 * Statements of account (对账单) as banks send them: received, kept, read, checked and brought into the books.
 *
 * <p>A file goes {@code RECEIVED → READING → READ → MATCHED}, or is {@code REJECTED} by name and then has booked nothing. Its
 * digest is its key: the same file again changes nothing, unless it was rejected, when it is read once more, since the reason
 * may have gone.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Received in pieces of one mebibyte, each compressed, encrypted and committed by itself; a file that breaks off is
 *       removed. No piece of it counts before its last byte is here.
 *   <li>Kept as they came for the term of {@code bank.statementTerm}, the longest of the places its accounts are in; then the
 *       pieces go, and the digest, who sent it and what became of its lines stay ({@link
 *       cn.anxue.bank.statement.StatementRetention}). The same file sent again is known all the same.
 *   <li>Of statements that cover the same days the later one waits until the lines of the earlier are booked: then it is met
 *       with what stands, line by line.
 *   <li>Read in one pass into blocks of some hundred lines, each block one ciphertext. Single rows to each line, which the
 *       design had, cost a ciphertext and a row version more for every line and kept a second copy of what lines say of people;
 *       a block is gone once its lines are in the books. What becomes of a line stands with the line itself ({@code
 *       bank_line_confirmation}), and in {@code bank_statement_exception} where it added nothing.
 *   <li>Who reads holds a lease and a number; who was thought dead and comes back finds another number and stops. Booking
 *       needs no lease: each step locks a statement, or short ones together, takes the next list and removes its blocks with the
 *       lines it books, in one database transaction. Nodes and threads share a file by its statements and take turns at one; a
 *       kill leaves the last step done or undone.
 *   <li>Statements whose days touch must fit to the fen: closing is next opening, or the later one is rejected. Where days lie
 *       between them it may be that one has still to come; then both are booked and the gap is named for as long as it is open.
 *       Days that two statements cover are named as an overlap; what both say of a line is booked once.
 *   <li>Reports within the day and notices (camt.052, camt.054) are lines notified, without balances to prove.
 * </ul>
 */
@NullMarked
package cn.anxue.bank.statement;

import org.jspecify.annotations.NullMarked;

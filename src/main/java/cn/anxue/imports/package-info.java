/**
 * Imports (批量导入): what a bureau kept in sheets of its own, or exports from the national platform every day, taken over
 * without typing it again.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A file is read once, as it is uploaded; its rows wait encrypted, a thousand to a ciphertext, and are deleted when
 *       they are loaded. What is kept is what was wrong (row, column and sentence, never the value) and what was made.
 *   <li>The check is a dry run: each thousand rows goes through the very acts of its room and is rolled back. So what the
 *       preview says is what the acts say, and nothing is judged twice by two rules. Orders, which come by the million, are
 *       judged alone: their act refuses nothing that the judgement of row and grounds has let through, and writing all of them
 *       twice would double the time.
 *   <li>All or nothing is one database transaction; the good rows alone are one for each thousand, of orders two side by side,
 *       and what is done stays done when a node stops. One node works on an import at a time, by a lease it renews.
 *   <li>A row that names something known by its id (credit code, national number, document number) is compared: the same
 *       changes nothing, so that a daily export may be loaded again; institutions are updated; what is signed, sold or
 *       issued is not, and differs by name.
 *   <li>Orders come before the bank's stated balance: what they hold stands in {@code fee/missing} until the balance is
 *       booked against it, and what the bank cannot show stays there. Once it is booked, a new order can hold nothing that a
 *       bank line did not bring.
 *   <li>Opening balances put money into the books, so a second person agrees before they are booked, and before they are taken back. What else a sheet brings
 *       is what one officer may enter by hand too.
 *   <li>What the preview said is kept to: rows that it refused are not tried again, and nothing is overwritten that was changed
 *       since. Rows that would take something from each other are found by what they claim, across lists.
 *   <li>An undo takes back the whole, last row first, or nothing: ledger entries by reversal, rows by functions of the
 *       database that refuse where anything stands on them. A lesson is voided, since lessons keep their rows.
 *   <li>The bank's own signature is never imported: an agreement waits for it.
 *   <li>A former notice is entered with its own number and days and has no effect any more; a ruling only once it is lifted,
 *       for one that stands is decided by two people here.
 *   <li>architecture.md plans one room for import and export; what goes out lives with the figures it is made of.
 * </ul>
 */
@NullMarked
package cn.anxue.imports;

import org.jspecify.annotations.NullMarked;

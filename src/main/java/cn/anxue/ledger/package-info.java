/**
 * The books (账簿): accounts (科目), journal entries (分录), balances, statements of account. Knows no tutoring word: money
 * is kept for a <em>holder</em>, and accounts and reasons are named by the rooms above.
 *
 * <p>Double entry by shape: an entry is one debit account, one credit account and one positive amount, so an unbalanced
 * one cannot be written down. An act records several entries, all or none. Rows are only added.
 *
 * <p>Decisions, where they go beyond the design or differ from it:
 *
 * <ul>
 *   <li>A list is recorded in two round trips, not one: the first locks the accounts and reads what was recorded before,
 *       the second writes. Between them {@link cn.anxue.ledger.Decision} settles each act in plain Java, in the order of
 *       the list, so that an overdraft is refused alone and exactly where a single posting would have been.
 *   <li>The act's id together with the leg is the reference that is booked once, and the columns themselves are compared
 *       with a repeated act; a separate reference and digest would cost an index and 70 bytes an entry and prove less.
 *   <li>Each account numbers the entries that touch it without a gap (its <em>position</em>), under the lock a posting
 *       takes anyway. A balance at a position is therefore exact, and a missing or added row shows.
 *   <li>The runtime role may not insert into the journal at all: {@code ledger_record}, owned by the migrating role, is
 *       the one writer, and moves balances by the very entries it writes.
 *   <li>Closing a day pins day and position on the balance row; every closing is kept beside it too
 *       ({@link cn.anxue.ledger.Closings}), so that what was a correction stays one when later days are closed.
 *   <li>An account's id is derived from holder and path, so that no look-up precedes a posting.
 *   <li>The room knows the clock, for its nightly proof; no rule of it depends on the day.
 * </ul>
 */
@NullMarked
package cn.anxue.ledger;

import org.jspecify.annotations.NullMarked;

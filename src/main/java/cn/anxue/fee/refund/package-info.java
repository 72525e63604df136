/**
 * Refunds (退费): asked by a family, given by an institution, or taken up by an officer; worked out by the law, agreed, ruled
 * on, paid back to whoever paid. Rules R1–R18, lifecycle 4.6; what comes back is {@link cn.anxue.fee.refund.quote}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A request holds its order at once and until it is paid or withdrawn. The amount is worked out again, under the
 *       order's lock, when the cause is settled: a lesson confirmed or ruled on since counts.
 *   <li>A lesson nobody confirmed counts only where it was written down before the request and the family asked: an
 *       institution cannot teach on paper once it is asked, nor give back less by itself.
 *   <li>CALCULATED and APPROVED of domain.md come after the cause is settled: CALCULATED rests only where a second person is
 *       needed (another payee, or the local amount {@code refund.twoPeopleFrom}), APPROVED never. A ruling has its second
 *       person already. A second person who refuses an amount leaves the cause to a ruling.
 *   <li>An institution gives back by its own cause, before the start or by force majeure; a family's reasons are the
 *       family's to state, since they cost it the discount.
 *   <li>A contest that would give the family no less is an agreement.
 *   <li>Several payments: the last paid goes back first ({@link cn.anxue.fee.refund.LastPaidFirst} says why).
 *   <li>What the order no longer holds is owed by the institution: it is taken from {@code fee/earned}, and releases leave
 *       so much, as soon as that covers more than what is missing. On the order less is then earned and more refunded, so
 *       that paid = earned + refunded + kept + passed + held at all times. Only billing by time leads there: lessons taught
 *       early have earned more than the days that passed.
 *   <li>While more is missing than earned, or the order is held for a failure, nothing is set apart, not even what is
 *       undisputed: the first to ask would take the others' money.
 *   <li>What the bank posted as interest between the day a refund was asked and the day it is settled goes back with it by its
 *       part of the balances of those days (积数, {@link cn.anxue.fee.refund.quote.BorneInterest}): the bank's own way, so that all
 *       shares of a posting are at most the posting whoever comes first, with fractions of a fen left in the account. Nothing
 *       is computed that the bank has not posted.
 *   <li>Banks post quarterly, so mostly after the settlement: what is posted then, for days on which the money still lay in the
 *       account, follows to the same payee as a payment of its own ({@link cn.anxue.fee.refund.LateInterest}), where it comes
 *       to {@code refund.interestFrom}; it is worked out anew over all
 *       postings that stand, less what the refund had, so that a bank that corrects itself gives nothing twice.
 *       Smaller shares, and what was posted for the time before, belong to whom the agreement names (D10, art. 16, 17).
 *   <li>{@code refund.clocks} names the days; without a row the common ones count. Days are counted once, when it is asked.
 * </ul>
 */
@NullMarked
package cn.anxue.fee.refund;

import org.jspecify.annotations.NullMarked;

/**
 * Payouts (出款): the one way by which money leaves a fee account. Releases of confirmed lessons, refunds, money returned to
 * its payer and claims of a plan are prepared by their own rooms, gathered into runs, decided on by another person and
 * instructed to the bank; a line of the bank shows them paid.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Nothing is booked until a run is let go: a payout that waits leaves its money where it stands. What was refused by
 *       the bank or came back stands there again, its source is told and prepares another.
 *   <li>The trial balance is one rule per institution: with R the releases of the run, earned ≥ missing + transit + R.
 *       That is the same as bank − R ≥ orders + refunds + unidentified + outgoing, less the interest nobody has assigned,
 *       which is no cushion. While it does not hold even without releases, refunds wait too: the first to ask must not take the
 *       others' money. A plan's claims have shared out what is there already, so they need only be in the bank.
 *   <li>What the bank refused and a line of it shows paid is instructed again, for that line to execute; what took its place is
 *       called off. A release stays refused: its lessons go with the next cycle, which finds so much less earned.
 *   <li>A payout that does not fit goes back to READY with its reason and is looked at again by the next run.
 * </ul>
 */
@NullMarked
package cn.anxue.fee.payout;

import org.jspecify.annotations.NullMarked;

/**
 * Adjustments (调账): what two people move within the book of fees. Money that is missing is finally borne by the institution
 * from what it earned; interest is assigned to the institution where the agreement says it is its own. Commission of
 * collectors is not here: it is computed, and borne at the next run of payouts.
 *
 * <p>Where interest ends (domain.md D10, D11, R11):
 *
 * <ul>
 *   <li>What a refund bore goes with it, or follows it ({@link cn.anxue.fee.refund}); so much nobody else may take.
 *   <li>The rest, of orders that ended ordinarily or never asked anything back, is the depositor's where three parties signed
 *       that: after {@code fee.interestDays} it is earned by itself ({@link cn.anxue.fee.adjustment.InterestRound}), for a
 *       further decision would add nothing to their signatures and two people still let the release go. Two people may assign
 *       it sooner.
 *   <li>Where the agreement gives it to families it stays, goes with their refunds and into a plan. Sharing it out among
 *       hundreds of accounts would cost more in payments than it brings. Once no order holds money there is no family left,
 *       and two people may assign it to the depositor.
 * </ul>
 */
@NullMarked
package cn.anxue.fee.adjustment;

import org.jspecify.annotations.NullMarked;

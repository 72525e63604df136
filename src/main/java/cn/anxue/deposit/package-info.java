/**
 * The risk deposit (风险保证金): 100,000, 200,000 or 500,000 yuan by scale of operation, or an amount set individually,
 * which an institution keeps at a bank under a three-party agreement before it may open (document 002 of 阳泉市城区,
 * 2023-07-28; domain.md S1–S3, D1–D16).
 *
 * <ul>
 *   <li>{@link cn.anxue.deposit.agreement}: agreements, and the supervised accounts they bring.
 *   <li>here: what must be held (requirement), what is held, and since when that is short or met (standing).
 *   <li>{@link cn.anxue.deposit.outflow}: what leaves the deposit, always by two people.
 *   <li>{@link cn.anxue.deposit.interest}: whether interest came.
 * </ul>
 *
 * Decisions:
 *
 * <ul>
 *   <li><b>Held</b> is the balance of {@code deposit/principal} less {@code deposit/missing}: a deposit that a court has
 *       taken from the account is owed to the institution still, but it protects nobody. Interest does not count: until it is assigned it may belong
 *       to the institution, and a deposit that is met only by interest would be short again on the day it is paid out.
 *   <li>A requirement row is added only when something changed; that it was assessed every month is seen in the runs.
 *   <li>A top-up deadline is computed from the day it became short when it is read, not stored: a year whose holidays
 *       become known then moves it by itself.
 *   <li>Two lists that meet may each have read what the other has changed since: a standing follows the later balance (by
 *       its position in the books) and the later requirement, whoever writes last.
 *   <li>Under tiers an individual assessment is an exception with its reason; where a place assesses individually, what was
 *       required before stays until somebody assesses.
 *   <li>The same deadline holds for the first pay-in; before it an institution is not active anyway.
 * </ul>
 */
@NullMarked
package cn.anxue.deposit;

import org.jspecify.annotations.NullMarked;

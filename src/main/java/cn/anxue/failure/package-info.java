/**
 * Failure (停办、失联、卷款): what is done, step by step, when an institution can no longer teach or pay back.
 *
 * <p>Triggered by the deposit supervisor's officer: at once nothing is sold and nothing released, and every live order is
 * held. Then claims: one a family, made from our own records, and those of payments made outside custody with their
 * evidence (domain.md §4.9, R18, R19). A plan says who gets how much from which source, two people decide it, it is
 * published without names and paid; what is left goes back to the institution, what is short is reported.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Sources in their order: what custody still holds of the family's own order; what the institution has earned, fee
 *       interest, money nobody could place; then the deposit. Each is split over what is still open by largest remainder.
 *   <li>Money that is missing from the account is borne by the sources that are nobody's order first: earned, interest,
 *       unidentified. Only what these cannot bear is taken from the orders, in proportion to what each holds, and passes to
 *       the deposit ({@code fee/orders → fee/missing}).
 *   <li>Refunds agreed before the failure stand apart in {@code fee/refunds} already and are paid by the ordinary runs.
 *   <li>An officer alone triggers: it only stops money. A plan moves money, so two people decide.
 *   <li>Where nothing is verified, nothing is planned; a plan refused goes back to its claims.
 *   <li>No more is verified than is claimed: nothing in the rules gives a family more than it asks for, and a claim that was
 *       too low is put right by another claim, with its own evidence.
 *   <li>What a claim and its payee may hold is checked here ({@link cn.anxue.failure.ClaimRules}), so that no page and no
 *       interface takes less care than another.
 * </ul>
 */
@NullMarked
package cn.anxue.failure;

import org.jspecify.annotations.NullMarked;

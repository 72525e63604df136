/**
 * What an authority does about an institution, an unlicensed body, a school or a person: notices and orders ({@link
 * cn.anxue.enforcement.notice}), the black and white lists ({@link cn.anxue.enforcement.list}), and penalties ({@link
 * cn.anxue.enforcement.penalty}). Here: whom they concern, who may issue them, their numbers, and what an institution suffers
 * from them.
 *
 * <p>Sources: domain.md §4.7 and §4.8, rules E25–E29.
 *
 * <p>Decisions taken:
 *
 * <ul>
 *   <li>A number is drawn in the database transaction that issues, from a counter row per authority, series and year, so a
 *       failure gives it back and numbers have no gaps. Where two people decide, that is the approval, not the proposal.
 *   <li>Being overdue is no state; it is worked out from the days whenever somebody asks.
 *   <li>A pending withdrawal or removal is not a state: the notice or entry is in force until it is decided.
 *   <li>What an institution suffers (suspension, bars) follows from what stands, and ends only when nothing that causes it
 *       stands any more.
 *   <li>Acts on an institution follow its competent authority of today. Who acted before a handover keeps sight of what it
 *       issued, and stands on it as its authority.
 *   <li>Persons are named to the public by surname and 某 alone; the column is written by us, readers need no rule.
 * </ul>
 */
@NullMarked
package cn.anxue.enforcement;

import org.jspecify.annotations.NullMarked;

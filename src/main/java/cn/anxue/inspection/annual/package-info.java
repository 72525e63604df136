/**
 * The yearly inspection (年检) of institutions and their credit grade (信用等级 A–D).
 *
 * <p>Sources: rules E23, E26 and E27 of domain.md; 民办教育促进法实施条例 asks for the annual inspection, the grades and
 * their weight in draws are local (云南 2023-12; one city's plan of 2023).
 *
 * <p>Decisions taken:
 *
 * <ul>
 *   <li>A round is an authority's for one year and calls every institution it is competent for. Whoever does not report is
 *       assessed on what there is.
 *   <li>Results and grades are put to a second person in lists (batches), since a bureau
 *       decides two hundred of them in one sitting; whoever assessed one of a list cannot approve the list.
 *   <li>Decision and publication are two dated acts; what is not published counts for nobody outside.
 *   <li>基本合格 and 不合格 can be corrected: acceptance by somebody who did not assess makes the result count as passed
 *       (E27 keeps an institution off both lists only while it corrects).
 *   <li>An import states the document, day and publication of the earlier decision. It takes effect when a second person
 *       approves it, with those days.
 *   <li>What follows for lists and orders is enforcement's; it observes
 *       {@link cn.anxue.inspection.annual.AnnualResultsPublished}.
 * </ul>
 */
@NullMarked
package cn.anxue.inspection.annual;

import org.jspecify.annotations.NullMarked;

/**
 * Caps on prepaid fees (收费限额): how long, how many lessons, how much, and how early a family may be charged, by category and
 * dated, as the local rule {@code fee.caps}.
 *
 * <p>They are tested on the sum of a learner's live orders at an institution in a subject, for splitting one sale into
 * several contracts is the known evasion. Where the documents can be read two ways:
 *
 * <ul>
 *   <li>"three months <em>or</em> sixty lessons" (domain.md F3a): a price by period is measured in months, one by lesson in
 *       lessons, and the amount on top of either. Lessons given on top count among the sixty, for giving lessons is the other
 *       known evasion; months are counted from the first start to the last end, so that two courses side by side are not six.
 *   <li>5,000 yuan (F3) is written for what is not a school subject; the press applies it to both, and so does the row shipped
 *       here, which protects more. A place may say otherwise with a row of its own.
 *   <li>"twenty lessons left, or one month" (F5): an order leaves the sum once it is taught down to that, not because it never
 *       had more, and together the orders that left may hold no more than that; otherwise many small contracts would pass
 *       where a large one does not.
 *   <li>A government-guided price (F12) and hours of the day (F14) are not tested: no document we have states the guided
 *       price of any place, and an order tells no hours. Nor are school terms (F4a), which only some cities name.
 * </ul>
 *
 * <p>Where no row applies to a category (full-time repeat schools, by what is shipped) the order sells, and {@link
 * cn.anxue.fee.cap.CapRuleMissing} says so.
 */
@NullMarked
package cn.anxue.fee.cap;

import org.jspecify.annotations.NullMarked;

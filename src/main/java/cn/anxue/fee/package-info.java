/**
 * Prepaid fees (预收费): what a family pays before its child is taught. Courses, orders, lessons, releases, refunds. A family
 * pays only into the supervised account; the money becomes the institution's lesson by lesson; what is not taught comes back.
 *
 * <p>The room stands above {@code deposit}, not beside it: an order names the account to pay to and is refused where the
 * deposit is not met, both of which that room knows.
 */
@NullMarked
package cn.anxue.fee;

import org.jspecify.annotations.NullMarked;

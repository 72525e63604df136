/**
 * Orders (订单): what a family bought, at terms that do not change afterwards, with the family's acceptance, the account to pay
 * to and a reference a person can type.
 *
 * <p>The running figures of an order (paid, earned, refunded, kept, passed) stand in its row and change in the database
 * transaction that books the entries, under the row's lock; paid less what left is what the account {@code fee/orders/{id}}
 * holds. Its state follows from them by {@link cn.anxue.fee.order.OrderState}'s table. Orders are read and written in lists by
 * plain SQL, never as entities, for lists of ten thousand lessons move them.
 *
 * <p>A sale is refused with a code of its own for each rule, see {@link cn.anxue.fee.order.OrderProblem}. Making an order moves
 * no money, so it needs no idempotency key: a repetition is told by the national order number, which an institution gives once.
 */
@NullMarked
package cn.anxue.fee.order;

import org.jspecify.annotations.NullMarked;

/**
 * What a family gets back (退费试算), by every cause the records allow, each step with its amount and the article it
 * stands on. Pure: the same function answers family, institution and officer, and nothing here reads a clock or a table.
 *
 * <p>The law is 法释〔2025〕4号, in force since 1 May 2025. Decisions where it leaves room:
 *
 * <ul>
 *   <li>Principal is what was paid less the price of what was delivered (art. 15), also within the seven days of art. 14:
 *       a lesson taught on the second day is paid for, at the discounted price, since nobody is at fault.
 *   <li>The seven days run from the last payment. An order that is not paid in full is not taught, so leaving a remainder
 *       open gains a family nothing; counting from the first would let an institution use the days up with a down payment.
 *   <li>Gift lessons not at the consumer's fault: the ratio paid / (paid + gift) of art. 18 over lessons of equal value is
 *       lessons / (lessons + gift lessons).
 *   <li>Billing by period goes by the days left (art. 22), whoever is at fault: that article names no fault.
 *   <li>A lesson held, told to a phone that accepted the order, and not disputed counts as delivered, for the family can
 *       dispute it at once; one that is disputed, or was told to nobody, does not until it is ruled on (art. 25).
 *   <li>Fractions of a fen fall to the family.
 *   <li>Interest is what the account bore since the contract ended (art. 16, 17), for the money lies in a supervised account.
 *   <li>What the parties filled into the contract (R3) is a cause of its own, shown by the records: the institution agreed to it
 *       when it sold, and is not asked again. It lifts the other causes too, so that a family that names one of them loses
 *       nothing.
 *   <li>Not started is by date and by record: before the first day, and no lesson written down.
 * </ul>
 */
@NullMarked
package cn.anxue.fee.refund.quote;

import org.jspecify.annotations.NullMarked;

/**
 * The rules that say what a bank's line belongs to (对账规则), in one order, each with its weight.
 *
 * <p>A match is kept with the rule that made it: on the line itself where one rule placed it, beside it where it belongs to
 * several things. Rules that weigh less than a place asks for ({@link cn.anxue.bank.match.MatchTerms#proposeBelow()})
 * only propose, and so does every rule that finds more than one thing of equal standing: a person chooses.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>One line may pay several orders (1:N): each order its remittance names, in that order, up to what it owes; the rest
 *       is unidentified. Several lines may pay one order (N:1): each brings its part.
 *   <li>One debit may execute several instructions (a bank's batch), if it names them all or if they are what was let go
 *       or handed out together, and only if they add up to the fen. Several debits never execute one instruction: what was
 *       approved is one payment, and a part of it is a debit nobody explains, to be looked at.
 *   <li>Of a batch, the bank's sum and its parts are the same money. Whichever comes second is not booked, and says by name
 *       why ({@code BATCH_SUM_OF_PARTS}, {@code BATCH_PART_OF_SUM}, or a conflict where they do not add up).
 *   <li>A notice and its statement line are one line. Where banks number them differently, they are the same if amount,
 *       direction and account agree within the place's days and nothing the two say differs. Where several notices could be
 *       meant, the likeliest is taken: whichever it is, no money moves, while a line that found none would be booked a second
 *       time. Notices that stay over are unconfirmed, for a person to look at.
 *   <li>What is undone is one match of a credit: its money returns to {@code unidentified} by an entry of its own. What a
 *       bank itself tied (an instruction's id, a reversal) is not undone here: the bank takes it back by a line.
 * </ul>
 */
@NullMarked
package cn.anxue.bank.match;

import org.jspecify.annotations.NullMarked;
